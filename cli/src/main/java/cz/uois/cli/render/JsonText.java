package cz.uois.cli.render;

import java.util.HexFormat;

/** Free text in JSON. */
public final class JsonText {
  private static final HexFormat HEX = HexFormat.of();

  /** A string, quotes included, in ASCII. */
  public String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || c > '~') {
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
