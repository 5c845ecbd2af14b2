package cz.uois.cli.graph;

/** Writes the elements of an SVG, with all text escaped. */
final class SvgWriter {
  private static final int UNIT = Drawing.UNIT;

  private final StringBuilder out = new StringBuilder();

  void rect(Rect rect, int radius, String cssClass) {
    line(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
            .formatted(
                cssClass,
                rect.x() * UNIT,
                rect.y() * UNIT,
                rect.width() * UNIT,
                rect.height() * UNIT,
                radius));
  }

  void title(String text) {
    if (!text.isEmpty()) {
      line("<title>" + XmlEscapes.text(text) + "</title>");
    }
  }

  void text(int x, int y, String cssClass, String text) {
    line(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(cssClass, x, y, XmlEscapes.text(text)));
  }

  void endText(int x, int y, String cssClass, String text) {
    line(
        "<text class=\"%s\" text-anchor=\"end\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(cssClass, x, y, XmlEscapes.text(text)));
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  void raw(String lines) {
    out.append(lines);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
