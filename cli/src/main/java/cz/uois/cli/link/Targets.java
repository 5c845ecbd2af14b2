package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.ExternalSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.LinkSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What references can point to: own tables and types of other members. */
final class Targets {
  private final MemberSpec spec;
  private final Diagnostics diagnostics;
  private final Set<String> tables = new TreeSet<>();
  private final SortedMap<String, Located<String>> externals = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  Targets(MemberSpec spec, Diagnostics diagnostics) {
    this.spec = spec;
    this.diagnostics = diagnostics;
    spec.entities().stream().map(EntitySpec::table).map(Located::value).forEach(tables::add);
    boolean based = spec.entities().stream().anyMatch(Targets::bringsBaseColumns);
    BaseColumns.EXTERNALS.forEach((key, type) -> {
      if (based && !isOwn(key)) {
        externals.put(key, new Located<>(type, spec.member().location()));
      }
    });
    spec.externals().forEach(this::declare);
  }

  // The link tables that follow from lists have them, whatever the entity has.
  static boolean bringsBaseColumns(EntitySpec entity) {
    return !entity.exposure().isBare()
        || entity.fields().stream()
            .anyMatch(field ->
                field instanceof LinkSpec link && link.table() instanceof LinkSpec.Table.Implied);
  }

  private void declare(ExternalSpec external) {
    String key = external.key().value();
    if (memberOf(key).equals(spec.member().value()) && !isWithoutTable(external)) {
      diagnostics.error(
          Rule.OWN_EXTERNAL.id(),
          external.key().location(),
          "external '" + key + "' is of this member itself",
          isTable(tableOf(key)) || isUnreadable(tableOf(key))
              ? "reference the table '" + tableOf(key) + "' without the member"
              : "describe its table, or give it 'fields:' if it has none");
    } else {
      externals.put(key, new Located<>(external.type().value(), external.key().location()));
    }
  }

  // What a type of this member is that has no table, its fields say: there is nothing else of it.
  private boolean isWithoutTable(ExternalSpec external) {
    String table = tableOf(external.key().value());
    return !external.fields().isEmpty() && !isTable(table) && !isUnreadable(table);
  }

  /** External types by key, those implied by base columns included. */
  SortedMap<String, Located<String>> externals() {
    return externals;
  }

  /** What a reference points to, if there is such a thing. */
  Optional<Target> resolve(Located<String> target, String subject) {
    return target.value().contains(".") ? external(target, subject) : own(target, subject);
  }

  /** The same, without a word if there is no such thing. */
  Optional<Target> known(String target) {
    if (target.contains(".")) {
      return externals.containsKey(target)
          ? Optional.of(new Target.External(target))
          : Optional.empty();
    }
    return isTable(target) ? Optional.of(new Target.Own(target)) : Optional.empty();
  }

  /** What a base column points to: a table of this member if it owns the type. */
  Target base(String key) {
    return isOwn(key) ? new Target.Own(tableOf(key)) : new Target.External(key);
  }

  /** Adds a table that follows from a spec. */
  void add(String table) {
    tables.add(table);
  }

  /** Type of the key of what a reference points to. */
  ScalarType keyType(Target target) {
    return switch (target) {
      case Target.Own own ->
          spec.entities().stream()
              .filter(entity -> entity.table().value().equals(own.table()))
              .filter(entity -> entity.exposure().isBare())
              .flatMap(entity -> entity.fields().stream())
              .filter(field -> field.name().value().equals("id"))
              .findFirst()
              .flatMap(Targets::namedType)
              .orElse(ScalarType.UUID);
      case Target.External external ->
          declared(external.key())
              .flatMap(ExternalSpec::keyType)
              .flatMap(type -> ScalarType.named(type.value()))
              .orElse(ScalarType.UUID);
    };
  }

  private static Optional<ScalarType> namedType(FieldSpec field) {
    return field instanceof ColumnSpec column && column.type() instanceof TypeSpec.Named named
        ? ScalarType.named(named.name().value())
        : Optional.empty();
  }

  /** Field of the key of a type of another member. */
  String keyField(String key) {
    return declared(key).flatMap(ExternalSpec::keyField).map(Located::value).orElse("id");
  }

  /** Whether a type of another member stands for an interface of the supergraph. */
  boolean isInterfaceObject(String key) {
    return declared(key)
        .map(external -> DirectiveLinker.isTrue(external.federation().interfaceObject()))
        .orElse(false);
  }

  private Optional<ExternalSpec> declared(String key) {
    return spec.externals().stream()
        .filter(external -> external.key().value().equals(key))
        .findFirst();
  }

  /** Whether the table is one of this member, with a spec that could be read. */
  boolean isTable(String table) {
    return tables.contains(table);
  }

  /** The own tables. */
  Set<String> tables() {
    return tables;
  }

  /** Whether the table is one of this member whose file could not be read. */
  boolean isUnreadable(String table) {
    return spec.unreadableTables().contains(table);
  }

  /** Reports that a table is not one of this member, unless its file could not be read. */
  void refuseTable(Located<String> table, String subject) {
    if (spec.unreadableTables().contains(table.value())) {
      return;
    }
    Optional<String> key =
        externals.keySet().stream().filter(it -> tableOf(it).equals(table.value())).findFirst();
    String hint =
        key.map(it -> "the table of another member is referenced as '" + it + "'")
            .orElseGet(() ->
                Suggestion.oneOf(table.value(), tables, "own tables", "the member has no tables"));
    diagnostics.error(
        Rule.UNKNOWN_TABLE.id(),
        table.location(),
        "%s names the unknown table '%s'".formatted(subject, table.value()),
        hint,
        key.isPresent() ? Optional.empty() : Suggestion.sure(table.value(), tables));
  }

  /** Warns of declared types that nothing references. */
  void warnOfUnused() {
    for (ExternalSpec external : spec.externals()) {
      String key = external.key().value();
      if (externals.containsKey(key)
          && !used.contains(key)
          && external.fields().isEmpty()
          && !BaseColumns.EXTERNALS.containsKey(key)) {
        diagnostics.warning(
            Rule.UNUSED_EXTERNAL.id(),
            external.key().location(),
            "nothing references the external type '" + key + "'",
            "remove it, or reference it");
      }
    }
  }

  private Optional<Target> own(Located<String> table, String subject) {
    if (isTable(table.value())) {
      return Optional.of(new Target.Own(table.value()));
    }
    refuseTable(table, subject);
    return Optional.empty();
  }

  private Optional<Target> external(Located<String> key, String subject) {
    used.add(key.value());
    if (externals.containsKey(key.value())) {
      return Optional.of(new Target.External(key.value()));
    }
    if (isOwn(key.value())) {
      diagnostics.error(
          Rule.OWN_EXTERNAL.id(),
          key.location(),
          "%s references '%s', a table of this member itself".formatted(subject, key.value()),
          "write '" + tableOf(key.value()) + "'",
          Optional.of(tableOf(key.value())));
    } else if (spec.externalsReadable()) {
      diagnostics.error(
          Rule.UNKNOWN_EXTERNAL.id(),
          key.location(),
          "%s references '%s', which uois.yaml does not name under external"
              .formatted(subject, key.value()),
          Suggestion.didYouMean(
              key.value(), externals.keySet(), "add '" + key.value() + ": {type: …}' there"),
          Suggestion.sure(key.value(), externals.keySet()));
    }
    return Optional.empty();
  }

  private boolean isOwn(String key) {
    return memberOf(key).equals(spec.member().value()) && tables.contains(tableOf(key));
  }

  private static String memberOf(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static String tableOf(String key) {
    return key.substring(key.indexOf('.') + 1);
  }
}
