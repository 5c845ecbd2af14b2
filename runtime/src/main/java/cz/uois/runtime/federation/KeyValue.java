package cz.uois.runtime.federation;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.sql.UuidText;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of keys as representations have them, which no scalar of the schema has read. */
final class KeyValue {
  private KeyValue() {}

  /** The value in the form in which rows hold it; empty if it is none of the type. */
  static Optional<Object> of(@Nullable Object value, ValueType type) {
    return switch (type) {
      case UUID -> value == null ? Optional.empty() : UuidText.parse(value.toString()).map(v -> v);
      case INT -> whole(value).filter(n -> n.bitLength() < Integer.SIZE).map(BigInteger::intValue);
      case LONG -> whole(value).filter(n -> n.bitLength() < Long.SIZE).map(BigInteger::longValue);
      case STRING, ENUM -> text(value);
      default -> throw new IllegalStateException("no key is a " + type);
    };
  }

  /** What is expected, for people. */
  static String name(ValueType type) {
    return switch (type) {
      case UUID -> "a UUID";
      case INT, LONG -> "a whole number";
      default -> "a text";
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
}
