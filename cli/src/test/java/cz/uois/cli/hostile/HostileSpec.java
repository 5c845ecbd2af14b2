package cz.uois.cli.hostile;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Specs made of cases: one for each case, and one for all that were accepted alone. */
final class HostileSpec {
  private static final String ACCESS =
      "access: {read: [public], insert: [authenticated], update: [myself]}\n";
  private static final String THINGS = "entities/things.yaml";

  private HostileSpec() {}

  /** The files of a member with these fields. */
  static SortedMap<String, byte[]> files(String member, String description, List<HostileCase> all) {
    StringBuilder things = new StringBuilder("table: things\ndescription: ");
    things.append(description).append('\n').append(ACCESS).append("fields:\n");
    things.append("  other_id: {references: others, inverse: things, description: An other}\n");
    all.forEach(one -> things.append(one.line()));
    things.append("queries:\n  busy: {returns: things, access: [public], description: ");
    things.append(description).append("}\n");
    String others =
        "table: others\ndescription: D\n"
            + ACCESS
            + "fields:\n  name: {type: string, description: D}\n";
    String root =
        "uois: 1\nmember: "
            + member
            + "\ndescription: "
            + description
            + "\nexternal: {ug.users: {type: UserGQLModel}}\ndirectives: {mark: {url:"
            + " 'https://specs.example.org/mark/v1.0', on: [FIELD_DEFINITION,"
            + " INPUT_FIELD_DEFINITION], arguments: {by: String}, description: "
            + description
            + "}}\ninputs: {Wish: {description: "
            + description
            + ", fields: {a: {type: string, description: "
            + description
            + "}}}}\n";
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map.of("uois.yaml", root, THINGS, things.toString(), "entities/others.yaml", others)
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** What is said of one case alone. */
  static ReadResult alone(HostileCase one) {
    return Specs.of(files("h", "D", List.of(one)));
  }

  /**
   * A member of as many of the cases as go together: two that are right alone may share a name.
   *
   * @param description for member, entity, query, directive and input
   */
  static SortedMap<String, byte[]> together(
      String member, String description, List<HostileCase> all) {
    List<HostileCase> left = new ArrayList<>(all);
    while (true) {
      SortedMap<String, byte[]> files = files(member, description, left);
      ReadResult result = Specs.of(files);
      if (result.member().isPresent()) {
        return files;
      }
      Set<HostileCase> wrong = wrong(result, left);
      if (wrong.isEmpty()) {
        throw new AssertionError("refused, but for no case of it:\n" + result.print(false));
      }
      left.removeAll(wrong);
    }
  }

  private static Set<HostileCase> wrong(ReadResult result, List<HostileCase> all) {
    Set<Integer> lines = new HashSet<>();
    for (Diagnostic found : result.diagnostics()) {
      if (found.severity().word().equals("error") && found.location().file().equals(THINGS)) {
        lines.add(found.location().line());
      }
    }
    Set<HostileCase> wrong = new HashSet<>();
    int line = 6;
    for (HostileCase one : all) {
      for (int end = line + (int) one.line().lines().count(); line < end; line++) {
        if (lines.contains(line)) {
          wrong.add(one);
        }
      }
    }
    return wrong;
  }

  /** The member of one case that was accepted. */
  static Member member(HostileCase one) {
    return alone(one).member().orElseThrow();
  }

  /** The member of files that were accepted. */
  static Member member(SortedMap<String, byte[]> files) {
    return Specs.of(files).member().orElseThrow();
  }

  /** A text as YAML that is read as that text. */
  static String quoted(String text) {
    return new JsonText().string(text);
  }
}
