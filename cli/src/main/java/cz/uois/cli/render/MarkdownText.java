package cz.uois.cli.render;

/** Free text in Markdown. */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]()<>#+-.!|~&\"'$:@";

  /** Text of a paragraph, a list or a table cell: shown as it is, never markup, HTML or a link. */
  public String text(String text) {
    StringBuilder out = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (Character.isISOControl(point) || Character.isWhitespace(point)) {
        out.append(' ');
      } else if (point == '&' || point == '<' || point == '>') {
        out.append("&#").append(point).append(';');
      } else if (SPECIAL.indexOf(point) >= 0 && !harmless(points, i)) {
        out.append('\\').appendCodePoint(point);
      } else {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }

  // Punctuation inside a sentence, so that ordinary text stays readable in the source.
  private static boolean harmless(int[] points, int i) {
    boolean inside = i > 0 && Character.isLetterOrDigit(points[i - 1]);
    boolean beforeBlank = i == points.length - 1 || points[i + 1] == ' ';
    boolean beforeWord = i < points.length - 1 && Character.isLetterOrDigit(points[i + 1]);
    return switch (points[i]) {
      case '.', ':', '!' -> inside && beforeBlank && !allDigitsBefore(points, i);
      case '-', '_', '\'' -> inside && beforeWord;
      default -> false;
    };
  }

  // "1." at the start of a line is a list.
  private static boolean allDigitsBefore(int[] points, int i) {
    for (int j = 0; j < i; j++) {
      if (!Character.isDigit(points[j])) {
        return false;
      }
    }
    return true;
  }
}
