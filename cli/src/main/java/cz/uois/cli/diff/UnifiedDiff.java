package cz.uois.cli.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import cz.uois.cli.plan.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A difference in the unified format of {@code diff -u}, as {@code git apply} and {@code patch}
 * read it (POSIX.1-2024, diff utility).
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** The difference, each line ended; empty if there is none. */
  public static String of(FileDifference file) {
    if (file.before().equals(file.after())) {
      return "";
    }
    String from = file.before().map(_ -> "a/" + file.path()).orElse("/dev/null");
    String to = file.after().map(_ -> "b/" + file.path()).orElse("/dev/null");
    if (isBinary(file.before()) || isBinary(file.after())) {
      return "Binary files " + from + " and " + to + " differ\n";
    }
    List<String> before = lines(file.before());
    List<String> after = lines(file.after());
    List<String> printed =
        UnifiedDiffUtils.generateUnifiedDiff(
            from, to, before, DiffUtils.diff(before, after), CONTEXT);
    // The library counts from 1 where there is no line; POSIX and git want 0.
    if (before.isEmpty()) {
      printed.replaceAll(line -> line.replaceFirst("^@@ -1,0 ", "@@ -0,0 "));
    } else if (after.isEmpty()) {
      printed.replaceAll(line -> line.replaceFirst("^(@@ -\\S+) \\+1,0 ", "$1 +0,0 "));
    }
    // An empty file that comes or goes has no line that differs.
    return printed.isEmpty()
        ? "--- " + from + "\n+++ " + to + "\n"
        : String.join("\n", printed) + "\n";
  }

  private static boolean isBinary(Optional<Bytes> content) {
    return content.filter(bytes -> bytes.text().indexOf('\0') >= 0).isPresent();
  }

  private static List<String> lines(Optional<Bytes> content) {
    String text = content.map(Bytes::text).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.removeLast();
    if (!last.isEmpty()) {
      // A line without an end is another line than one with it; patch wants to be told.
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
