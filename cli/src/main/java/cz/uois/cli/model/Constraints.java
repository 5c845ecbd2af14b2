package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value of a column must satisfy, beyond its type.
 *
 * @param min lowest value, inclusive
 * @param max highest value, inclusive
 * @param multipleOf the value is a multiple of this
 * @param minLength shortest text, in characters
 * @param maxLength longest text, in characters
 * @param pattern regular expression that the whole text matches; PostgreSQL and Java read it alike
 */
public record Constraints(
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> multipleOf,
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<String> pattern) {
  public static final Constraints NONE =
      new Constraints(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Constraints {
    requireNonNull(min, "min is null");
    requireNonNull(max, "max is null");
    requireNonNull(multipleOf, "multipleOf is null");
    requireNonNull(minLength, "minLength is null");
    requireNonNull(maxLength, "maxLength is null");
    requireNonNull(pattern, "pattern is null");
  }
}
