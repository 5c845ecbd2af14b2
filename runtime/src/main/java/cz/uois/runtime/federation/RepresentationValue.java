package cz.uois.runtime.federation;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.Timestamp;
import cz.uois.runtime.sql.UuidText;
import cz.uois.runtime.sql.Years;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as representations have them, which no scalar of the schema has read. */
final class RepresentationValue {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final JsonMapper JSON = new JsonMapper();

  private RepresentationValue() {}

  /** The value in the form in which rows hold it; empty if it is none of the type. */
  static Optional<Object> of(@Nullable Object value, ValueType type) {
    return switch (type) {
      case UUID -> value == null ? Optional.empty() : UuidText.parse(value.toString()).map(v -> v);
      case INT -> whole(value).filter(n -> n.bitLength() < Integer.SIZE).map(BigInteger::intValue);
      case LONG -> whole(value).filter(n -> n.bitLength() < Long.SIZE).map(BigInteger::longValue);
      // The database refuses the character, and with it all keys of the statement.
      case STRING, ENUM -> text(value).filter(text -> text.toString().indexOf('\0') < 0);
      case FLOAT -> number(value).map(BigDecimal::doubleValue);
      case DECIMAL -> number(value).map(number -> number);
      case BOOL -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
      case DATE ->
          parsed(value, LocalDate::parse)
              .filter(date -> Years.contain(((LocalDate) date).getYear()));
      case DATETIME -> text(value).flatMap(text -> micros(text.toString()));
      case DURATION -> parsed(value, text -> Duration.parse(text).toString());
      case JSON -> Optional.of(JSON.writeValueAsString(value));
      case BYTES -> parsed(value, text -> Base64.getDecoder().decode(text));
    };
  }

  /** What is expected, for people. */
  static String name(ValueType type) {
    return switch (type) {
      case UUID -> "a UUID";
      case INT, LONG -> "a whole number";
      case FLOAT, DECIMAL -> "a number";
      case BOOL -> "true or false";
      case DATE -> "a date";
      case DATETIME -> "a date and time";
      case DURATION -> "a duration";
      case BYTES -> "base64";
      case STRING, ENUM, JSON -> "a text";
    };
  }

  /** GraphQL lets an ID travel as a whole number, and reads it as text. */
  private static Optional<Object> text(@Nullable Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case BigInteger number -> Optional.of(number.toString());
      case Integer number -> Optional.of(number.toString());
      case Long number -> Optional.of(number.toString());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<BigInteger> whole(@Nullable Object value) {
    return text(value)
        .map(Object::toString)
        .filter(text -> text.matches("-?[0-9]{1,19}"))
        .map(BigInteger::new);
  }

  private static Optional<BigDecimal> number(@Nullable Object value) {
    return value == null
        ? Optional.empty()
        : Optional.of(value.toString())
            .filter(text -> text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?"))
            .map(BigDecimal::new);
  }

  private static Optional<Object> micros(String text) {
    return Timestamp.parse(text)
        .filter(time -> Years.contain(time.value().getYear()))
        .map(time ->
            time.value().toEpochSecond() * MICROS_PER_SECOND + time.value().getNano() / 1000);
  }

  private static Optional<Object> parsed(@Nullable Object value, Function<String, Object> parse) {
    try {
      return value instanceof String text ? Optional.of(parse.apply(text)) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
