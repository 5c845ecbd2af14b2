package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.SchemaDirectives;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.SchemaSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the directives of the schema itself, and of the types that members have by themselves. */
final class SchemaLinker {
  /** Where directives of the types stand; scalars of few members are left out. */
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "BaseGQLModel",
              DirectiveLinker.INTERFACE,
              "Date",
              DirectiveLinker.SCALAR,
              "DateTime",
              DirectiveLinker.SCALAR,
              "Duration",
              DirectiveLinker.SCALAR,
              "JSON",
              DirectiveLinker.SCALAR,
              "TimeUnit",
              DirectiveLinker.ENUM,
              "UUID",
              DirectiveLinker.SCALAR));

  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  SchemaLinker(DirectiveLinker directives, Diagnostics diagnostics) {
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  SchemaDirectives link(SchemaSpec spec) {
    Map<String, List<Directive>> types = new HashMap<>();
    spec.types()
        .forEach((type, applied) -> {
          String place = TYPES.get(type.value());
          if (place == null) {
            diagnostics.error(
                Rule.BAD_DIRECTIVE.id(),
                type.location(),
                "'" + type.value() + "' is no type that every member has",
                Suggestion.didYouMean(
                    type.value(),
                    TYPES.keySet(),
                    "directives of your own types stand where the types are described"));
          } else {
            types.put(
                type.value(), directives.applied(applied, place, "type '" + type.value() + "'"));
          }
        });
    return new SchemaDirectives(
        directives.applied(spec.directives(), DirectiveLinker.SCHEMA, "the schema"), types);
  }
}
