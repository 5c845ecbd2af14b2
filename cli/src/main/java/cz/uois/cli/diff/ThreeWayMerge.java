package cz.uois.cli.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges two changes of one text, line by line: what one side changed is taken from it, what both
 * changed alike is taken once, and what they changed otherwise, in the same or in neighbouring
 * lines, is a conflict (Khanna, Kunal and Pierce: A Formal Investigation of Diff3, 2007).
 *
 * <p>Line ends are those of the author: a file of his with CRLF throughout stays one.
 */
public final class ThreeWayMerge {
  private static final String MINE = "<<<<<<< yours";
  private static final String BASE = "||||||| ";
  private static final String BETWEEN = "=======";
  private static final String THEIRS = ">>>>>>> ";

  private final List<String> base;
  private final Side mine;
  private final Side theirs;
  private final String baseName;
  private final String theirName;
  private final List<String> out = new ArrayList<>();
  private int conflicts;

  private ThreeWayMerge(
      List<String> base, List<String> mine, List<String> theirs, String from, String to) {
    this.base = base;
    this.mine = new Side(base, mine);
    this.theirs = new Side(base, theirs);
    this.baseName = from;
    this.theirName = to;
  }

  /**
   * Merges what the author and uois made of a text.
   *
   * @param base what both began with
   * @param mine the author's
   * @param theirs uois's
   * @param from what the base is called in markers
   * @param to what uois's is called in markers
   */
  public static Merge of(String base, String mine, String theirs, String from, String to) {
    boolean windows = isWindows(mine);
    String own = windows ? mine.replace("\r\n", "\n") : mine;
    ThreeWayMerge merge = new ThreeWayMerge(lines(base), lines(own), lines(theirs), from, to);
    merge.run();
    String text = String.join("\n", merge.out);
    return new Merge(windows ? text.replace("\n", "\r\n") : text, merge.conflicts);
  }

  /**
   * Merges without a base: every difference is a conflict, because nobody knows who made it.
   *
   * @param to what uois's is called in markers
   */
  public static Merge withoutBase(String mine, String theirs, String to) {
    boolean windows = isWindows(mine);
    List<String> own = lines(windows ? mine.replace("\r\n", "\n") : mine);
    List<String> others = lines(theirs);
    List<String> out = new ArrayList<>();
    int at = 0;
    List<AbstractDelta<String>> deltas = DiffUtils.diff(own, others).getDeltas();
    for (AbstractDelta<String> delta : deltas) {
      int start = delta.getSource().getPosition();
      out.addAll(own.subList(at, start));
      out.add(MINE);
      out.addAll(delta.getSource().getLines());
      out.add(BETWEEN);
      out.addAll(delta.getTarget().getLines());
      out.add(THEIRS + to);
      at = start + delta.getSource().size();
    }
    out.addAll(own.subList(at, own.size()));
    String text = String.join("\n", out);
    return new Merge(windows ? text.replace("\n", "\r\n") : text, deltas.size());
  }

  /** Whether a text still has the markers of a conflict. */
  public static boolean hasMarkers(String text) {
    return text.lines().anyMatch(line -> line.equals(MINE) || line.startsWith(THEIRS + "uois "));
  }

  private void run() {
    int at = 0;
    while (mine.hasNext() || theirs.hasNext()) {
      int start = Math.min(mine.nextStart(), theirs.nextStart());
      out.addAll(base.subList(at, start));
      Region region = region(start);
      List<String> own = mine.lines(start, region.end(), region.mine());
      List<String> others = theirs.lines(start, region.end(), region.theirs());
      if (region.theirs().isEmpty() || own.equals(others)) {
        out.addAll(own);
      } else if (region.mine().isEmpty()) {
        out.addAll(others);
      } else {
        conflict(own, base.subList(start, region.end()), others);
      }
      at = region.end();
    }
    out.addAll(base.subList(at, base.size()));
  }

  private void conflict(List<String> own, List<String> former, List<String> others) {
    conflicts++;
    out.add(MINE);
    out.addAll(own);
    out.add(BASE + baseName);
    out.addAll(former);
    out.add(BETWEEN);
    out.addAll(others);
    out.add(THEIRS + theirName);
  }

  /**
   * Changes that touch each other.
   *
   * @param end line of the base after the last of them
   */
  private record Region(
      int end, List<AbstractDelta<String>> mine, List<AbstractDelta<String>> theirs) {}

  private Region region(int start) {
    List<AbstractDelta<String>> own = new ArrayList<>();
    List<AbstractDelta<String>> others = new ArrayList<>();
    int end = start;
    boolean more = true;
    while (more) {
      more = false;
      while (mine.nextStart() <= end) {
        own.add(mine.next());
        end = Math.max(end, end(own.getLast()));
        more = true;
      }
      while (theirs.nextStart() <= end) {
        others.add(theirs.next());
        end = Math.max(end, end(others.getLast()));
        more = true;
      }
    }
    return new Region(end, own, others);
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private static boolean isWindows(String text) {
    return text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
  }

  // With an empty last one if the text ends with a line feed: so that its end is a line like
  // others.
  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** One of the two changed texts, as its differences from the base, in order. */
  private static final class Side {
    private final List<String> base;
    private final List<AbstractDelta<String>> deltas;
    private int next;

    Side(List<String> base, List<String> changed) {
      this.base = base;
      this.deltas = DiffUtils.diff(base, changed).getDeltas();
    }

    boolean hasNext() {
      return next < deltas.size();
    }

    /** Line of the base where the next difference begins; after all lines if there is none. */
    int nextStart() {
      return hasNext() ? deltas.get(next).getSource().getPosition() : Integer.MAX_VALUE;
    }

    AbstractDelta<String> next() {
      return deltas.get(next++);
    }

    /** What this side made of lines of the base. */
    List<String> lines(int start, int end, List<AbstractDelta<String>> changes) {
      List<String> lines = new ArrayList<>();
      int at = start;
      for (AbstractDelta<String> change : changes) {
        lines.addAll(base.subList(at, change.getSource().getPosition()));
        lines.addAll(change.getTarget().getLines());
        at = change.getSource().getPosition() + change.getSource().size();
      }
      lines.addAll(base.subList(at, end));
      return lines;
    }
  }
}
