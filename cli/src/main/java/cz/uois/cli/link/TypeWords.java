package cz.uois.cli.link;

import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import java.math.BigDecimal;
import java.util.Optional;

/** What the rules need to know about types. */
final class TypeWords {
  private TypeWords() {}

  /** As a spec writes it. */
  static String word(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().yamlName();
      case FieldType.Decimal decimal ->
          "decimal(" + decimal.precision() + "," + decimal.scale() + ")";
      case FieldType.Enumeration _ -> "enum";
    };
  }

  static boolean isNumeric(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar ->
          scalar.type() == ScalarType.INT
              || scalar.type() == ScalarType.LONG
              || scalar.type() == ScalarType.FLOAT;
      case FieldType.Decimal _ -> true;
      case FieldType.Enumeration _ -> false;
    };
  }

  static boolean isText(FieldType type) {
    return type instanceof FieldType.Scalar scalar
        && (scalar.type() == ScalarType.STRING || scalar.type() == ScalarType.TEXT);
  }

  /** Why a number is no value of the numeric type, if it is none. */
  static Optional<String> misfit(FieldType type, BigDecimal number) {
    return switch (type) {
      case FieldType.Scalar scalar ->
          switch (scalar.type()) {
            case INT -> wholeMisfit(number, Integer.SIZE);
            case LONG -> wholeMisfit(number, Long.SIZE);
            default -> Optional.empty();
          };
      case FieldType.Decimal decimal -> decimalMisfit(number, decimal);
      case FieldType.Enumeration _ -> Optional.empty();
    };
  }

  private static Optional<String> wholeMisfit(BigDecimal number, int bits) {
    if (number.stripTrailingZeros().scale() > 0) {
      return Optional.of("expected a whole number");
    }
    return number.toBigInteger().bitLength() < bits
        ? Optional.empty()
        : Optional.of("which does not fit into " + bits + " bits");
  }

  private static Optional<String> decimalMisfit(BigDecimal number, FieldType.Decimal type) {
    BigDecimal digits = number.stripTrailingZeros();
    if (digits.scale() > type.scale()) {
      return Optional.of("expected at most " + type.scale() + " digits after the point");
    }
    int whole = digits.precision() - digits.scale();
    return whole <= type.precision() - type.scale()
        ? Optional.empty()
        : Optional.of(
            "expected at most " + (type.precision() - type.scale()) + " digits before the point");
  }
}
