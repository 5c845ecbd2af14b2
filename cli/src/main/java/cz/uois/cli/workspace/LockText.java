package cz.uois.cli.workspace;

import cz.uois.cli.plan.Ownership;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code uois.lock} as text: one fact a line, sorted, so that Git merges it line by line. */
final class LockText {
  private static final String HEADER =
      "# Written by uois: what it wrote last. Do not edit, do commit.";

  private LockText() {}

  static String print(Lock lock) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    line(out, "uois", lock.version());
    line(out, "spec", lock.spec());
    lock.ids().forEach((name, id) -> line(out, "id", id, name));
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
    String version = "";
    String spec = "";
    SortedMap<String, Lock.Entry> files = new TreeMap<>();
    SortedMap<String, String> ids = new TreeMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      // A path may have blanks, hence it stands last.
      String[] words = line.split(" ", line.startsWith("file ") ? 4 : 3);
      switch (words.length + words[0]) {
        case "2uois" -> version = words[1];
        case "2spec" -> spec = words[1];
        case "3id" -> ids.put(words[2], words[1]);
        case "4file" ->
            files.put(words[3], new Lock.Entry(Ownership.ofLockName(words[1]), words[2]));
        default ->
            throw new IllegalArgumentException(
                "%s:%s: '%s' is not understood; restore the file from Git"
                    .formatted(Lock.FILE, number, line));
      }
    }
    return new Lock(version, spec, files, ids);
  }

  private static void line(StringBuilder out, String... words) {
    out.append(String.join(" ", words)).append('\n');
  }
}
