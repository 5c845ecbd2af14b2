package cz.uois.cli.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of seed data, {@code {"plans": [{"id": …, "name": …}]}}: tables, and the columns of
 * their rows. Everything else of the text stays as it is. Not thread-safe.
 */
final class SeedKeys {
  private final String text;
  private final Map<String, String> tables;
  private final Map<String, Map<String, String>> columns;
  private final List<Splice> splices = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String table = "";
  private int at;

  private SeedKeys(
      String text, Map<String, String> tables, Map<String, Map<String, String>> columns) {
    this.text = text;
    this.tables = tables;
    this.columns = columns;
  }

  /**
   * The text with tables and columns called otherwise; absent if it is no JSON that can be
   * followed.
   *
   * @param columns later names of columns by former name, by the former name of their table
   */
  static Optional<String> rename(
      String text, Map<String, String> tables, Map<String, Map<String, String>> columns) {
    SeedKeys keys = new SeedKeys(text, tables, columns);
    return keys.read() ? Optional.of(Splice.apply(text, keys.splices)) : Optional.empty();
  }

  private boolean read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '{', '[' -> open.append(c);
        case '}', ']' -> {
          if (open.isEmpty() || open.charAt(open.length() - 1) != (c == '}' ? '{' : '[')) {
            return false;
          }
          open.setLength(open.length() - 1);
        }
        case '"' -> {
          if (!string()) {
            return false;
          }
        }
        default -> {}
      }
      at++;
    }
    return open.isEmpty();
  }

  /** Reads a string to its closing quote; one that a colon follows is a key. */
  private boolean string() {
    int from = at + 1;
    at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && text.charAt(next) == ':') {
      key(from, text.substring(from, at));
    }
    return true;
  }

  private void key(int from, String key) {
    Map<String, String> names = Map.of();
    if (open.toString().equals("{")) {
      table = key;
      names = tables;
    } else if (open.toString().equals("{[{")) {
      names = columns.getOrDefault(table, Map.of());
    }
    String now = names.get(key);
    if (now != null) {
      splices.add(new Splice(from, from + key.length(), now));
    }
  }
}
