package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads single values of one subject, strictly; what cannot be read is reported and absent. */
final class Values {
  /** Longest text, in characters. */
  static final int MAX_TEXT = 500;

  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");
  private static final Set<String> YES = Set.of("yes", "on", "y", "true");
  private static final Set<String> NO = Set.of("no", "off", "n", "false");

  private final String subject;
  private final Diagnostics diagnostics;

  Values(String subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** One line for people, in Unicode's composed form, without blanks around it. */
  Optional<Located<String>> text(String key, Scalar scalar) {
    return code(key, scalar)
        .map(text ->
            new Located<>(
                Normalizer.normalize(text.value().strip(), Normalizer.Form.NFC), text.location()));
  }

  /** One line for machines, as written. */
  Optional<Located<String>> code(String key, Scalar scalar) {
    if (!isText(key, scalar)) {
      return Optional.empty();
    }
    String text = scalar.text();
    if (text.isBlank()) {
      return badText(key, scalar, "is empty", "write something or leave the key out");
    }
    if (text.indexOf('\n') >= 0) {
      return badText(key, scalar, "has several lines", "write one line, or fold it with >-");
    }
    if (!Visible.accepts(text)) {
      int hidden = text.codePoints().filter(c -> !Visible.accepts(c)).findFirst().orElse(0);
      return badText(
          key, scalar, "has the invisible character " + Visible.name(hidden), "remove it");
    }
    int length = text.codePointCount(0, text.length());
    if (length > MAX_TEXT) {
      diagnostics.error(
          Rule.BEYOND_LIMIT.id(),
          scalar.location(),
          "'%s' of %s has %d characters, more than 500".formatted(key, subject, length),
          "shorten it");
      return Optional.empty();
    }
    return Optional.of(new Located<>(text, scalar.location()));
  }

  /** A name, spelled by its rule. */
  Optional<Located<String>> name(Scalar scalar, NameRule rule) {
    String name = scalar.text();
    if (!isText(rule.word(), scalar)) {
      return Optional.empty();
    }
    if (!rule.accepts(name)) {
      diagnostics.error(
          Rule.BAD_NAME.id(),
          scalar.location(),
          "%s is not a valid %s in %s".formatted(scalar.word(), rule.word(), subject),
          NameHint.of(name, rule));
      return Optional.empty();
    }
    if (name.length() > rule.maxLength()) {
      diagnostics.error(
          Rule.BAD_NAME.id(),
          scalar.location(),
          "the %s in %s has %d characters, more than %d"
              .formatted(rule.word(), subject, name.length(), rule.maxLength()),
          "shorten it");
      return Optional.empty();
    }
    return Optional.of(new Located<>(name, scalar.location()));
  }

  Optional<Located<Integer>> whole(String key, Scalar scalar, Kind.Whole kind) {
    if (!Scalars.isWhole(scalar)) {
      return badValue(key, scalar, "a whole number, as 1234", numberOf(scalar, Scalars.WHOLE));
    }
    BigDecimal number = new BigDecimal(scalar.text());
    if (number.compareTo(BigDecimal.valueOf(kind.min())) < 0
        || number.compareTo(BigDecimal.valueOf(kind.max())) > 0) {
      diagnostics.error(
          Rule.BAD_VALUE.id(),
          scalar.location(),
          "'%s' of %s is %s, expected %s".formatted(key, subject, scalar.text(), kind.range()));
      return Optional.empty();
    }
    return Optional.of(new Located<>(number.intValueExact(), scalar.location()));
  }

  Optional<Located<BigDecimal>> number(String key, Scalar scalar) {
    return Scalars.isNumber(scalar)
        ? Optional.of(new Located<>(new BigDecimal(scalar.text()), scalar.location()))
        : badValue(key, scalar, "a number, as 12 or 0.5", numberOf(scalar, Scalars.NUMBER));
  }

  Optional<Located<Boolean>> flag(String key, Scalar scalar) {
    return Scalars.isFlag(scalar)
        ? Optional.of(new Located<>(scalar.text().equals("true"), scalar.location()))
        : badValue(key, scalar, "true or false", flagOf(scalar));
  }

  /** A number, a truth value or a text. */
  Optional<Located<Literal>> value(String key, Scalar scalar) {
    if (Scalars.isNumber(scalar)) {
      return number(key, scalar)
          .map(number -> new Located<>(new Literal.Numeric(number.value()), number.location()));
    }
    if (Scalars.isFlag(scalar)) {
      return flag(key, scalar)
          .map(flag -> new Located<>(new Literal.Flag(flag.value()), flag.location()));
    }
    if (!scalar.plain() && scalar.text().isEmpty()) {
      return Optional.of(new Located<>(new Literal.Text(""), scalar.location()));
    }
    return code(key, scalar)
        .map(text -> new Located<>(new Literal.Text(text.value()), text.location()));
  }

  Optional<Located<String>> choice(String key, Scalar scalar, Kind.Choice kind) {
    if (kind.words().contains(scalar.text())) {
      return Optional.of(new Located<>(scalar.text(), scalar.location()));
    }
    String words = String.join(", ", kind.words());
    diagnostics.error(
        Rule.BAD_VALUE.id(),
        scalar.location(),
        "'%s' of %s is %s, expected one of %s".formatted(key, subject, scalar.word(), words),
        Suggestion.didYouMean(scalar.text(), kind.words(), "choose one"),
        Suggestion.sure(scalar.text(), kind.words()));
    return Optional.empty();
  }

  /**
   * Reads named mappings, as those of {@code fields}.
   *
   * @param expected what each of them is, as {@code a mapping, as {type: string}}
   */
  void mappings(Mapping all, String expected, BiConsumer<Entry, Mapping> reader) {
    for (Entry entry : all.entries()) {
      if (entry.value() instanceof Mapping keys) {
        reader.accept(entry, keys);
      } else {
        refuseKind(entry.key().text(), entry.value(), expected);
      }
    }
  }

  /** Reports that something else than a single value, or nothing of the right kind, is there. */
  void refuseKind(String key, YamlNode node, String expected) {
    if (Cursor.isBroken(node)) {
      return;
    }
    diagnostics.error(
        Rule.WRONG_KIND.id(),
        node.location(),
        "'%s' of %s is %s, expected %s".formatted(key, subject, node.word(), expected));
  }

  private boolean isText(String key, Scalar scalar) {
    if (Scalars.isText(scalar)) {
      return true;
    }
    boolean nothing = scalar.missing() || NULLS.contains(scalar.text());
    String quoted = "'" + scalar.text() + "'";
    String hint = nothing ? "write something or leave the key out" : "quote it: " + quoted;
    diagnostics.error(
        Rule.BAD_VALUE.id(),
        scalar.location(),
        "'%s' of %s is %s, expected a text".formatted(key, subject, scalar.word()),
        hint,
        nothing ? Optional.empty() : Optional.of(quoted));
    return false;
  }

  private static Optional<String> flagOf(Scalar scalar) {
    String word = scalar.text().toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of("true")
        : NO.contains(word) ? Optional.of("false") : Optional.empty();
  }

  private static Optional<String> numberOf(Scalar scalar, Pattern spelling) {
    return Optional.of(scalar.text()).filter(text -> spelling.matcher(text).matches());
  }

  private <T> Optional<Located<T>> badValue(
      String key, Scalar scalar, String expected, Optional<String> instead) {
    diagnostics.add(
        new Diagnostic(
            Rule.BAD_VALUE.id(),
            Severity.ERROR,
            scalar.location(),
            "'%s' of %s is %s, expected %s".formatted(key, subject, scalar.word(), expected),
            hint(scalar),
            instead));
    return Optional.empty();
  }

  private static Optional<String> hint(Scalar scalar) {
    String word = scalar.text().toLowerCase(Locale.ROOT);
    if (scalar.missing()) {
      return Optional.of("write a value or leave the key out");
    }
    if (YES.contains(word)) {
      return Optional.of("write true, without quotes");
    }
    if (NO.contains(word)) {
      return Optional.of("write false, without quotes");
    }
    return scalar.plain() ? Optional.empty() : Optional.of("write it without quotes");
  }

  private Optional<Located<String>> badText(
      String key, Scalar scalar, String problem, String hint) {
    diagnostics.error(
        Rule.BAD_TEXT.id(),
        scalar.location(),
        "'%s' of %s %s".formatted(key, subject, problem),
        hint);
    return Optional.empty();
  }
}
