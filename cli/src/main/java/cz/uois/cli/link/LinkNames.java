package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.FederationNames;
import cz.uois.cli.spec.DirectiveDefinitionSpec;
import cz.uois.cli.spec.FederationLinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks by which names a schema links specifications: each has one name, each directive has one,
 * with the prefix of its specification or without, and no two have the same (core schema
 * specification, {@code @link}).
 */
final class LinkNames {
  private static final String PREFIX = "__";

  /** What Federation has and a spec can ask for. */
  private static final List<String> FEDERATION =
      List.of(
          "key",
          "external",
          "requires",
          "provides",
          "override",
          "shareable",
          "inaccessible",
          "tag",
          "composeDirective",
          "interfaceObject");

  /** What stands in a schema without a link to Federation. */
  private static final Set<String> OTHERS =
      Set.of("deprecated", "include", "link", "oneOf", "relation", "skip", "specifiedBy");

  private final FederationLinkSpec federation;
  private final List<DirectiveDefinitionSpec> definitions;
  private final Diagnostics diagnostics;

  LinkNames(
      FederationLinkSpec federation,
      List<DirectiveDefinitionSpec> definitions,
      Diagnostics diagnostics) {
    this.federation = federation;
    this.definitions = definitions;
    this.diagnostics = diagnostics;
  }

  /** Its name in its specification, if it is imported; empty if it has that one's prefix. */
  static String imported(DirectiveDefinitionSpec spec) {
    return spec.name().value().contains(PREFIX) ? "" : spec.imported().orElse(spec.name()).value();
  }

  /** What the schema calls the directives of Federation. */
  FederationNames link() {
    Map<String, String> specifications = new HashMap<>();
    federation.namespace().ifPresent(this::checkSpelling);
    String here = federation.namespace().map(Located::value).orElse(FederationNames.FEDERATION);
    specifications.put(here, "Federation");
    specifications.put("link", "@link");
    specifications.put("relation", "@relation");
    if (federation.namespace().isPresent() && (here.equals("link") || here.equals("relation"))) {
      refuse(
          Rule.BAD_FEDERATION,
          federation.namespace().get(),
          "Federation cannot be linked as '" + here + "', which another specification is",
          "choose another name");
    }
    checkSpecifications(specifications);
    checkDirectives();
    Optional<Map<String, String>> imports = federation.imports().map(this::imports);
    return new FederationNames(federation.namespace().map(Located::value).orElse(""), imports);
  }

  private void checkSpelling(Located<String> name) {
    if (name.value().contains(PREFIX) || name.value().endsWith("_")) {
      refuse(
          Rule.BAD_DIRECTIVE,
          name,
          "'" + name.value() + "' is no name of a specification",
          "__ stands between it and a directive: leave it out");
    }
  }

  private void checkSpecifications(Map<String, String> specifications) {
    Map<String, String> names = new HashMap<>();
    for (DirectiveDefinitionSpec definition : definitions) {
      definition.namespace().ifPresent(this::checkSpelling);
      String url = definition.url().value();
      String name = namespace(definition);
      Located<String> where = definition.namespace().orElse(definition.url());
      String other = names.putIfAbsent(url, name);
      if (other != null) {
        if (!other.equals(name)) {
          refuse(
              Rule.BAD_DIRECTIVE,
              where,
              "the specification of directive '%s' is linked as '%s', and elsewhere as '%s'"
                  .formatted(definition.name().value(), name, other),
              "write the same 'as' for all directives of " + url);
        }
        continue;
      }
      String taken = specifications.putIfAbsent(name, url);
      if (taken != null) {
        refuse(
            Rule.BAD_DIRECTIVE,
            where,
            "the specification of directive '%s' would be linked as '%s', as %s is"
                .formatted(definition.name().value(), name, taken),
            "give it another name by 'as: <name>'");
      }
    }
  }

