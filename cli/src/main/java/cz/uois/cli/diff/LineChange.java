package cz.uois.cli.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import cz.uois.cli.plan.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
   * The time of Myers' algorithm grows with the square of what differs: of longer texts, counted
   * from the first line that differs to the last one, only the first place is told.
   */
  private static final int MOST_LINES = 8_000;

  /** How far a line that moved is looked for. */
  private static final int NEAR = 1_000;

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
    return of(lines(old), lines(now));
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

  private static List<LineChange> of(List<String> old, List<String> now) {
    int most = Math.min(old.size(), now.size());
    int start = 0;
    while (start < most && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    List<String> removed = old.subList(start, old.size() - end);
    List<String> added = now.subList(start, now.size() - end);
    if (removed.isEmpty() && added.isEmpty()) {
      return List.of();
    }
    if (removed.isEmpty() || added.isEmpty()) {
      return List.of(new LineChange(start, removed, start, added));
    }
    if (removed.size() + added.size() > MOST_LINES) {
      return List.of(first(start, removed, added));
    }
    int shift = start;
    return joined(
        DiffUtils.diff(removed, added, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
            .map(delta -> of(delta, shift))
            .toList());
  }

  // This form of the algorithm tells lines that go and those that come in their place one by one.
  private static List<LineChange> joined(List<LineChange> changes) {
    List<LineChange> joined = new ArrayList<>();
    for (LineChange next : changes) {
      if (!joined.isEmpty() && joined.getLast().endsAt(next)) {
        LineChange last = joined.removeLast();
        joined.add(
            new LineChange(
                last.before,
                concat(last.removed, next.removed),
                last.after,
                concat(last.added, next.added)));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean endsAt(LineChange next) {
    return before + removed.size() == next.before && after + added.size() == next.after;
  }

  private static List<String> concat(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static LineChange of(AbstractDelta<String> delta, int shift) {
    return new LineChange(
        shift + delta.getSource().getPosition(),
        delta.getSource().getLines(),
        shift + delta.getTarget().getPosition(),
        delta.getTarget().getLines());
  }

  // Lines came, or went, or one stands in the place of another.
  private static LineChange first(int start, List<String> removed, List<String> added) {
    int came = added.subList(0, Math.min(NEAR, added.size())).indexOf(removed.getFirst());
    int went = removed.subList(0, Math.min(NEAR, removed.size())).indexOf(added.getFirst());
    if (came > 0) {
      return new LineChange(start, List.of(), start, added.subList(0, came));
    }
    if (went > 0) {
      return new LineChange(start, removed.subList(0, went), start, List.of());
    }
    return new LineChange(start, removed.subList(0, 1), start, added.subList(0, 1));
  }
}
