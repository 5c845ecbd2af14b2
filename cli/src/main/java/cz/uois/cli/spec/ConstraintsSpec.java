package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What values must satisfy beyond their type, as written.
 *
 * @param min lowest value
 * @param max highest value
 * @param multipleOf divisor
 * @param minLength shortest text
 * @param maxLength longest text
 * @param pattern regular expression
 * @param check SQL condition
 */
public record ConstraintsSpec(
    Optional<Located<BigDecimal>> min,
    Optional<Located<BigDecimal>> max,
    Optional<Located<BigDecimal>> multipleOf,
    Optional<Located<Integer>> minLength,
    Optional<Located<Integer>> maxLength,
    Optional<Located<String>> pattern,
    Optional<Located<String>> check) {
  static final ConstraintsSpec NONE =
      new ConstraintsSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public ConstraintsSpec {
    requireNonNull(min, "min is null");
    requireNonNull(max, "max is null");
    requireNonNull(multipleOf, "multipleOf is null");
    requireNonNull(minLength, "minLength is null");
    requireNonNull(maxLength, "maxLength is null");
    requireNonNull(pattern, "pattern is null");
    requireNonNull(check, "check is null");
  }
}
