package cz.uois.cli.edit;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns in SQL conditions. */
final class ColumnWords {
  // A text, a quoted name, or a word; what a parenthesis follows is a function.
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<word>[A-Za-z_]\\w*)(?!\\w*\\s*\\()");

  private ColumnWords() {}

  /** The condition with the columns called as they are now. */
  static String inCondition(String condition, Map<String, String> names) {
    Matcher tokens = TOKEN.matcher(condition);
    StringBuilder out = new StringBuilder();
    while (tokens.find()) {
      String quoted = tokens.group("quoted");
      String word = tokens.group("word");
      String now = tokens.group();
      if (quoted != null && names.containsKey(quoted)) {
        now = '"' + names.get(quoted) + '"';
      } else if (word != null) {
        // PostgreSQL folds names without quotes.
        now = names.getOrDefault(word.toLowerCase(Locale.ROOT), word);
      }
      tokens.appendReplacement(out, Matcher.quoteReplacement(now));
    }
    return tokens.appendTail(out).toString();
  }
}
