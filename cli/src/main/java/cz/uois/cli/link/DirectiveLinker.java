package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.spec.DirectiveDefinitionSpec;
import cz.uois.cli.spec.DirectiveSpec;
import cz.uois.cli.spec.FederationSpec;
import cz.uois.cli.spec.FieldExposureSpec;
import cz.uois.cli.spec.Literal;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes directives of what specs apply, by the definitions of the member. */
final class DirectiveLinker {
  static final String SCHEMA = "SCHEMA";
  static final String SCALAR = "SCALAR";
  static final String INTERFACE = "INTERFACE";
  static final String ENUM = "ENUM";
  static final String OBJECT = "OBJECT";
  static final String FIELD = "FIELD_DEFINITION";
  static final String ARGUMENT = "ARGUMENT_DEFINITION";
  static final String ENUM_VALUE = "ENUM_VALUE";
  static final String INPUT = "INPUT_OBJECT";
  static final String INPUT_FIELD = "INPUT_FIELD_DEFINITION";

  // Apollo Federation: percent(0) to percent(100), or a name that a router decides about.
  private static final Pattern LABEL =
      Pattern.compile(
          "percent\\((100(\\.0{1,8})?|[0-9]{1,2}(\\.[0-9]{1,8})?)\\)|[A-Za-z][A-Za-z0-9_:./-]*");

  private final DirectiveDefinitions definitions;
  private final String member;
  private final Diagnostics diagnostics;

  DirectiveLinker(String member, List<DirectiveDefinitionSpec> specs, Diagnostics diagnostics) {
    this.member = member;
    this.diagnostics = diagnostics;
    definitions = new DirectiveDefinitions(specs, diagnostics);
  }

  /** The definitions, by name. */
  List<DirectiveDefinition> definitions() {
    return definitions.all();
  }

  /** The directives of something that is no column: a list, a query, an argument, a value. */
  List<Directive> shown(FieldExposureSpec spec, String location, String subject) {
    refuseOfColumns(spec.federation(), subject);
    List<Directive> shown = new ArrayList<>();
    override(spec.federation(), subject).ifPresent(shown::add);
    shown.addAll(shared(spec.federation()));
    deprecated(spec).ifPresent(shown::add);
    shown.addAll(applied(spec.directives(), location, subject));
    return shown;
  }

  private void refuseOfColumns(FederationSpec spec, String subject) {
    spec.external()
        .ifPresent(it -> refuseOfColumns(it, "is external, but it is no column", subject));
    spec.provides()
        .ifPresent(it -> refuseOfColumns(it, "provides fields, but it is no reference", subject));
    spec.requires().ifPresent(it -> refuseOfColumns(it, "requires a field set", subject));
  }

  private void refuseOfColumns(Located<?> where, String what, String subject) {
    refuse(
        Rule.BAD_FEDERATION,
        where,
        subject + " " + what,
        "remove it; a computed field requires others by its 'requires: [<column>, …]'");
  }

  /** {@code @deprecated}, if it is. */
  static Optional<Directive> deprecated(FieldExposureSpec spec) {
    return spec.deprecated().map(it -> Directive.of("deprecated", "reason", it.value()));
  }

  /** {@code @override}, if the field moves from another member. */
  Optional<Directive> override(FederationSpec spec, String subject) {
    spec.override()
        .filter(from -> from.value().equals(member))
        .ifPresent(from ->
            refuse(
                Rule.BAD_FEDERATION,
                from,
                "%s overrides '%s', which is this member itself".formatted(subject, member),
                "name the member that the field moves away from"));
    spec.overrideLabel().ifPresent(label -> checkLabel(label, spec, subject));
    return spec.override()
        .map(from -> {
          List<Directive.Argument> arguments = new ArrayList<>();
          arguments.add(new Directive.Argument("from", from.value(), true));
          spec.overrideLabel()
              .ifPresent(
                  label -> arguments.add(new Directive.Argument("label", label.value(), true)));
          return new Directive("override", arguments);
        });
  }

  private void checkLabel(Located<String> label, FederationSpec spec, String subject) {
    if (spec.override().isEmpty()) {
      refuse(
          Rule.BAD_FEDERATION,
          label,
          subject + " has 'override_label', but it moves from nobody",
          "add 'override: <member>', or remove it");
    } else if (!LABEL.matcher(label.value()).matches()) {
      refuse(
          Rule.BAD_FEDERATION,
          label,
          "'%s' of %s is no label of an override".formatted(label.value(), subject),
          "for instance percent(10), or a name that begins with a letter");
    }
  }

  /** The member's own directives that are applied at one place. */
  List<Directive> applied(List<DirectiveSpec> specs, String place, String subject) {
    return applied(specs, List.of(place), subject).getOrDefault(place, List.of());
  }

