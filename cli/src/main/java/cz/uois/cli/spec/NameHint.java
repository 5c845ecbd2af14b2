package cz.uois.cli.spec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to call something instead. */
final class NameHint {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_]+");
  private static final Pattern SCORES = Pattern.compile("_{2,}");

  private NameHint() {}

  /** The nearest name that the rule accepts, otherwise the rule in words. */
  static String of(String name, NameRule rule) {
    String plain = OTHERS.matcher(withoutMarks(name)).replaceAll("_");
    String nearest =
        switch (rule) {
          case TABLE, COLUMN, SINGULAR, MEMBER -> snake(plain);
          case GRAPHQL_TYPE -> capital(trimmed(plain));
          case GRAPHQL_FIELD, FIELD -> small(trimmed(plain));
          case ENUM_VALUE, FORMER -> trimmed(plain);
          case ARGUMENT_TYPE, MARK -> name;
          case PACKAGE, EXTERNAL_KEY, TARGET -> name.toLowerCase(Locale.ROOT);
        };
    return rule.accepts(nearest) && !nearest.equals(name)
        ? "for instance '" + nearest + "': " + rule.spelling()
        : rule.spelling();
  }

  private static String withoutMarks(String name) {
    return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
  }

  private static String snake(String name) {
    String words = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    return trimmed(SCORES.matcher(words).replaceAll("_"));
  }

  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && name.charAt(from) == '_') {
      from++;
    }
    while (to > from && name.charAt(to - 1) == '_') {
      to--;
    }
    return name.substring(from, to);
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String small(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
