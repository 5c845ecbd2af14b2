package cz.uois.cli.link;

import java.util.Optional;

/** Looks through an SQL condition for what would end it, or make two statements of it. */
final class CheckExpression {
  private CheckExpression() {}

  /** Why the text cannot stand inside {@code CHECK ( )}, if it cannot. */
  static Optional<String> problem(String sql) {
    int depth = 0;
    int at = 0;
    while (at < sql.length()) {
      char here = sql.charAt(at);
      if (here == '\'' || here == '"') {
        int end = sql.indexOf(here, at + 1);
        if (end < 0) {
          return Optional.of("has a " + here + " that is never closed");
        }
        at = end;
      } else if (forbidden(sql, at).isPresent()) {
        return forbidden(sql, at);
      } else if (here == '(') {
        depth++;
      } else if (here == ')' && --depth < 0) {
        return Optional.of("has a ) that closes nothing");
      }
      at++;
    }
    return depth > 0 ? Optional.of("has a ( that is never closed") : Optional.empty();
  }

  // A backslash outside quotes means nothing in a condition, inside E'' it hides a quote.
  private static Optional<String> forbidden(String sql, int at) {
    for (String token : new String[] {";", "--", "/*", "*/", "$", "\\"}) {
      if (sql.startsWith(token, at)) {
        return Optional.of("has " + token);
      }
    }
    boolean escapes = sql.regionMatches(true, at, "e'", 0, 2) && !isInsideWord(sql, at);
    return escapes ? Optional.of("has an E'' text") : Optional.empty();
  }

  private static boolean isInsideWord(String sql, int at) {
    return at > 0 && Character.isLetterOrDigit(sql.charAt(at - 1));
  }
}
