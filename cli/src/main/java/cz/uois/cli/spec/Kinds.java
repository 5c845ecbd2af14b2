package cz.uois.cli.spec;

/** The kinds of value that keys of all parts of the language have. */
final class Kinds {
  static final Kind TEXT = new Kind.Text();
  static final Kind CODE = new Kind.Code();
  static final Kind NUMBER = new Kind.Numeric();
  static final Kind FLAG = new Kind.Flag();
  static final Kind LENGTH = new Kind.Whole(0, 10_485_760);
  static final Kind FORMER = new Kind.ListOf(name(NameRule.FORMER));
  static final String VALUE_TYPES =
      "string, text, int, long, float, bool, uuid, date, datetime, duration, json, bytes, decimal,"
          + " or the name of an enum, as TimeUnit.";
  static final Kind COLUMNS = new Kind.ListOf(name(NameRule.COLUMN));

  private Kinds() {}

  static Kind name(NameRule rule) {
    return new Kind.Name(rule);
  }
}