  /**
   * The member's own directives by place, where one key of a spec speaks of several: each stands
   * wherever it may.
   *
   * @param places by GraphQL's names, the usual one first
   */
  Map<String, List<Directive>> applied(
      List<DirectiveSpec> specs, List<String> places, String subject) {
    Map<String, List<Directive>> applied = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (DirectiveSpec spec : specs) {
      if (!seen.add(spec.name().value()) && isSingle(spec)) {
        refuse(
            Rule.BAD_DIRECTIVE,
            spec.name(),
            "%s has the directive '%s' twice".formatted(subject, spec.name().value()),
            "add 'repeatable: true' to its definition, or remove one");
        continue;
      }
      definition(spec, places, subject)
          .ifPresent(definition -> {
            Directive directive =
                new Directive(definition.name(), arguments(spec, definition, subject));
            places.stream()
                .filter(definition.locations()::contains)
                .forEach(
                    place -> applied.computeIfAbsent(place, _ -> new ArrayList<>()).add(directive));
          });
    }
    return applied;
  }

  private boolean isSingle(DirectiveSpec spec) {
    return definitions.of(spec.name().value()).filter(it -> !it.repeatable()).isPresent();
  }

  private Optional<DirectiveDefinition> definition(
      DirectiveSpec spec, List<String> places, String subject) {
    Optional<DirectiveDefinition> definition = definitions.of(spec.name().value());
    if (definitions.isRefused(spec.name().value())) {
      return Optional.empty();
    }
    if (definition.isEmpty()) {
      refuse(
          Rule.BAD_DIRECTIVE,
          spec.name(),
          "%s has the directive '%s', which uois.yaml does not define"
              .formatted(subject, spec.name().value()),
          Suggestion.didYouMean(
              spec.name().value(), definitions.names(), "define it there, under 'directives'"));
    } else if (places.stream().noneMatch(definition.get().locations()::contains)) {
      refuse(
          Rule.BAD_DIRECTIVE,
          spec.name(),
          "%s has the directive '%s', which may stand on %s only"
              .formatted(
                  subject, spec.name().value(), String.join(", ", definition.get().locations())),
          "add " + places.getFirst() + " to its 'on', or remove it here");
    } else {
      return definition;
    }
    return Optional.empty();
  }

  private List<Directive.Argument> arguments(
      DirectiveSpec spec, DirectiveDefinition definition, String subject) {
    List<Directive.Argument> arguments = new ArrayList<>();
    spec.arguments()
        .forEach((name, value) -> {
          String type = definition.arguments().get(name.value());
          Optional<Directive.Argument> argument =
              type == null ? Optional.empty() : argument(name.value(), type, value.value());
          if (argument.isEmpty()) {
            refuse(
                Rule.BAD_DIRECTIVE,
                type == null ? name : new Located<>(name.value(), value.location()),
                "the argument '%s' of directive '%s' of %s is %s"
                    .formatted(
                        name.value(),
                        definition.name(),
                        subject,
                        type == null ? "unknown" : "no " + type),
                has(definition));
          }
          argument.ifPresent(arguments::add);
        });
    definition
        .arguments()
        .forEach((name, type) -> {
          if (type.endsWith("!")
              && spec.arguments().keySet().stream().noneMatch(it -> it.value().equals(name))) {
            refuse(
                Rule.BAD_DIRECTIVE,
                spec.name(),
                "the directive '%s' of %s lacks its argument '%s'"
                    .formatted(definition.name(), subject, name),
                "write {" + name + ": …} of type " + type);
          }
        });
    return arguments;
  }

  private static String has(DirectiveDefinition definition) {
    return definition.arguments().isEmpty()
        ? "it has none"
        : definition.arguments().entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue())
            .collect(Collectors.joining(", ", "it has: ", ""));
  }

  private static Optional<Directive.Argument> argument(String name, String type, Literal literal) {
    String base = type.replace("!", "");
    return switch (literal) {
      case Literal.Text text when base.equals("String") || base.equals("ID") ->
          Optional.of(new Directive.Argument(name, text.value(), true));
      case Literal.Numeric number
          when (base.equals("Float") && Double.isFinite(number.value().doubleValue()))
              || (base.equals("Int") && isInt(number.value())) ->
          Optional.of(new Directive.Argument(name, number.value().toPlainString(), false));
      case Literal.Flag flag when base.equals("Boolean") ->
          Optional.of(new Directive.Argument(name, Boolean.toString(flag.value()), false));
      default -> Optional.empty();
    };
  }

  private static boolean isInt(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.toBigInteger().bitLength() < Integer.SIZE;
  }

  /** Federation's directives that types and fields share. */
  static List<Directive> shared(FederationSpec spec) {
    List<Directive> directives = new ArrayList<>();
    if (isTrue(spec.shareable())) {
      directives.add(Directive.of("shareable"));
    }
    if (isTrue(spec.inaccessible())) {
      directives.add(Directive.of("inaccessible"));
    }
    spec.tags().forEach(tag -> directives.add(Directive.of("tag", "name", tag.value())));
    return directives;
  }

  /** Of these, what input fields share with the field that they set. */
  static List<Directive> hiding(FederationSpec spec) {
    return shared(spec).stream().filter(it -> !it.name().equals("shareable")).toList();
  }

  static boolean isTrue(Optional<Located<Boolean>> flag) {
    return flag.map(Located::value).orElse(false);
  }

  private void refuse(Rule rule, Located<?> where, String message, String hint) {
    diagnostics.error(rule.id(), where.location(), message, hint);
  }
}
