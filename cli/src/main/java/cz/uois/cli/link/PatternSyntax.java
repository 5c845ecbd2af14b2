package cz.uois.cli.link;

import java.util.Optional;

/**
 * What patterns may say: only what Java, which checks defaults, and PostgreSQL, which keeps the
 * rule, read alike. Whether the rest is a regular expression, {@link java.util.regex.Pattern}
 * knows.
 */
final class PatternSyntax {
  /** What a refused pattern is told. */
  static final String HINT = "write it with . [a-z] [^a-z] \\d \\s \\w ( | ) (?: ) * + ? {2,5}";

  private static final String ESCAPES = "dDsSwWnrtf";

  /** Most repetitions in PostgreSQL. */
  private static final int MOST = 255;

  private final String pattern;
  private int at;

  private PatternSyntax(String pattern) {
    this.pattern = pattern;
  }

  /** The first thing that the two read differently, with its place; none if there is none. */
  static Optional<String> problem(String pattern) {
    return new PatternSyntax(pattern).problem();
  }

  private Optional<String> problem() {
    Optional<String> found = Optional.empty();
    // Whether a quantifier may stand here: after something that can be repeated.
    boolean repeatable = false;
    while (found.isEmpty() && at < pattern.length()) {
      int start = at;
      char here = pattern.charAt(at);
      switch (here) {
        case '\\' -> {
          found = escape();
          repeatable = true;
        }
        case '[' -> {
          found = set();
          repeatable = true;
        }
        case '*', '+', '?', '{' -> {
          found = repeatable ? quantifier() : found(start, start + 1);
          repeatable = false;
        }
        case '(' -> {
          found = group();
          repeatable = false;
        }
        case '^', '$', '|' -> {
          at++;
          repeatable = false;
        }
        default -> {
          at++;
          repeatable = true;
        }
      }
    }
    return found;
  }

  private Optional<String> escape() {
    int start = at;
    at += 2;
    if (at > pattern.length()) {
      return Optional.empty();
    }
    char escaped = pattern.charAt(start + 1);
    boolean letter = Character.isLetterOrDigit(escaped) || escaped > '~';
    return letter && ESCAPES.indexOf(escaped) < 0 ? found(start, at) : Optional.empty();
  }

  private Optional<String> group() {
    int start = at;
    if (!pattern.startsWith("(?", at)) {
      at++;
      return Optional.empty();
    }
    at += "(?:".length();
    return pattern.startsWith("(?:", start) ? Optional.empty() : found(start, at);
  }

  // In PostgreSQL a [ or ] in a set is a character, or starts [:alpha:]; in Java it is a set.
  private Optional<String> set() {
    int start = at++;
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      at++;
    }
    if (at < pattern.length() && pattern.charAt(at) == ']') {
      return found(start, at + 1);
    }
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      if (pattern.charAt(at) == '[') {
        return found(at, pattern.startsWith("[:", at) ? at + 2 : at + 1);
      }
      if (pattern.startsWith("&&", at)) {
        return found(at, at + 2);
      }
      if (pattern.charAt(at) == '\\') {
        Optional<String> found = escape();
        if (found.isPresent()) {
          return found;
        }
      } else {
        at++;
      }
    }
    at++;
    return Optional.empty();
  }

  private Optional<String> quantifier() {
    int start = at;
    if (pattern.charAt(at) == '{') {
      int end = pattern.indexOf('}', at);
      if (end < 0) {
        // Java says what is missing.
        at = pattern.length();
        return Optional.empty();
      }
      at = end + 1;
      if (!repeats(pattern.substring(start + 1, end))) {
        return found(start, at);
      }
    } else {
      at++;
    }
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
    boolean again = at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
    return again ? found(start, at + 1) : Optional.empty();
  }

  private static boolean repeats(String counts) {
    if (!counts.matches("[0-9]{1,3}(,([0-9]{1,3})?)?")) {
      return false;
    }
    for (String count : counts.split(",", 0)) {
      if (Integer.parseInt(count) > MOST) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> found(int start, int end) {
    String part = pattern.substring(start, Math.min(end, pattern.length()));
    return Optional.of("%s at character %d".formatted(part, start + 1));
  }
}
