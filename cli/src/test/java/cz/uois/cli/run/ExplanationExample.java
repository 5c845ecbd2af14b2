package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of a page, made into folders and given to the part of uois that it is for. Pages leave
 * out what is beside the point; it is added here.
 */
final class ExplanationExample {
  private static final Pattern FILE =
      Pattern.compile("# ([\\w./]+)(, [a-z ]+)?\\n((?:(?!# ).*\\n)*)");

  private final Path folder;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private ExplanationExample(Path folder) {
    this.folder = folder;
  }

  /** The codes that are found in the example below this heading of a page. */
  static List<String> codes(String page, String heading, Path folder) throws IOException {
    String block =
        page.replaceFirst("(?s).*\\n" + heading + ":\\n\\n", "")
            .replaceFirst("(?s)\\n\\n(?=\\S).*", "\n")
            .replaceAll("(?m)^ {4}", "");
    ExplanationExample example = new ExplanationExample(folder);
    for (MatchResult file : FILE.matcher(block).results().toList()) {
      String how = file.group(2) == null ? "" : file.group(2).substring(2);
      example.texts.put(file.group(1) + "\n" + how, special(file.group(3)));
    }
    return example.codes();
  }

  private static String special(String text) {
    Matcher letters = Pattern.compile("‹(\\d+) letters›").matcher(text);
    return letters
        .replaceAll(found -> "a".repeat(Integer.parseInt(found.group(1))))
        .replace("‹tab›", "\t")
        .replace("‹byte order mark›", "\ufeff");
  }

  private List<String> codes() throws IOException {
    if (texts.keySet().stream().anyMatch(key -> key.startsWith("gql_"))) {
      return together();
    }
    boolean changes = texts.keySet().stream().anyMatch(key -> key.endsWith("\nbefore"));
    return changes ? changed() : codes(checked(""));
  }

  private List<Diagnostic> checked(String when) throws IOException {
    write(folder, "", when);
    return CheckRun.run(folder).result().diagnostics();
  }

  private List<String> changed() throws IOException {
    write(folder.resolve("spec"), "", "before");
    SortedMap<String, byte[]> spec =
        new TreeMap<>(SpecFolder.read(folder.resolve("spec"), new Diagnostics()));
    Path member = folder.resolve("gql_study");
    GenerationRun.newMember(spec, new Diagnostics(), member, false);
    Map<String, byte[]> former = new TreeMap<>();
    for (String file : BreakingRun.FILES) {
      former.put(file, Files.readAllBytes(member.resolve(file)));
    }
    write(member, "", "after");
    List<Diagnostic> found =
        new ArrayList<>(GenerationRun.generate(member, Permits.NONE, true).read().diagnostics());
    found.addAll(BreakingRun.run(member, former).breakages());
    return codes(found);
  }

  private List<String> together() throws IOException {
    SortedMap<String, Path> folders = new TreeMap<>();
    for (String key : texts.keySet()) {
      String member = key.substring(0, key.indexOf('/'));
      folders.put(member, folder.resolve(member));
    }
    for (var one : folders.entrySet()) {
      write(one.getValue(), one.getKey() + "/", "");
    }
    return codes(ComposeRun.of(folders, folder.resolve("system")).found().diagnostics());
  }

  private static List<String> codes(List<Diagnostic> found) {
    return found.stream().map(it -> it.severity().word() + " " + it.code()).distinct().toList();
  }

  // Files of the member below the prefix, at that time.
  private void write(Path target, String prefix, String when) throws IOException {
    Files.createDirectories(target.resolve("entities"));
    String member = prefix.replaceFirst("gql_", "").replace("/", "");
    List<String> given = new ArrayList<>();
    for (var file : texts.entrySet()) {
      String path = file.getKey().substring(0, file.getKey().indexOf('\n'));
      String how = file.getKey().substring(path.length() + 1);
      if (path.startsWith(prefix) && (when.isEmpty() || isOf(how, when))) {
        String name = path.substring(prefix.length());
        given.add(name);
        write(target, name, how, file.getValue(), member);
      }
    }
    if (when.equals("after")) {
      return;
    }
    if (!given.contains("uois.yaml")) {
      write(target, "uois.yaml", "", "", member);
    }
    if (given.stream().noneMatch(name -> name.startsWith("entities/"))) {
      write(target, "entities/plans.yaml", "", "", member);
    }
  }

  private static boolean isOf(String how, String when) {
    return how.equals(when) || (when.equals("after") && how.equals("gone"));
  }

  private static void write(Path target, String name, String how, String text, String member)
      throws IOException {
    Path path = target.resolve(name);
    switch (how) {
      case "missing" -> {}
      case "gone" -> Files.delete(path);
      case "a link" ->
          Files.createSymbolicLink(path, Files.writeString(target.resolve("other.yaml"), text));
      case "whole" -> Files.writeString(path, text);
      default ->
          Files.writeString(
              path, name.equals("uois.yaml") ? memberFile(text, member) : entityFile(text, name));
    }
  }

  private static String memberFile(String text, String member) {
    String name = member.isEmpty() ? "study" : member;
    return with(text, "uois: 1", "member: " + name, "description: A member");
  }

  private static String entityFile(String text, String name) {
    String table = name.replaceAll(".*/|\\.ya?ml", "");
    return with(
        text,
        "table: " + table,
        "description: One of them",
        "access: {read: [public], insert: [authenticated], update: [myself]}",
        "fields: {plain: {type: string, description: Anything}}");
  }

  // The lines whose keys the text does not have, before it.
  private static String with(String text, String... lines) {
    TreeSet<String> keys = new TreeSet<>();
    text.lines().map(line -> line.replaceFirst(":.*", "")).forEach(keys::add);
    return Stream.of(lines)
            .filter(line -> !keys.contains(line.replaceFirst(":.*", "")))
            .map(line -> line + "\n")
            .reduce("", String::concat)
        + text;
  }
}
