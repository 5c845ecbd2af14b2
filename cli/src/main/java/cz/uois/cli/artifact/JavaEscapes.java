package cz.uois.cli.artifact;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Free text in Java: the one escaper of comments and strings. Nothing that a description says can
 * end a comment or a string, be read as a Unicode escape or as a tag of Javadoc.
 */
final class JavaEscapes {
  private static final HexFormat HEX = HexFormat.of();

  private JavaEscapes() {}

  /** A string literal, quotes included; beyond ASCII with the letters of Latin script only. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if ((c < ' ' || c > '~') && !isLatin(c)) {
            out.append("\\u").append(HEX.toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  // Names of role types are read by people: děkan, vedoucí katedry.
  private static boolean isLatin(char c) {
    return c >= '\u00c0' && c <= '\u017f' && Character.isLetter(c);
  }

  /** One line of Javadoc. */
  static String javadoc(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      word.codePoints().forEach(point -> append(out, point));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '@' -> out.append("&#64;");
      case '\\' -> out.append("&#92;");
      case '*' -> out.append("&#42;");
      case '/' -> out.append("&#47;");
      case '{' -> out.append("&#123;");
      case '}' -> out.append("&#125;");
      default -> {
        if (Character.isISOControl(point) || isInvisible(point)) {
          out.append(String.format(Locale.ROOT, "&#%d;", point));
        } else {
          out.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
