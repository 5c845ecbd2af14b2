package cz.uois.cli.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a file as a terminal can show it, and the carets below it. Cells, not characters, are
 * counted: a tab is two, a wide character two, a combining one none.
 *
 * @param text the line, or the part of it around the carets
 * @param carets blanks, then carets
 */
record Excerpt(String text, String carets) {
  /** Cells that are shown of a longer line. */
  static final int WIDTH = 100;

  private static final int LEAD = 40;

  /** Characters on each side of the carets that are looked at: more than can be shown. */
  private static final int NEAR = 200;

  private static final String CUT = "…";

  private record Cell(String text, int width) {}

  static Excerpt of(Line line, Location location) {
    int column = Math.min(location.column() - 1, line.length());
    int first = Math.max(0, column - NEAR);
    List<Cell> cells = line.cells(first, Math.min(column + NEAR, line.length()));
    int start = column - first;
    int end = Math.min(start + Math.min(location.length(), NEAR), cells.size());
    int from = width(cells) <= WIDTH ? 0 : from(cells, start);
    int to = to(cells, from);
    String before = first + from > 0 ? CUT : "";
    String after = first + to < line.length() ? CUT : "";
    int indent = before.length() + width(cells.subList(from, start));
    int carets = Math.max(1, width(cells.subList(start, Math.max(start, Math.min(end, to)))));
    return new Excerpt(
        before + text(cells.subList(from, to)) + after, " ".repeat(indent) + "^".repeat(carets));
  }

  /** A line, split into characters once for all that is found in it. */
  static final class Line {
    private final String text;
    private final int[] characters;

    Line(String text) {
      this.text = text;
      this.characters = text.codePoints().toArray();
    }

    /** Whether it is that line. */
    boolean is(String other) {
      return text.equals(other);
    }

    private int length() {
      return characters.length;
    }

    private List<Cell> cells(int from, int to) {
      return Arrays.stream(characters, from, to).mapToObj(Excerpt::cell).toList();
    }
  }

  /** The text without what a terminal would obey instead of show. */
  static String visible(String text) {
    return text(cells(text));
  }

  // The window starts a little before the carets.
  private static int from(List<Cell> cells, int start) {
    int from = start;
    int lead = 0;
    while (from > 0 && lead + cells.get(from - 1).width() <= LEAD) {
      from--;
      lead += cells.get(from).width();
    }
    return from;
  }

  private static int to(List<Cell> cells, int from) {
    int to = from;
    int width = 0;
    while (to < cells.size() && width + cells.get(to).width() <= WIDTH) {
      width += cells.get(to).width();
      to++;
    }
    return to;
  }

  private static List<Cell> cells(String text) {
    return text.codePoints().mapToObj(Excerpt::cell).toList();
  }

  private static Cell cell(int codePoint) {
    if (codePoint == '\t') {
      return new Cell("  ", 2);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new Cell("\uFFFD", 1);
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new Cell(Character.toString(codePoint), 0);
      default -> new Cell(Character.toString(codePoint), wide(codePoint) ? 2 : 1);
    };
  }

  // The ranges that Unicode's East Asian Width calls W or F, without their small gaps.
  private static boolean wide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
        || (codePoint >= 0x1F900 && codePoint <= 0x1F9FF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }

  private static int width(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::width).sum();
  }

  private static String text(List<Cell> cells) {
    return cells.stream().map(Cell::text).collect(Collectors.joining());
  }
}
