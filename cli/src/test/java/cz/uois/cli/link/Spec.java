package cz.uois.cli.link;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small member in memory, for tests of a single rule. */
final class Spec {
  static final String MEMBER = "uois: 1\nmember: study\ndescription: Plans\n";

  /** Rules that say nothing about what is tested. */
  static final String ACCESS =
      "access: {read: [public], insert: [authenticated], update: [myself]}\n";

  private final Map<String, byte[]> files = new HashMap<>();

  private Spec() {}

  static Spec of(String table, String text) {
    return new Spec().with("uois.yaml", MEMBER).with("entities/" + table + ".yaml", text);
  }

  /** A member with the entity {@code plans}, which has these lines below {@code fields}. */
  static Spec plans(String... fields) {
    StringBuilder text =
        new StringBuilder("table: plans\ndescription: A plan\n" + ACCESS + "fields:\n");
    for (String field : fields) {
      text.append("  ").append(field).append('\n');
    }
    return of("plans", text.toString());
  }

  Spec with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Spec with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  Map<String, byte[]> files() {
    return files;
  }

  ReadResult read() {
    return Specs.of(files);
  }

  /** The codes of all findings, in order, with blanks between them. */
  String codes() {
    return String.join(
        " ", read().diagnostics().stream().map(diagnostic -> diagnostic.code()).toList());
  }
}
