package cz.uois.cli.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions of CHECK as keys of fields, where the language has a key for them. */
final class Conditions {
  private static final Pattern COMPARISON = Pattern.compile("(?s)(.*?) (>=|<=|>|<|<>|=|~) (.*)");
  private static final Pattern CALL = Pattern.compile("(?s)(char_length|length|mod)\\((.*)\\)");
  private static final Pattern LIST = Pattern.compile("(?s)(.*?) = ANY \\((.*)\\)");
  private static final Pattern WHOLE = Pattern.compile("(?s)\\^\\(\\?:(.*)\\)\\$");

  private Conditions() {}

  /** What a condition says of a column. */
  sealed interface Condition {
    /** The column that it is about. */
    String column();

    /** A key of the field and its value. */
    record Key(String column, String key, String yaml) implements Condition {}

    /** One of these values. */
    record Values(String column, List<String> values) implements Condition {}

    /** Something else than the id of the row. */
    record NotItself(String column) implements Condition {}

    /** Something that the language has no key for. */
    record Other(String column, String sql) implements Condition {}
  }

  /**
   * What a constraint says, part by part.
   *
   * @param whole the type of a column is a whole number
   */
  static List<Condition> of(Catalogue.Constraint constraint, Predicate<String> whole) {
    String sql = constraint.definition();
    int open = sql.indexOf('(');
    int close = sql.lastIndexOf(')');
    if (open < 0 || close < open || constraint.columns().isEmpty()) {
      return List.of();
    }
    String inner = SqlText.bare(sql.substring(open, close + 1));
    List<Condition> all = new ArrayList<>();
    for (String part : SqlText.split(inner, " AND ")) {
      Optional<Condition> known = known(SqlText.bare(part), whole);
      if (known.isEmpty()) {
        return List.of(new Condition.Other(constraint.columns().getFirst(), inner));
      }
      all.add(known.get());
    }
    return all;
  }

  private static Optional<Condition> known(String sql, Predicate<String> whole) {
    Matcher list = LIST.matcher(sql);
    if (list.matches()) {
      return SqlText.name(list.group(1))
          .flatMap(
              column -> values(list.group(2)).map(values -> new Condition.Values(column, values)));
    }
    Matcher comparison = COMPARISON.matcher(sql);
    if (SqlText.split(sql, " OR ").size() > 1 || !comparison.matches()) {
      return Optional.empty();
    }
    String left = SqlText.bare(comparison.group(1));
    String sign = comparison.group(2);
    String right = comparison.group(3);
    Matcher call = CALL.matcher(left);
    if (call.matches()) {
      return called(call, sign, right);
    }
    return SqlText.name(left).flatMap(column -> compared(column, sign, right, whole));
  }

  private static Optional<Condition> called(Matcher call, String sign, String right) {
    List<String> arguments = SqlText.split(call.group(2), ", ");
    Optional<String> column = SqlText.name(arguments.getFirst());
    Optional<BigDecimal> number =
        call.group(1).equals("mod") && arguments.size() == 2
            ? SqlText.number(arguments.get(1))
            : SqlText.number(right);
    String key =
        switch (call.group(1) + sign) {
          case "char_length>=", "length>=" -> "min_length";
          case "char_length<=", "length<=" -> "max_length";
          case "mod=" ->
              SqlText.number(right).filter(it -> it.signum() == 0).isPresent() ? "multiple_of" : "";
          default -> "";
        };
    return column.isEmpty() || number.isEmpty() || key.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition.Key(column.get(), key, number.get().toPlainString()));
  }

  private static Optional<Condition> compared(
      String column, String sign, String right, Predicate<String> whole) {
    Optional<BigDecimal> number = SqlText.number(right);
    return switch (sign) {
      case ">=" -> number.map(it -> new Condition.Key(column, "min", it.toPlainString()));
      case "<=" -> number.map(it -> new Condition.Key(column, "max", it.toPlainString()));
      case ">" ->
          number
              .filter(it -> whole.test(column) && it.scale() <= 0)
              .map(it -> new Condition.Key(column, "min", it.add(BigDecimal.ONE).toPlainString()));
      case "<" ->
          number
              .filter(it -> whole.test(column) && it.scale() <= 0)
              .map(it ->
                  new Condition.Key(column, "max", it.subtract(BigDecimal.ONE).toPlainString()));
      case "~" ->
          SqlText.literal(right)
              .map(WHOLE::matcher)
              .filter(it -> it.matches() && YamlWriter.isLine(it.group(1)))
              .map(it -> new Condition.Key(column, "pattern", YamlWriter.quoted(it.group(1))));
      case "=" -> SqlText.literal(right).map(it -> new Condition.Values(column, List.of(it)));
      case "<>" ->
          SqlText.name(right)
              .filter(it -> it.equals("id"))
              .map(_ -> new Condition.NotItself(column));
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> values(String sql) {
    String array = SqlText.bare(sql);
    if (!array.startsWith("ARRAY[") || !array.endsWith("]")) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (String value : SqlText.split(array.substring(6, array.length() - 1), ", ")) {
      Optional<String> literal = SqlText.literal(value);
      if (literal.isEmpty()) {
        return Optional.empty();
      }
      values.add(literal.get());
    }
    return Optional.of(values);
  }
}
