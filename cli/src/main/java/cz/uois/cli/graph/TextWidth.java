package cz.uois.cli.graph;

/**
 * How wide text is. The machine's fonts would make every machine's picture another one, hence the
 * widths are those of Helvetica, which Arial and Liberation Sans share.
 */
final class TextWidth {
  // Thousandths of the font's size, from ' ' to '~'.
  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };
  private static final int WIDE = 1000;
  private static final int USUAL = 600;

  private TextWidth() {}

  /** The width in pixels, rounded up. */
  static int of(String text, int fontSize) {
    long thousandths = text.codePoints().mapToLong(TextWidth::width).sum();
    return (int) Math.ceilDiv(thousandths * fontSize, 1000);
  }

  /** The width of bold text, which is about a twelfth wider. */
  static int ofBold(String text, int fontSize) {
    return of(text, fontSize) * 13 / 12 + 1;
  }

  /** As much of the text as fits, with an ellipsis where something is missing. */
  static String cut(String text, int fontSize, int pixels) {
    if (of(text, fontSize) <= pixels) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end) + "…", fontSize) > pixels) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private static int width(int point) {
    if (point >= ' ' && point <= '~') {
      return ASCII[point - ' '];
    }
    return point >= 0x1100 ? WIDE : USUAL;
  }
}
