package cz.uois.cli.render;

import java.util.HexFormat;

/** Free text in GraphQL documents. */
public final class GraphQlText {
  private static final HexFormat HEX = HexFormat.of();

  /** A string, quotes included; also a description. */
  public String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          // What is read as the end of a line, or not seen at all, is spelled out.
          if (Character.isISOControl(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.FORMAT
              || c == '\u2028'
              || c == '\u2029') {
            out.append("\\u").append(HEX.toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
