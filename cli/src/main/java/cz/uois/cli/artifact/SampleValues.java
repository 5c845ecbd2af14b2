package cz.uois.cli.artifact;

import cz.uois.cli.artifact.Samples.Sample;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Values for generated tests: each keeps the constraints of its column. */
final class SampleValues {
  private static final int SHORT_TEXT = 20;

  private SampleValues() {}

  /** A value; another one if so asked; none if it cannot be found. */
  static Optional<Sample> of(Column column, boolean other) {
    String name = column.graphqlName();
    return switch (column.type()) {
      case FieldType.Enumeration enumeration ->
          Optional.of(
              new Sample(
                  name,
                  other ? enumeration.values().getLast() : enumeration.values().getFirst(),
                  true));
      case FieldType.Decimal decimal ->
          number(column, other, decimal.scale())
              .map(number -> new Sample(name, number.toPlainString(), true));
      case FieldType.Scalar scalar -> scalar(name, column, scalar.type(), other);
    };
  }

  /** A key of that type, the same for the same text. */
  static Sample key(String field, ScalarType type, String text) {
    return switch (type) {
      case INT, LONG -> new Sample(field, Integer.toString(text.hashCode() & 0xffffff), false);
      default -> new Sample(field, uuid(text), true);
    };
  }

  private static Optional<Sample> scalar(
      String name, Column column, ScalarType type, boolean other) {
    return switch (type) {
      case STRING, TEXT, ID -> Optional.of(new Sample(name, text(column, other), true));
      case INT, LONG ->
          number(column, other, 0).map(number -> new Sample(name, number.toPlainString(), false));
      case FLOAT ->
          number(column, other, 1).map(number -> new Sample(name, number.toPlainString(), false));
      case BOOL -> Optional.of(new Sample(name, Boolean.toString(!other), false));
      case UUID ->
          Optional.of(new Sample(name, uuid(column.name() + (other ? " changed" : "")), true));
      case DATE -> Optional.of(new Sample(name, other ? "2026-03-02" : "2026-03-01", true));
      case DATETIME ->
          Optional.of(
              new Sample(
                  name,
                  other ? "2026-03-02T08:00:00.000000+00:00" : "2026-03-01T08:00:00.000000+00:00",
                  true));
      case DURATION -> Optional.of(new Sample(name, other ? "PT1H30M20S" : "PT45M30S", true));
      case JSON -> Optional.of(new Sample(name, other ? "{\"a\": 2}" : "{\"a\": 1}", false));
      case BYTES -> Optional.of(new Sample(name, other ? "AgM=" : "AQI=", true));
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

  /** A number that keeps the constraints and fits its type; another one if so asked. */
  private static Optional<BigDecimal> number(Column column, boolean other, int scale) {
    Constraints constraints = column.constraints();
    BigDecimal smallest = BigDecimal.ONE.movePointLeft(scale);
    return constraints
        .multipleOf()
        .map(Stream::of)
        .orElseGet(() -> Stream.of(BigDecimal.ONE, smallest))
        .flatMap(step -> {
          BigDecimal start = start(constraints, step);
          return Stream.of(start, start.add(step), start.subtract(step));
        })
        .map(BigDecimal::stripTrailingZeros)
        .filter(number -> constraints.min().map(min -> number.compareTo(min) >= 0).orElse(true))
        .filter(number -> constraints.max().map(max -> number.compareTo(max) <= 0).orElse(true))
        .filter(number -> column.type().misfit(number).isEmpty())
        .distinct()
        .skip(other ? 1 : 0)
        .findFirst()
        .map(number -> number.setScale(Math.max(scale, number.scale()), RoundingMode.UNNECESSARY));
  }

  // The lowest multiple, or the highest if there is only a highest and it is below zero.
  private static BigDecimal start(Constraints constraints, BigDecimal step) {
    BigDecimal zero = constraints.max().map(BigDecimal.ZERO::min).orElse(BigDecimal.ZERO);
    return constraints
        .min()
        .map(min -> min.divide(step, 0, RoundingMode.CEILING))
        .orElseGet(() -> zero.divide(step, 0, RoundingMode.FLOOR))
        .multiply(step);
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(("uois " + text).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
