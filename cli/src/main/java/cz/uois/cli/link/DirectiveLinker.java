package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.spec.DirectiveDefinitionSpec;
import cz.uois.cli.spec.DirectiveSpec;
import cz.uois.cli.spec.FederationSpec;
import cz.uois.cli.spec.Literal;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes directives of what specs apply, by the definitions of the member. */
final class DirectiveLinker {
  static final String OBJECT = "OBJECT";
  static final String FIELD = "FIELD_DEFINITION";

  private static final Pattern URL = Pattern.compile("https?://[^\\s\"]+/v[0-9]+\\.[0-9]+");

  // What GraphQL, Apollo Federation and every member define.
  private static final Set<String> RESERVED =
      Set.of(
          "authenticated",
          "composeDirective",
          "context",
          "cost",
          "deprecated",
          "extends",
          "external",
          "fromContext",
          "inaccessible",
          "include",
          "interfaceObject",
          "key",
          "link",
          "listSize",
          "oneOf",
          "override",
          "policy",
          "provides",
          "relation",
          "requires",
          "requiresScopes",
          "shareable",
          "skip",
          "specifiedBy",
          "tag");

  private final Map<String, DirectiveDefinition> definitions = new TreeMap<>();
  private final Diagnostics diagnostics;

  DirectiveLinker(List<DirectiveDefinitionSpec> specs, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    specs.forEach(this::define);
  }

  /** The definitions, by name. */
  List<DirectiveDefinition> definitions() {
    return List.copyOf(definitions.values());
  }

  private void define(DirectiveDefinitionSpec spec) {
    String name = spec.name().value();
    if (RESERVED.contains(name)) {
      refuse(
          Rule.RESERVED_NAME,
          spec.name(),
          "the directive '" + name + "' is one that every member has",
          "choose another name");
      return;
    }
    if (!URL.matcher(spec.url().value()).matches()) {
      refuse(
          Rule.BAD_DIRECTIVE,
          spec.url(),
          "'%s' of directive '%s' is no address with a version".formatted(spec.url().value(), name),
          "for instance https://specs.example.org/" + name + "/v1.0");
      return;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    spec.arguments().forEach((argument, type) -> arguments.put(argument.value(), type.value()));
    definitions.put(
        name,
        new DirectiveDefinition(
            name,
            spec.url().value(),
            spec.locations().stream().map(Located::value).distinct().toList(),
            arguments,
            isTrue(spec.repeatable()),
            spec.compose().map(Located::value).orElse(true),
            spec.description().map(Located::value).orElse("")));
  }

  /** The member's own directives that are applied. */
  List<Directive> applied(List<DirectiveSpec> specs, String location, String subject) {
    List<Directive> applied = new ArrayList<>();
    for (DirectiveSpec spec : specs) {
      DirectiveDefinition definition = definitions.get(spec.name().value());
      if (definition == null) {
        refuse(
            Rule.BAD_DIRECTIVE,
            spec.name(),
            "%s has the directive '%s', which uois.yaml does not define"
                .formatted(subject, spec.name().value()),
            Suggestion.didYouMean(
                spec.name().value(), definitions.keySet(), "define it there, under 'directives'"));
      } else if (!definition.locations().contains(location)) {
        refuse(
            Rule.BAD_DIRECTIVE,
            spec.name(),
            "%s has the directive '%s', which may stand on %s only"
                .formatted(subject, spec.name().value(), String.join(", ", definition.locations())),
            "add " + location + " to its 'on', or remove it here");
      } else {
        applied.add(new Directive(definition.name(), arguments(spec, definition, subject)));
      }
    }
    return applied;
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
                "it has: " + definition.arguments());
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

  private static Optional<Directive.Argument> argument(String name, String type, Literal literal) {
    String base = type.replace("!", "");
    return switch (literal) {
      case Literal.Text text when base.equals("String") || base.equals("ID") ->
          Optional.of(new Directive.Argument(name, text.value(), true));
      case Literal.Numeric number
          when base.equals("Float")
              || (base.equals("Int") && number.value().stripTrailingZeros().scale() <= 0) ->
          Optional.of(new Directive.Argument(name, number.value().toPlainString(), false));
      case Literal.Flag flag when base.equals("Boolean") ->
          Optional.of(new Directive.Argument(name, Boolean.toString(flag.value()), false));
      default -> Optional.empty();
    };
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

  static boolean isTrue(Optional<Located<Boolean>> flag) {
    return flag.map(Located::value).orElse(false);
  }

  private void refuse(Rule rule, Located<String> where, String message, String hint) {
    diagnostics.error(rule.id(), where.location(), message, hint);
  }
}
