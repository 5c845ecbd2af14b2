package cz.uois.cli.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import cz.uois.cli.plan.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * How many lines of a file a change touches.
 *
 * @param added lines that are new
 * @param changed lines that stand in the place of others
 * @param removed lines that are gone
 */
public record LineCount(int added, int changed, int removed) {
  /** Counts them. */
  public static LineCount of(FileDifference file) {
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(lines(file.before()), lines(file.after())).getDeltas()) {
      int was = delta.getSource().size();
      int is = delta.getTarget().size();
      changed += Math.min(was, is);
      added += Math.max(0, is - was);
      removed += Math.max(0, was - is);
    }
    return new LineCount(added, changed, removed);
  }

  // A line without an end is no other line here: what is put behind it leaves its words alone.
  private static List<String> lines(Optional<Bytes> content) {
    return content.map(bytes -> bytes.text().lines().toList()).orElse(List.of());
  }

  /** As {@code +1 line}. */
  public String words() {
    StringBuilder words = new StringBuilder();
    if (added > 0) {
      words.append('+').append(added).append(lines(added));
    }
    if (removed > 0) {
      words.append(words.isEmpty() ? "" : " ").append('-').append(removed).append(lines(removed));
    }
    if (changed > 0) {
      words.append(words.isEmpty() ? "" : ", ").append(changed).append(lines(changed));
      words.append(" changed");
    }
    return words.isEmpty() ? "no line changed" : words.toString();
  }

  private static String lines(int number) {
    return number == 1 ? " line" : " lines";
  }
}
