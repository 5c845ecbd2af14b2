package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows for the generated tests: values that keep the constraints, the same in every generation. A
 * table has none if a required value cannot be found, as for a pattern.
 */
public final class Samples {
  private static final int SHORT_TEXT = 20;

  private final Map<String, List<Sample>> rows = new LinkedHashMap<>();

  /**
   * A value of a field.
   *
   * @param field GraphQL name
   * @param value the value as text
   * @param quoted whether it is a string in JSON
   * @param exact whether it comes back character by character
   */
  public record Sample(String field, String value, boolean quoted, boolean exact) {}

  private Samples() {}

  static Samples of(Member member) {
    Samples samples = new Samples();
    FeedOrder.of(member).forEach(samples::add);
    return samples;
  }

  /** The values of the sample row, its id first; none if there is no sample row. */
  List<Sample> row(Entity entity) {
    return rows.getOrDefault(entity.table(), List.of());
  }

  /** Other values for the same row, for those fields that can change freely. */
  List<Sample> changes(Entity entity) {
    if (row(entity).isEmpty()) {
      return List.of();
    }
    List<Sample> changes = new ArrayList<>();
    for (Column column : entity.columns()) {
      if (column.role() == Column.Role.DATA && column.references().isEmpty()) {
        value(entity, column, true).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** The id of the sample row of a table. */
  static String id(String table) {
    return uuid("row of " + table);
  }

  private void add(Entity entity) {
    List<Sample> row = new ArrayList<>();
    row.add(new Sample("id", id(entity.table()), true, true));
    for (Column column : entity.columns()) {
      if (column.role() == Column.Role.DATA) {
        Optional<Sample> sample = value(entity, column, false);
        if (sample.isEmpty() && column.required() && column.defaultValue().isEmpty()) {
          return;
        }
        sample.ifPresent(row::add);
      }
    }
    rows.put(entity.table(), row);
  }

  private Optional<Sample> value(Entity entity, Column column, boolean other) {
    if (column.check().isPresent() || column.constraints().pattern().isPresent()) {
      return Optional.empty();
    }
    if (column.references().isPresent()) {
      return key(entity, column).map(id -> new Sample(column.graphqlName(), id, true, true));
    }
    String name = column.graphqlName();
    return switch (column.type()) {
      case FieldType.Enumeration enumeration ->
          Optional.of(
              new Sample(
                  name,
                  other ? enumeration.values().getLast() : enumeration.values().getFirst(),
                  true,
                  true));
      case FieldType.Decimal decimal ->
          number(column.constraints(), other, decimal.scale())
              .map(number -> new Sample(name, number.toPlainString(), true, false));
      case FieldType.Scalar scalar -> scalar(name, column, scalar.type(), other);
    };
  }

  private static Optional<Sample> scalar(
      String name, Column column, ScalarType type, boolean other) {
    return switch (type) {
      case STRING, TEXT -> Optional.of(new Sample(name, text(column, other), true, true));
      case INT, LONG ->
          number(column.constraints(), other, 0)
              .map(number ->
                  new Sample(name, number.toPlainString(), false, type == ScalarType.INT));
      case FLOAT ->
          number(column.constraints(), other, 1)
              .map(number -> new Sample(name, number.toPlainString(), false, false));
      case BOOL -> Optional.of(new Sample(name, Boolean.toString(!other), false, true));
      case UUID ->
          Optional.of(
              new Sample(name, uuid(column.name() + (other ? " changed" : "")), true, true));
      case DATE -> Optional.of(new Sample(name, other ? "2026-03-02" : "2026-03-01", true, true));
      case DATETIME ->
          Optional.of(
              new Sample(
                  name,
                  other ? "2026-03-02T08:00:00.000000+00:00" : "2026-03-01T08:00:00.000000+00:00",
                  true,
                  false));
      case DURATION -> Optional.of(new Sample(name, other ? "PT90M" : "PT45M", true, false));
      case JSON -> Optional.of(new Sample(name, other ? "{\"a\": 2}" : "{\"a\": 1}", false, false));
      case BYTES -> Optional.of(new Sample(name, other ? "AgM=" : "AQI=", true, false));
    };
  }

  // Own rows must exist already; the row itself will do for a required reference to itself.
  private Optional<String> key(Entity entity, Column column) {
    return switch (column.references().orElseThrow().target()) {
      case Target.External external -> Optional.of(uuid("entity of " + external.key()));
      case Target.Own own when own.table().equals(entity.table()) ->
          column.required() ? Optional.of(id(own.table())) : Optional.empty();
      case Target.Own own when rows.containsKey(own.table()) -> Optional.of(id(own.table()));
      case Target.Own _ -> Optional.empty();
    };
  }

  private static String text(Column column, boolean other) {
    Constraints constraints = column.constraints();
    int longest = Math.min(constraints.maxLength().orElse(SHORT_TEXT), SHORT_TEXT);
    String text = (other ? "Changed " : "Test ") + column.name();
    String cut = text.substring(0, Math.min(text.length(), longest)).strip();
    int shortest = constraints.minLength().orElse(1);
    return cut + "x".repeat(Math.max(0, shortest - cut.length()));
  }

  private static Optional<BigDecimal> number(Constraints constraints, boolean other, int scale) {
    BigDecimal step = constraints.multipleOf().orElse(BigDecimal.ONE);
    BigDecimal start = constraints.min().orElse(BigDecimal.ZERO);
    BigDecimal number =
        start.divide(step, 0, RoundingMode.CEILING).add(other ? BigDecimal.ONE : BigDecimal.ZERO);
    number = number.multiply(step);
    BigDecimal value = number.setScale(Math.max(scale, number.scale()), RoundingMode.HALF_UP);
    return Optional.of(value)
        .filter(
            candidate -> constraints.max().map(max -> candidate.compareTo(max) <= 0).orElse(true));
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(("uois " + text).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