  private void checkDirectives() {
    Map<String, String> imported = new TreeMap<>();
    for (DirectiveDefinitionSpec definition : definitions) {
      String name = definition.name().value();
      int prefix = name.indexOf(PREFIX);
      String original = definition.imported().orElse(definition.name()).value();
      if (prefix >= 0) {
        original = name.substring(prefix + PREFIX.length());
        checkPrefix(definition, name.substring(0, prefix), original);
      } else if (original.contains(PREFIX)) {
        refuse(
            Rule.BAD_DIRECTIVE,
            definition.imported().orElseThrow(),
            "the directive '%s' imports '%s', which is no name in a specification"
                .formatted(name, original),
            "write it without its prefix");
      }
      String other = imported.putIfAbsent(definition.url().value() + " " + original, name);
      if (other != null) {
        refuse(
            Rule.BAD_DIRECTIVE,
            definition.imported().orElse(definition.name()),
            "'%s' of the same specification is the directive '%s' and the directive '%s'"
                .formatted(original, other, name),
            "keep one of them");
      }
    }
  }

  private void checkPrefix(DirectiveDefinitionSpec definition, String prefix, String original) {
    String namespace = namespace(definition);
    definition
        .imported()
        .ifPresent(it ->
            refuse(
                Rule.BAD_DIRECTIVE,
                it,
                "the directive '%s' has a prefix, and so is not imported"
                    .formatted(definition.name().value()),
                "remove 'import', or the prefix"));
    if (!prefix.equals(namespace) || original.isEmpty()) {
      refuse(
          Rule.BAD_DIRECTIVE,
          definition.name(),
          "the directive '%s' has the prefix '%s', but its specification is linked as '%s'"
              .formatted(definition.name().value(), prefix, namespace),
          "name it " + namespace + "__<directive>, or without __");
    }
  }

  private Map<String, String> imports(Map<Located<String>, Located<String>> given) {
    Map<String, String> names = new HashMap<>();
    definitions.forEach(it -> names.put(it.name().value(), "a directive of the member's own"));
    OTHERS.forEach(it -> names.put(it, "a directive of every schema"));
    Map<String, String> imports = new LinkedHashMap<>();
    given.forEach((directive, here) -> {
      String name = here.value();
      if (!FEDERATION.contains(directive.value())) {
        refuse(
            Rule.BAD_FEDERATION,
            directive,
            "'" + directive.value() + "' is no directive of Federation that uois writes",
            Suggestion.didYouMean(
                directive.value(), FEDERATION, "known: " + String.join(", ", FEDERATION)));
        return;
      }
      if (name.contains(PREFIX)) {
        refuse(
            Rule.BAD_FEDERATION,
            here,
            "'%s' is imported as '%s', which reads as a prefix".formatted(directive.value(), name),
            "leave '" + directive.value() + "' out to have a prefix, or choose a name without __");
      } else if (FEDERATION.contains(name) && !name.equals(directive.value())) {
        refuse(
            Rule.BAD_FEDERATION,
            here,
            "'%s' is imported as '%s', which is another directive of Federation"
                .formatted(directive.value(), name),
            "choose another name");
      } else if (names.containsKey(name)) {
        refuse(
            Rule.BAD_FEDERATION,
            here,
            "'%s' is imported as '%s', which is %s"
                .formatted(directive.value(), name, names.get(name)),
            "choose another name");
      }
      names.put(name, "'" + directive.value() + "' already");
      imports.put(directive.value(), name);
    });
    return imports;
  }

  /** What stands before __: the last but one part of the address, unless the spec says another. */
  private static String namespace(DirectiveDefinitionSpec definition) {
    String[] parts = definition.url().value().split("/", -1);
    return definition
        .namespace()
        .map(Located::value)
        .orElse(parts.length > 1 ? parts[parts.length - 2] : "");
  }

  private void refuse(Rule rule, Located<?> where, String message, String hint) {
    diagnostics.error(rule.id(), where.location(), message, hint);
  }
}
