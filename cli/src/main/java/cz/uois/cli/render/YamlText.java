package cz.uois.cli.render;

import java.util.HexFormat;

/** Free text in YAML. */
public final class YamlText {
  private static final HexFormat HEX = HexFormat.of();

  /** A double-quoted scalar; {@code $} is doubled, because Compose fills variables in. */
  public String compose(String text) {
    return string(text.replace("$", "$$"));
  }

  /** A double-quoted scalar. */
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
