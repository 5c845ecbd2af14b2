package cz.uois.cli.render;

import java.util.HexFormat;

/** Names and free text in PostgreSQL's SQL. */
public final class SqlText {
  private static final HexFormat HEX = HexFormat.of();

  /** A quoted name: keywords are names like any other. */
  public String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A string literal. */
  public String literal(String text) {
    // Flyway replaces ${…} in migrations, and a backslash means something or nothing by setting.
    boolean plain =
        text.indexOf('$') < 0
            && text.indexOf('\\') < 0
            && text.chars().noneMatch(Character::isISOControl);
    if (plain) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder out = new StringBuilder("E'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'' -> out.append("''");
        case '\\' -> out.append("\\\\");
        case '$' -> out.append("\\x24");
        default -> {
          if (c == '\0') {
            throw new IllegalArgumentException("PostgreSQL has no text with NUL");
          } else if (Character.isISOControl(c)) {
            out.append("\\u").append(HEX.toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('\'').toString();
  }
}
