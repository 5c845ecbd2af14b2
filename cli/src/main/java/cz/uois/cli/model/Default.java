package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** The value a column gets when an insert leaves it out; dates and the like travel as text. */
public sealed interface Default {
  /** Text, an enum's value, a date, a UUID … as written in the spec. */
  record Text(String value) implements Default {
    public Text {
      requireNonNull(value, "value is null");
    }
  }

  /** A number of any numeric type. */
  record Numeric(BigDecimal value) implements Default {
    public Numeric {
      requireNonNull(value, "value is null");
    }
  }

  /** A truth value. */
  record Bool(boolean value) implements Default {}
}
