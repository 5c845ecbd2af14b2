package cz.uois.cli.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pieces of SQL as PostgreSQL prints them: parentheses everywhere, and types after values. */
final class SqlText {
  private static final Pattern CAST =
      Pattern.compile("(?s)(.*)::[\\w\". ]+(?:\\([0-9, ]+\\))?(?:\\[])?");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,200}(?:\\.[0-9]{1,200})?");

  private SqlText() {}

  /** Without the parentheses and types around it. */
  static String bare(String sql) {
    String text = sql.strip();
    while (true) {
      String next = text;
      if (text.startsWith("(") && end(text, 0) == text.length() - 1) {
        next = text.substring(1, text.length() - 1).strip();
      } else {
        var cast = CAST.matcher(text);
        if (cast.matches() && isWhole(cast.group(1))) {
          next = cast.group(1).strip();
        }
      }
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
  }

  // One value or one thing in parentheses: what follows is about all of it.
  private static boolean isWhole(String text) {
    if (text.isEmpty()) {
      return false;
    }
    boolean quoted = text.charAt(0) == '\'' || text.startsWith("E'") || text.charAt(0) == '"';
    if (quoted || text.charAt(0) == '(' || text.startsWith("ARRAY[")) {
      int start = text.startsWith("E'") ? 1 : text.startsWith("ARRAY[") ? 5 : 0;
      return end(text, start) == text.length() - 1;
    }
    return text.matches("[\\w.-]+");
  }

  /** Where what begins at a place ends: a parenthesis, a bracket or a quote. */
  private static int end(String text, int start) {
    char open = text.charAt(start);
    if (open == '\'' || open == '"') {
      boolean escapes = start > 0 && text.charAt(start - 1) == 'E';
      for (int i = start + 1; i < text.length(); i++) {
        if (escapes && text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == open) {
          if (i + 1 < text.length() && text.charAt(i + 1) == open) {
            i++;
          } else {
            return i;
          }
        }
      }
      return text.length();
    }
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = end(text, i);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The parts between a separator that stands in no parentheses and no quotes. */
  static List<String> split(String sql, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'' || c == '"' || c == '(' || c == '[') {
        i = end(sql, i);
      } else if (sql.startsWith(separator, i)) {
        parts.add(sql.substring(from, i));
        i += separator.length() - 1;
        from = i + 1;
      }
    }
    parts.add(sql.substring(Math.min(from, sql.length())));
    return parts;
  }

  /** The name, if it is one of a column. */
  static Optional<String> name(String sql) {
    String text = bare(sql);
    if (text.matches("[a-z_][a-z0-9_$]*")) {
      return Optional.of(text);
    }
    return text.startsWith("\"") && end(text, 0) == text.length() - 1
        ? Optional.of(text.substring(1, text.length() - 1).replace("\"\"", "\""))
        : Optional.empty();
  }

  /** The text, if it is a literal. */
  static Optional<String> literal(String sql) {
    String text = bare(sql);
    boolean escapes = text.startsWith("E'");
    int start = escapes ? 1 : 0;
    if (!text.startsWith("'", start) || end(text, start) != text.length() - 1) {
      return Optional.empty();
    }
    String inner = text.substring(start + 1, text.length() - 1).replace("''", "'");
    return Optional.of(escapes ? inner.replaceAll("(?s)\\\\(.)", "$1") : inner);
  }

  /** The number, if it is one, also in quotes. */
  static Optional<BigDecimal> number(String sql) {
    String text = bare(literal(sql).orElse(bare(sql)));
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
