package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.spec.Literal;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that a default is a value that its column accepts. */
final class DefaultLinker {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=.)(N+Y)?(N+M)?(N+D)?(T(?=.)(N+H)?(N+M)?(N+S)?)?".replace("N+", "[0-9]{1,8}"));

  /** In seconds; PostgreSQL knows none of this length. */
  private static final int MOST_OFFSET = 16 * 60 * 60;

  private final String subject;
  private final FieldType type;
  private final Constraints constraints;
  private final Diagnostics diagnostics;

  DefaultLinker(String subject, FieldType type, Constraints constraints, Diagnostics diagnostics) {
    this.subject = subject;
    this.type = type;
    this.constraints = constraints;
    this.diagnostics = diagnostics;
  }

  Optional<Default> link(Located<Literal> literal) {
    Optional<String> problem = problem(literal.value());
    problem.ifPresent(expected ->
        diagnostics.error(
            Rule.BAD_DEFAULT.id(),
            literal.location(),
            "'default' of %s is %s, %s".formatted(subject, literal.value().word(), expected)));
    return problem.isPresent() ? Optional.empty() : Optional.of(value(literal.value()));
  }

  private static Default value(Literal literal) {
    return switch (literal) {
      case Literal.Text text -> new Default.Text(text.value());
      case Literal.Numeric number -> new Default.Numeric(number.value());
      case Literal.Flag flag -> new Default.Bool(flag.value());
    };
  }

  /** Why the column does not accept a value, as the end of a sentence. */
  Optional<String> problem(Literal literal) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalarProblem(literal, scalar.type());
      case FieldType.Decimal _ -> numberProblem(literal);
      case FieldType.Enumeration choice ->
          literal instanceof Literal.Text text && choice.values().contains(text.value())
              ? Optional.empty()
              : Optional.of("expected one of " + String.join(", ", choice.values()));
    };
  }

  private Optional<String> scalarProblem(Literal literal, ScalarType scalar) {
    return switch (scalar) {
      case STRING, TEXT, ID -> textProblem(literal);
      case INT, LONG, FLOAT -> numberProblem(literal);
      case BOOL -> literal instanceof Literal.Flag ? Optional.empty() : expected("true or false");
      case UUID -> matching(literal, UUID_TEXT, "a UUID in lower case");
      case DURATION -> matching(literal, DURATION, "a duration, as PT45M");
      case DATE -> dateProblem(literal);
      case DATETIME -> timeProblem(literal);
      case JSON, BYTES ->
          Optional.of("but columns of type " + scalar.yamlName() + " have no default");
    };
  }

  private Optional<String> textProblem(Literal literal) {
    if (!(literal instanceof Literal.Text(String text))) {
      return expected("a text; quote it");
    }
    int length = text.codePointCount(0, text.length());
    if (constraints.maxLength().filter(max -> length > max).isPresent()) {
      return Optional.of("longer than its max_length " + constraints.maxLength().get());
    }
    if (constraints.minLength().filter(min -> length < min).isPresent()) {
      return Optional.of("shorter than its min_length " + constraints.minLength().get());
    }
    return constraints.pattern().flatMap(pattern -> patternProblem(pattern, text));
  }

  // A pattern that is none has been reported; it must not be held against the default.
  private static Optional<String> patternProblem(String pattern, String text) {
    if (PatternSyntax.problem(pattern).isPresent()) {
      return Optional.empty();
    }
    try {
      return switch (PatternMatch.of(pattern, text)) {
        case YES -> Optional.empty();
        case NO -> Optional.of("which its pattern does not match");
        case ENDLESS -> Optional.of("which its pattern takes too long to match");
      };
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<String> numberProblem(Literal literal) {
    if (!(literal instanceof Literal.Numeric(BigDecimal number))) {
      return expected("a number");
    }
    Optional<String> misfit = type.misfit(number);
    if (misfit.isPresent()) {
      return misfit;
    }
    if (constraints.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
      return Optional.of("less than its min " + constraints.min().get().toPlainString());
    }
    if (constraints.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
      return Optional.of("more than its max " + constraints.max().get().toPlainString());
    }
    return constraints
        .multipleOf()
        .filter(of -> of.signum() > 0 && number.remainder(of).signum() != 0)
        .map(of -> "not a multiple of " + of.toPlainString());
  }

  private static Optional<String> matching(Literal literal, Pattern pattern, String word) {
    return literal instanceof Literal.Text(String text) && pattern.matcher(text).matches()
        ? Optional.empty()
        : expected(word);
  }

  private static Optional<String> dateProblem(Literal literal) {
    try {
      if (literal instanceof Literal.Text(String text)) {
        return yearProblem(LocalDate.parse(text).getYear());
      }
    } catch (DateTimeException e) {
      return expected("a date, as 2026-09-21");
    }
    return expected("a date, as 2026-09-21");
  }

  private static Optional<String> timeProblem(Literal literal) {
    String word = "a time, as 2026-09-21T08:00:00Z";
    try {
      if (literal instanceof Literal.Text(String text)) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        int offset = moment.getOffset().getTotalSeconds();
        return Math.abs(offset) < MOST_OFFSET
            ? yearProblem(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear())
            : expected("an offset of less than 16 hours");
      }
    } catch (DateTimeException e) {
      return expected(word);
    }
    return expected(word);
  }

  // PostgreSQL knows more years, but not as four digits, which is how they are written.
  private static Optional<String> yearProblem(int year) {
    return year >= 1 && year <= 9999 ? Optional.empty() : expected("a year from 0001 to 9999");
  }

  private static Optional<String> expected(String word) {
    return Optional.of("expected " + word);
  }
}
