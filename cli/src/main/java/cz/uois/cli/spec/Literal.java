package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A single value as written. */
public sealed interface Literal {
  /** Text. */
  record Text(String value) implements Literal {
    public Text {
      requireNonNull(value, "value is null");
    }
  }

  /** A number. */
  record Numeric(BigDecimal value) implements Literal {
    public Numeric {
      requireNonNull(value, "value is null");
    }
  }

  /** A truth value. */
  record Flag(boolean value) implements Literal {}

  /** As a person would quote it. */
  default String word() {
    return switch (this) {
      case Text text -> "'" + text.value() + "'";
      case Numeric number -> number.value().toPlainString();
      case Flag flag -> Boolean.toString(flag.value());
    };
  }
}
