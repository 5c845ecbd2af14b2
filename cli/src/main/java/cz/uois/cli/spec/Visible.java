package cz.uois.cli.spec;

import java.util.Locale;

/** Which characters a person can see, so that a text says what it shows. */
final class Visible {
  private Visible() {}

  /** No control, format (direction marks, zero width), separator or private character. */
  static boolean accepts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> (codePoint & 0xFFFE) != 0xFFFE;
    };
  }

  static boolean accepts(String text) {
    return text.codePoints().allMatch(Visible::accepts);
  }

  /** {@code U+202E}. */
  static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
