package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.spec.ConstraintsSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that constraints fit the type of their column and can be satisfied. */
final class ConstraintLinker {
  private final String subject;
  private final FieldType type;
  private final Diagnostics diagnostics;

  ConstraintLinker(String subject, FieldType type, Diagnostics diagnostics) {
    this.subject = subject;
    this.type = type;
    this.diagnostics = diagnostics;
  }

  Constraints link(ConstraintsSpec spec) {
    spec.min().ifPresent(min -> checkNumber("min", min));
    spec.max().ifPresent(max -> checkNumber("max", max));
    spec.multipleOf().ifPresent(this::checkMultiple);
    spec.minLength().ifPresent(length -> checkText("min_length", length.location()));
    spec.maxLength().ifPresent(this::checkMaxLength);
    spec.pattern().ifPresent(this::checkPattern);
    checkOrder("min", spec.min(), "max", spec.max());
    checkOrder("min_length", spec.minLength(), "max_length", spec.maxLength());
    return new Constraints(
        spec.min().map(Located::value),
        spec.max().map(Located::value),
        spec.multipleOf().map(Located::value),
        spec.minLength().map(Located::value),
        spec.maxLength().map(Located::value),
        spec.pattern().map(Located::value));
  }

  private void checkNumber(String key, Located<BigDecimal> number) {
    if (!TypeWords.isNumeric(type)) {
      refuseUnfit(key, number.location(), "numbers: int, long, float, decimal");
      return;
    }
    type.misfit(number.value())
        .ifPresent(problem ->
            diagnostics.error(
                Rule.BAD_CONSTRAINT.id(),
                number.location(),
                "'%s' of %s is %s, %s"
                    .formatted(key, subject, number.value().toPlainString(), problem),
                "no value of the column could be equal to it"));
  }

  private void checkMultiple(Located<BigDecimal> number) {
    if (type instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.FLOAT) {
      refuseUnfit("multiple_of", number.location(), "exact numbers: int, long, decimal");
      return;
    }
    checkNumber("multiple_of", number);
    if (number.value().signum() <= 0) {
      diagnostics.error(
          Rule.BAD_CONSTRAINT.id(),
          number.location(),
          "'multiple_of' of %s is %s, expected more than 0"
              .formatted(subject, number.value().toPlainString()));
    }
  }

  private void checkMaxLength(Located<Integer> length) {
    checkText("max_length", length.location());
    if (length.value() == 0) {
      diagnostics.error(
          Rule.BAD_CONSTRAINT.id(),
          length.location(),
          "'max_length' of " + subject + " is 0, so that every text is too long",
          "give a length of 1 or more");
    }
  }

  private void checkText(String key, Location location) {
    if (!TypeWords.isText(type)) {
      refuseUnfit(key, location, "texts: string, text");
    }
  }

  private void checkPattern(Located<String> pattern) {
    checkText("pattern", pattern.location());
    Optional<String> problem = PatternSyntax.problem(pattern.value());
    if (problem.isPresent()) {
      diagnostics.error(
          Rule.BAD_PATTERN.id(),
          pattern.location(),
          "'pattern' of %s has %s, which goes beyond what Java and PostgreSQL surely read alike"
              .formatted(subject, problem.get()),
          PatternSyntax.HINT);
      return;
    }
    try {
      Pattern.compile(pattern.value());
    } catch (PatternSyntaxException e) {
      diagnostics.error(
          Rule.BAD_PATTERN.id(),
          pattern.location(),
          "'pattern' of %s is no regular expression: %s at character %d"
              .formatted(subject, e.getDescription(), Math.max(0, e.getIndex()) + 1));
    }
  }

  private <T extends Comparable<T>> void checkOrder(
      String lowKey, Optional<Located<T>> low, String highKey, Optional<Located<T>> high) {
    if (low.isPresent()
        && high.isPresent()
        && low.get().value().compareTo(high.get().value()) > 0) {
      diagnostics.error(
          Rule.BAD_CONSTRAINT.id(),
          low.get().location(),
          "'%s' of %s is %s, more than its '%s' %s"
              .formatted(lowKey, subject, low.get().value(), highKey, high.get().value()),
          "no value could satisfy both");
    }
  }

  private void refuseUnfit(String key, Location location, String fits) {
    diagnostics.error(
        Rule.UNFIT_CONSTRAINT.id(),
        location,
        "'%s' of %s does not fit its type %s".formatted(key, subject, TypeWords.word(type)),
        "it is for " + fits);
  }
}
