package cz.uois.cli.graph;

import cz.uois.cli.graph.Diagram.Box;
import cz.uois.cli.graph.Diagram.Row;

/** How large a box is, and where lines leave and reach it. */
final class BoxSize {
  /** Height of the title. */
  static final int HEAD = 4;

  /** Height of a row. */
  static final int ROW = 2;

  static final int TITLE_FONT = 13;
  static final int FONT = 11;
  static final int MARK_FONT = 9;

  /** Pixels between a border and text. */
  static final int PAD = 8;

  private BoxSize() {}

  /** The size of a box, at the origin. */
  static Rect of(Box box) {
    int pixels =
        Math.max(
            TextWidth.ofBold(box.type(), TITLE_FONT),
            TextWidth.of(box.table(), FONT) + (box.kind() == Diagram.Kind.LINK ? 40 : 0));
    for (Row row : box.rows()) {
      pixels = Math.max(pixels, TextWidth.of(row.name(), FONT) + 14 + markWidth(row));
    }
    int width = Math.ceilDiv(pixels + 2 * PAD, Drawing.UNIT);
    return new Rect(0, 0, width, HEAD + ROW * box.rows().size());
  }

  /** Where a line leaves a row, below the upper border of its box. */
  static int ofRow(int row) {
    return HEAD + ROW * row + 1;
  }

  /** Where lines reach a box, below its upper border: two places, so that none hides the other. */
  static int ofHead(boolean required) {
    return required ? 1 : 3;
  }

  private static int markWidth(Row row) {
    return row.markText().isEmpty() ? 0 : TextWidth.of(row.markText(), MARK_FONT);
  }
}
