package cz.uois.cli.workspace;

import cz.uois.cli.database.SchemaText;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code uois.lock} as text: one fact a line, sorted, so that Git merges it line by line. */
final class LockText {
  private static final String HEADER =
      "# Written by uois: what it wrote last. Do not edit, do commit.";

  /** How many words a line of each kind has, its first one included. */
  private static final Map<String, Integer> WORDS =
      Map.of("uois", 2, "spec", 2, "member", 2, "package", 2, "id", 3, "file", 4);

  private String version = "";
  private String spec = "";
  private String member = "";
  private String javaPackage = "";
  private final SortedMap<String, Lock.Entry> files = new TreeMap<>();
  private final SortedMap<String, String> ids = new TreeMap<>();
  private final SchemaText schema = new SchemaText();

  private LockText() {}

  static String print(Lock lock) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    line(out, "uois", lock.version());
    line(out, "spec", lock.spec());
    line(out, "member", lock.member());
    line(out, "package", lock.javaPackage());
    lock.schema().map(SchemaText::print).orElse(List.of()).forEach(it -> line(out, it));
    lock.files()
        .forEach(
            (path, entry) -> line(out, "file", entry.ownership().lockName(), entry.sha256(), path));
    return out.toString();
  }

  /**
   * The lock that a text says.
   *
   * @throws IllegalArgumentException with the line, if it is none of ours
   */
  static Lock parse(String text) {
    LockText parser = new LockText();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !parser.take(line)) {
        throw new IllegalArgumentException(
            "%s:%s: '%s' is not understood; restore the file from Git"
                .formatted(Lock.FILE, number, line));
      }
    }
    return new Lock(
        parser.version,
        parser.spec,
        parser.member,
        parser.javaPackage,
        parser.files,
        parser.ids,
        parser.schema.schema());
  }

  /** Takes in what a line says; false if it says nothing that we wrote. */
  private boolean take(String line) {
    // A path may have blanks, hence it stands last.
    String[] words = line.split(" ", line.startsWith("file ") ? 4 : 3);
    if (!WORDS.containsKey(words[0])) {
      return schema.take(line);
    }
    if (WORDS.getOrDefault(words[0], 0) != words.length) {
      return false;
    }
    switch (words[0]) {
      case "uois" -> version = words[1];
      case "spec" -> spec = words[1];
      case "member" -> member = words[1];
      case "package" -> javaPackage = words[1];
      case "id" -> ids.put(words[2], words[1]);
      default -> {
        return file(words[1], words[2], words[3]);
      }
    }
    return true;
  }

  private boolean file(String ownership, String sha256, String path) {
    Optional<Ownership> whose = Ownership.ofLockName(ownership);
    if (whose.isEmpty() || !Plan.isInside(path)) {
      return false;
    }
    files.put(path, new Lock.Entry(whose.get(), sha256));
    return true;
  }

  private static void line(StringBuilder out, String... words) {
    out.append(String.join(" ", words)).append('\n');
  }
}
