package cz.uois.runtime.graphql;

/**
 * Counts brackets before the parser sees them: it looks ahead over a nested type, level by level,
 * so that {@code [[[[…]]]]} of 30 KB costs it seconds.
 */
final class Nesting {
  /** Of values below the deepest field; the parser has no place for more. */
  private static final int OF_VALUES = 100;

  private final String text;
  private int at;

  private Nesting(String text) {
    this.text = text;
  }

  /** How deep the brackets of a document may be whose fields may have so many levels. */
  static int most(int levels) {
    return levels + OF_VALUES;
  }

  /** Whether brackets of a document are deeper than that, one in the other, outside of strings. */
  static boolean exceeds(String document, int most) {
    return new Nesting(document).deeperThan(most);
  }

  private boolean deeperThan(int most) {
    int depth = 0;
    for (at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '[', '{', '(' -> depth++;
        case ']', '}', ')' -> depth--;
        case '#' -> skipLine();
        case '"' -> skipString();
        default -> {}
      }
      if (depth > most) {
        return true;
      }
    }
    return false;
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipString() {
    if (text.startsWith("\"\"\"", at)) {
      skipBlock();
      return;
    }
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"' || c == '\n' || c == '\r') {
        return;
      }
    }
  }

  private void skipBlock() {
    at += 3;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.startsWith("\\\"\"\"", at) ? 4 : 1;
    }
    at += 2;
  }
}
