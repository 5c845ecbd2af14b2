package cz.uois.cli.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Which numbers a numeric type holds. */
final class NumberRange {
  private NumberRange() {}

  static Optional<String> misfit(ScalarType type, BigDecimal number) {
    return switch (type) {
      case INT -> whole(number, Integer.SIZE);
      case LONG -> whole(number, Long.SIZE);
      case FLOAT -> binary(number);
      default -> Optional.empty();
    };
  }

  static Optional<String> misfit(FieldType.Decimal type, BigDecimal number) {
    // Zero has one digit like any other number, and still fits where no digit may be.
    if (number.signum() == 0) {
      return Optional.empty();
    }
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

  private static Optional<String> whole(BigDecimal number, int bits) {
    if (number.stripTrailingZeros().scale() > 0) {
      return Optional.of("expected a whole number");
    }
    return number.toBigInteger().bitLength() < bits
        ? Optional.empty()
        : Optional.of("which does not fit into " + bits + " bits");
  }

  // PostgreSQL refuses what Java rounds to infinity or to nothing.
  private static Optional<String> binary(BigDecimal number) {
    double nearest = number.doubleValue();
    return Double.isInfinite(nearest) || (nearest == 0 && number.signum() != 0)
        ? Optional.of("which does not fit into " + Double.SIZE + " bits")
        : Optional.empty();
  }
}
