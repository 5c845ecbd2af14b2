package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Contract;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Names;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.Locale;
import java.util.Optional;

/** Derives the names of an entity that its spec does not give. */
final class EntityNaming {
  private static final String SUFFIX = "GQLModel";

  private final Contract contract;
  private final Diagnostics diagnostics;

  EntityNaming(Contract contract, Diagnostics diagnostics) {
    this.contract = contract;
    this.diagnostics = diagnostics;
  }

  EntityNames names(EntitySpec spec) {
    String singular = singular(spec);
    String java = Names.pascal(singular);
    checkPackage(spec, singular, java);
    String type = value(spec.graphqlType()).orElse(java + SUFFIX);
    String stem = stem(type);
    if (stem.isEmpty()) {
      refuseEmptyStem(spec, type);
      stem = java;
    }
    String query = value(spec.names().query()).orElse(small(stem));
    return new EntityNames(
        java,
        type,
        stem,
        query,
        value(spec.names().page()).orElse(query + "Page"),
        value(spec.names().connection()).orElse(query + "Connection"),
        value(spec.names().mutation()).orElse(small(stem)),
        value(spec.names().argument()).orElse(small(stem)),
        value(spec.names().filter()).orElse(stem + filterSuffix()),
        contract);
  }

  private String filterSuffix() {
    return switch (contract) {
      case G3 -> "InputFilter";
      case G2 -> "InputWhereFilter";
    };
  }

  /** The type without its suffix: {@code PlannedLesson} of PlannedLessonGQLModel. */
  static String stem(String type) {
    return type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
  }

  private String singular(EntitySpec spec) {
    if (spec.singular().isPresent()) {
      return spec.singular().get().value();
    }
    String table = spec.table().value();
    Optional<String> singular = Singular.of(table);
    if (singular.isEmpty()) {
      diagnostics.error(
          Rule.UNCLEAR_SINGULAR.id(),
          spec.table().location(),
          "the table '" + table + "' is not an English plural that we know",
          "make it plural, or add 'singular: <name of one>'");
    }
    return singular.orElse(table);
  }

  private void checkPackage(EntitySpec spec, String singular, String java) {
    if (ReservedNames.isPackageWord(JavaNames.packagePart(java))) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          spec.singular().orElse(spec.table()).location(),
          "the singular '%s' of '%s' cannot be a Java package"
              .formatted(singular, spec.table().value()),
          "add another one, for instance 'singular: one_" + singular + "'");
    }
  }

  private void refuseEmptyStem(EntitySpec spec, String type) {
    diagnostics.error(
        Rule.RESERVED_NAME.id(),
        spec.graphqlType().orElse(spec.table()).location(),
        "the GraphQL type of '" + spec.table().value() + "' is only '" + type + "'",
        "put a name before it, as EventGQLModel");
  }

  private static Optional<String> value(Optional<Located<String>> name) {
    return name.map(Located::value);
  }

  private static String small(String stem) {
    return stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
  }
}
