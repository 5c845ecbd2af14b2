package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.Timestamp;
import cz.uois.runtime.sql.Years;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Values that a GraphQL type has and a column cannot hold, or would not keep as they are. The
 * database refuses some of them without naming the column, and rounds others.
 */
final class StorableValues {
  private StorableValues() {}

  /**
   * Checks the values of a write.
   *
   * @throws WriteRefusedException if one cannot be stored; it names the field
   */
  static void check(Map<Attribute, @Nullable Object> values, WriteFailure.Code code) {
    values.forEach((attribute, value) -> {
      if (value != null) {
        objection(attribute, value)
            .ifPresent(words -> {
              throw new WriteRefusedException(
                  WriteFailure.of(attribute.name() + ": " + words, code));
            });
      }
    });
  }

  private static Optional<String> objection(Attribute attribute, Object value) {
    return switch (value) {
      case String text when attribute.type() == ValueType.STRING ->
          refuse(text.indexOf('\0') >= 0, "must not have the character U+0000");
      case BigDecimal number when attribute.type() == ValueType.DECIMAL ->
          decimal(number, attribute.column().getDataType());
      case LocalDate date -> year(date.getYear());
      case Timestamp moment -> year(moment.value().getYear());
      default -> Optional.empty();
    };
  }

  private static Optional<String> decimal(BigDecimal number, DataType<?> column) {
    if (!column.precisionDefined()) {
      return Optional.empty();
    }
    BigDecimal shortest = number.stripTrailingZeros();
    int whole = column.precision() - column.scale();
    return refuse(
            shortest.scale() > column.scale(),
            "must have at most %d digits after the point".formatted(column.scale()))
        .or(() ->
            refuse(
                shortest.signum() != 0 && shortest.precision() - shortest.scale() > whole,
                "must have at most %d digits before the point".formatted(whole)));
  }

  private static Optional<String> year(int year) {
    return refuse(
        !Years.contain(year),
        "must be between the years %d and %d".formatted(Years.FIRST, Years.LAST));
  }

  private static Optional<String> refuse(boolean wrong, String words) {
    return wrong ? Optional.of(words) : Optional.empty();
  }
}
