package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.spec.Literal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks values that rows that are there are to get: their columns must accept them. */
public final class FillValues {
  private static final Set<ScalarType> NUMBERS =
      Set.of(ScalarType.INT, ScalarType.LONG, ScalarType.FLOAT);
  private static final Set<ScalarType> UNFILLED = Set.of(ScalarType.JSON, ScalarType.BYTES);

  /** A number has no more characters than this: 1e999999999 would have a billion digits. */
  private static final int MOST_DIGITS = 100;

  private FillValues() {}

  /**
   * What is wrong with the first of the values that is wrong, as a sentence.
   *
   * @param values by {@code table.column}
   */
  public static Optional<String> problem(Member member, Map<String, String> values) {
    Map<String, Column> columns = new TreeMap<>();
    member
        .entities()
        .forEach(entity ->
            entity.columns().forEach(it -> columns.put(entity.table() + "." + it.name(), it)));
    for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
      Column column = columns.get(value.getKey());
      if (column == null) {
        return Optional.of(
            "the spec has no column '%s'; %s"
                .formatted(
                    value.getKey(),
                    Suggestion.didYouMean(
                        value.getKey(), columns.keySet(), "expected TABLE.COLUMN")));
      }
      Optional<String> problem = problem(column, value.getValue());
      if (problem.isPresent()) {
        return Optional.of(
            "'%s' is no value for %s: %s"
                .formatted(value.getValue(), value.getKey(), problem.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> problem(Column column, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("expected no control characters");
    }
    if (column.type() instanceof FieldType.Scalar(ScalarType type) && UNFILLED.contains(type)) {
      return Optional.of(
          "rows cannot be filled with "
              + type.yamlName()
              + "; leave 'required' out until they are");
    }
    return new DefaultLinker("", column.type(), column.constraints(), new Diagnostics())
        .problem(literal(column.type(), text));
  }

  private static Literal literal(FieldType type, String text) {
    return switch (type) {
      case FieldType.Decimal _ -> number(text);
      case FieldType.Enumeration _ -> new Literal.Text(text);
      case FieldType.Scalar scalar -> {
        if (NUMBERS.contains(scalar.type())) {
          yield number(text);
        }
        boolean flag =
            scalar.type() == ScalarType.BOOL && (text.equals("true") || text.equals("false"));
        yield flag ? new Literal.Flag(text.equals("true")) : new Literal.Text(text);
      }
    };
  }

  private static Literal number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS
          ? new Literal.Text(text)
          : new Literal.Numeric(number);
    } catch (NumberFormatException e) {
      return new Literal.Text(text);
    }
  }
}
