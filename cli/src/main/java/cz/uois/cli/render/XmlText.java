package cz.uois.cli.render;

/** Free text in XML. */
public final class XmlText {
  /** Text between tags or inside a quoted attribute; what XML 1.0 cannot hold is dropped. */
  public String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&apos;");
            // Maven fills ${…} in.
            case '$' -> out.append("&#36;\u200b");
            default -> {
              if (allowed(point)) {
                out.appendCodePoint(point);
              }
            }
          }
        });
    return out.toString();
  }

  // https://www.w3.org/TR/xml/#charsets
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
