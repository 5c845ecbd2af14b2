package cz.uois.cli.graph;

/** Free text in XML, and in Graphviz' labels that look like HTML. */
final class XmlEscapes {
  private XmlEscapes() {}

  /**
   * Text between tags or in a quoted attribute, on one line; what XML 1.0 cannot hold is dropped.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
              if (Character.isISOControl(point) || Character.isWhitespace(point)) {
                out.append(' ');
              } else if (allowed(point)) {
                out.appendCodePoint(point);
              }
            }
          }
        });
    return out.toString();
  }

  // https://www.w3.org/TR/xml/#charsets
  private static boolean allowed(int point) {
    return (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
