package cz.uois.cli.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import cz.uois.cli.plan.Bytes;
import java.util.List;

/**
 * Lines that stand in the place of others.
 *
 * @param before the first of those that go, or that these stand before, from 0
 * @param removed those that go
 * @param after the first of those that come, from 0
 * @param added those that come
 */
public record LineChange(int before, List<String> removed, int after, List<String> added) {
  /**
   * Texts that differ in more lines on both sides have little in common: only the first place is
   * told, because the time and the memory that the others take grow with the square of the lines.
   */
  private static final int MOST_LINES = 2_000;

  public LineChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The changes from one text to another, in their order; what is no text has none. */
  public static List<LineChange> of(Bytes before, Bytes after) {
    String old = before.text();
    String now = after.text();
    if (old.indexOf('\0') >= 0 || now.indexOf('\0') >= 0) {
      return List.of();
    }
    List<String> oldLines = lines(old);
    List<String> newLines = lines(now);
    return distance(oldLines, newLines) > MOST_LINES
        ? first(oldLines, newLines)
        : DiffUtils.diff(oldLines, newLines).getDeltas().stream().map(LineChange::of).toList();
  }

  /** The lines of a text, without their ends; the last one is empty if the text ends its lines. */
  public static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** Column of the first character that differs in the first line, from 1. */
  public int column() {
    if (removed.isEmpty() || added.isEmpty()) {
      return 1;
    }
    String old = removed.getFirst();
    String now = added.getFirst();
    int at = 0;
    while (at < Math.min(old.length(), now.length()) && old.charAt(at) == now.charAt(at)) {
      at++;
    }
    return now.codePointCount(0, at) + 1;
  }

  // How many lines stand between those that both begin and end with, in the shorter text.
  private static int distance(List<String> old, List<String> now) {
    int most = Math.min(old.size(), now.size());
    int same = 0;
    while (same < most && old.get(same).equals(now.get(same))) {
      same++;
    }
    int end = 0;
    while (end < most - same
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    return most - same - end;
  }

  private static LineChange of(AbstractDelta<String> delta) {
    return new LineChange(
        delta.getSource().getPosition(),
        delta.getSource().getLines(),
        delta.getTarget().getPosition(),
        delta.getTarget().getLines());
  }

  private static List<LineChange> first(List<String> old, List<String> now) {
    int at = 0;
    while (at < Math.min(old.size(), now.size()) && old.get(at).equals(now.get(at))) {
      at++;
    }
    List<String> removed = at < old.size() ? old.subList(at, at + 1) : List.of();
    List<String> added = at < now.size() ? now.subList(at, at + 1) : List.of();
    return removed.isEmpty() && added.isEmpty()
        ? List.of()
        : List.of(new LineChange(at, removed, at, added));
  }
}
