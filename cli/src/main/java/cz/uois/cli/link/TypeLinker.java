package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import cz.uois.cli.spec.ValueSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the type that a column's spec names. */
final class TypeLinker {
  private static final Pattern DECIMAL =
      Pattern.compile("decimal\\(([0-9]{1,4}), ?([0-9]{1,4})\\)");

  // What the neighbours' languages call our types.
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("str", "string"),
          Map.entry("varchar", "string"),
          Map.entry("char", "string"),
          Map.entry("integer", "int"),
          Map.entry("smallint", "int"),
          Map.entry("bigint", "long"),
          Map.entry("double", "float"),
          Map.entry("real", "float"),
          Map.entry("number", "decimal(p,s)"),
          Map.entry("numeric", "decimal(p,s)"),
          Map.entry("money", "decimal(p,s)"),
          Map.entry("timestamp", "datetime"),
          Map.entry("time", "datetime"),
          Map.entry("interval", "duration"),
          Map.entry("timedelta", "duration"),
          Map.entry("guid", "uuid"),
          Map.entry("jsonb", "json"),
          Map.entry("blob", "bytes"),
          Map.entry("binary", "bytes"));

  private static final Set<String> ENUM_WORDS = Set.of("true", "false", "null");

  private final Diagnostics diagnostics;

  TypeLinker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The type of that name, if there is one. */
  Optional<FieldType> named(Located<String> name, String subject) {
    Optional<ScalarType> scalar = ScalarType.named(name.value());
    if (scalar.isPresent()) {
      return scalar.map(FieldType.Scalar::new);
    }
    if (name.value().equals("sequence")) {
      diagnostics.error(
          Rule.NOT_GENERATED_YET.id(),
          name.location(),
          "the type 'sequence' of " + subject + " is not generated yet",
          "use a string column that the client fills");
      return Optional.empty();
    }
    return name.value().startsWith("decimal") ? decimal(name, subject) : unknown(name, subject);
  }

  /** The type of that name as one of values that no column holds: decimals have any length. */
  Optional<FieldType> value(Located<String> name, String subject) {
    return name.value().equals("decimal")
        ? Optional.of(FieldType.Decimal.ANY)
        : named(name, subject);
  }

  private Optional<FieldType> decimal(Located<String> name, String subject) {
    Matcher matcher = DECIMAL.matcher(name.value());
    if (matcher.matches()) {
      int precision = Integer.parseInt(matcher.group(1));
      int scale = Integer.parseInt(matcher.group(2));
      if (precision >= 1 && precision <= 1000 && scale <= precision) {
        return Optional.of(new FieldType.Decimal(precision, scale));
      }
    }
    boolean cut = name.value().contains("(") && !name.value().endsWith(")");
    diagnostics.error(
        Rule.UNKNOWN_TYPE.id(),
        name.location(),
        "%s has the type '%s', expected decimal(p,s) with 1 to 1000 digits, s of them after the point"
            .formatted(subject, name.value()),
        cut ? "between { } it needs quotes: 'decimal(10,2)'" : "for instance 'decimal(10,2)'");
    return Optional.empty();
  }

  private Optional<FieldType> unknown(Located<String> name, String subject) {
    String hint =
        otherName(name.value())
            .map(other -> "did you mean '" + other + "'?")
            .orElseGet(() ->
                Suggestion.didYouMean(
                    name.value(), typeNames(), "known: " + String.join(", ", typeNames())));
    diagnostics.error(
        Rule.UNKNOWN_TYPE.id(),
        name.location(),
        "%s has unknown type '%s'".formatted(subject, name.value()),
        hint,
        otherName(name.value())
            .or(() -> Suggestion.sure(name.value(), typeNames()))
            .filter(ScalarType.names()::contains));
    return Optional.empty();
  }

  /** What we call a type of the neighbours' languages. */
  static Optional<String> otherName(String word) {
    return Optional.ofNullable(OTHER_NAMES.get(word.toLowerCase(Locale.ROOT)));
  }

  /** The enum of these values, if they can be one. */
  Optional<FieldType.Enumeration> choice(
      TypeSpec.Choice choice, String graphqlName, DirectiveLinker directives, String subject) {
    if (choice.values().isEmpty()) {
      diagnostics.error(
          Rule.BAD_ENUM.id(),
          choice.location(),
          "the enum of " + subject + " has no value",
          "for instance enum: [DRAFT, APPROVED]");
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    for (Located<String> value : choice.values()) {
      if (ENUM_WORDS.contains(value.value())) {
        refuseValue(value, "cannot be a value", "GraphQL reserves true, false and null", subject);
      } else if (!folded.add(value.value().toLowerCase(Locale.ROOT))) {
        refuseValue(value, "occurs twice", "letter case does not count", subject);
      } else {
        values.add(value.value());
      }
    }
    return Optional.of(
        new FieldType.Enumeration(graphqlName, values, shown(choice, directives, subject)));
  }

  private Map<String, FieldType.Enumeration.ShownValue> shown(
      TypeSpec.Choice choice, DirectiveLinker directives, String subject) {
    List<String> names = choice.values().stream().map(Located::value).toList();
    Map<String, FieldType.Enumeration.ShownValue> shown = new HashMap<>();
    for (ValueSpec value : choice.details()) {
      String name = value.name().value();
      if (!names.contains(name)) {
        diagnostics.error(
            Rule.BAD_ENUM.id(),
            value.name().location(),
            "'values' of %s speaks of '%s', which the enum does not have".formatted(subject, name),
            Suggestion.oneOf(name, names, "values", "it has no values"));
        continue;
      }
      shown.put(
          name,
          new FieldType.Enumeration.ShownValue(
              value.description().map(Located::value).orElse(""),
              directives.shown(
                  value.exposure(),
                  DirectiveLinker.ENUM_VALUE,
                  "value '" + name + "' of " + subject)));
    }
    return shown;
  }

  private void refuseValue(Located<String> value, String problem, String hint, String subject) {
    diagnostics.error(
        Rule.BAD_ENUM.id(),
        value.location(),
        "'%s' of the enum of %s %s".formatted(value.value(), subject, problem),
        hint);
  }

  private static List<String> typeNames() {
    return Stream.concat(ScalarType.names().stream(), Stream.of("decimal(p,s)")).toList();
  }
}
