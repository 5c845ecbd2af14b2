package cz.uois.cli.migration;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of values when their column gets another type.
 *
 * @param outcome how many of them survive
 * @param cast how they are converted
 */
public record Conversion(Outcome outcome, Cast cast) {
  /** What happens to values. */
  enum Outcome {
    /** Each has its counterpart. */
    KEEPS_ALL,
    /** Those without a counterpart stop the migration, which then changes nothing. */
    MAY_STOP,
    /** Digits or all of a value are lost without a word; some values may stop it as well. */
    LOSES
  }

  /** How a value is converted in SQL. */
  public enum Cast {
    /** By the type alone. */
    PLAIN,
    /** A day becomes its midnight in UTC. */
    MIDNIGHT,
    /** Anything becomes its text. */
    TEXT,
    /** A moment becomes its text in UTC, whatever the session says. */
    MOMENT_TEXT,
    /** Not at all: the old values go. */
    NOTHING
  }

  private static final String TEXT = "text";
  private static final String INSTANT = "timestamp(6) with time zone";

  /** Digits before the point of whole numbers. */
  private static final Map<String, Integer> WHOLE = Map.of("integer", 10, "bigint", 19);

  private static final Set<String> READ_FROM_TEXT =
      Set.of("integer", "bigint", "double precision", "boolean", "uuid", "date", "jsonb");

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+), (\\d+)\\)");

  static Conversion of(String from, String to) {
    if (to.equals(TEXT) && !from.equals("bytea")) {
      return new Conversion(Outcome.KEEPS_ALL, from.equals(INSTANT) ? Cast.MOMENT_TEXT : Cast.TEXT);
    }
    if (from.equals(TEXT) && (READ_FROM_TEXT.contains(to) || isNumeric(to))) {
      return new Conversion(isNumeric(to) ? Outcome.LOSES : Outcome.MAY_STOP, Cast.PLAIN);
    }
    if (from.equals("date") && to.equals(INSTANT)) {
      return new Conversion(Outcome.KEEPS_ALL, Cast.MIDNIGHT);
    }
    if (isNumber(from) && isNumber(to)) {
      return new Conversion(ofNumbers(from, to), Cast.PLAIN);
    }
    return new Conversion(Outcome.LOSES, Cast.NOTHING);
  }

  private static Outcome ofNumbers(String from, String to) {
    if (WHOLE.containsKey(from) && WHOLE.containsKey(to)) {
      return WHOLE.get(from) <= WHOLE.get(to) ? Outcome.KEEPS_ALL : Outcome.MAY_STOP;
    }
    if (isNumeric(to) && (WHOLE.containsKey(from) || isNumeric(from))) {
      boolean digitsAfter = scale(from) <= scale(to);
      boolean digitsBefore = before(from) <= before(to);
      return !digitsAfter ? Outcome.LOSES : digitsBefore ? Outcome.KEEPS_ALL : Outcome.MAY_STOP;
    }
    return from.equals("integer") && to.equals("double precision")
        ? Outcome.KEEPS_ALL
        : Outcome.LOSES;
  }

  private static boolean isNumber(String type) {
    return WHOLE.containsKey(type) || type.equals("double precision") || isNumeric(type);
  }

  private static boolean isNumeric(String type) {
    return NUMERIC.matcher(type).matches();
  }

  private static int scale(String type) {
    Matcher numeric = NUMERIC.matcher(type);
    return numeric.matches() ? Integer.parseInt(numeric.group(2)) : 0;
  }

  private static int before(String type) {
    Matcher numeric = NUMERIC.matcher(type);
    return numeric.matches()
        ? Integer.parseInt(numeric.group(1)) - Integer.parseInt(numeric.group(2))
        : WHOLE.getOrDefault(type, Integer.MAX_VALUE);
  }
}
