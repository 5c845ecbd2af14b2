package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.spec.DirectiveDefinitionSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The directives of a member's own that it may define. */
final class DirectiveDefinitions {
  private static final Pattern URL = Pattern.compile("https?://[^\\s\"]+/v[0-9]+\\.[0-9]+");

  // What every schema links already; libraries and composers refuse to find it twice.
  private static final Pattern LINKED =
      Pattern.compile(
          "https?://(specs\\.apollo\\.dev/(federation|link|join|core)"
              + "|directives\\.strawberry\\.rocks/relation)/.*");

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

  /** Of these one finding tells already. */
  private final Set<String> refused = new HashSet<>();

  private final Diagnostics diagnostics;

  DirectiveDefinitions(List<DirectiveDefinitionSpec> specs, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    specs.forEach(this::define);
  }

  /** All of them, by name. */
  List<DirectiveDefinition> all() {
    return List.copyOf(definitions.values());
  }

  /** Their names. */
  Set<String> names() {
    return definitions.keySet();
  }

  /** The one of that name. */
  Optional<DirectiveDefinition> of(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /** Whether there would be one of that name, had it no mistake. */
  boolean isRefused(String name) {
    return refused.contains(name);
  }

  private void define(DirectiveDefinitionSpec spec) {
    String name = spec.name().value();
    refused.add(name);
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
    if (LINKED.matcher(spec.url().value()).matches()) {
      refuse(
          Rule.BAD_DIRECTIVE,
          spec.url(),
          "the directive '%s' is of a specification that every schema links".formatted(name),
          "uois writes its directives itself; name another specification");
      return;
    }
    refused.remove(name);
    Map<String, String> arguments = new LinkedHashMap<>();
    spec.arguments().forEach((argument, type) -> arguments.put(argument.value(), type.value()));
    definitions.put(
        name,
        new DirectiveDefinition(
            name,
            spec.url().value(),
            LinkNames.imported(spec),
            spec.namespace().map(Located::value).orElse(""),
            spec.locations().stream().map(Located::value).distinct().toList(),
            arguments,
            DirectiveLinker.isTrue(spec.repeatable()),
            spec.compose().map(Located::value).orElse(true),
            spec.description().map(Located::value).orElse("")));
  }

  private void refuse(Rule rule, Located<?> where, String message, String hint) {
    diagnostics.error(rule.id(), where.location(), message, hint);
  }
}
