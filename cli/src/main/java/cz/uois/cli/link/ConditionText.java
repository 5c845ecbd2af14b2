package cz.uois.cli.link;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of PostgreSQL as jOOQ reads it: operators that jOOQ does not know are written as ones
 * that it does. It means something else then, but has the same columns at the same places.
 */
final class ConditionText {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("!~*", "!~"),
          Map.entry("~*", "~"),
          Map.entry("<@", "@>"),
          Map.entry("#>>", "->>"),
          Map.entry("#>", "->"),
          Map.entry("&&", "+"),
          Map.entry("&", "+"),
          Map.entry("|", "+"),
          Map.entry("#", "+"),
          Map.entry("isnull", "is null"),
          Map.entry("notnull", "is not null"),
          Map.entry("at time zone", "||"));

  // Quoted texts and names, and operators that begin or end like one of those, stay as they are.
  private static final Pattern PARTS =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"|!~\\*|~\\*|<@|#>>|#>|\\|\\||&&|&|\\||\\?\\||\\?&|#"
              + "|\\b(?:isnull|notnull|at\\s+time\\s+zone)\\b",
          Pattern.CASE_INSENSITIVE);

  private ConditionText() {}

  static String readable(String condition) {
    return PARTS
        .matcher(condition)
        .replaceAll(part -> Matcher.quoteReplacement(known(part.group())));
  }

  private static String known(String part) {
    String word = part.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return KNOWN.getOrDefault(word, part);
  }
}
