package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses names that occur twice among the fields or the columns of one type. */
final class FieldNames {
  private final Diagnostics diagnostics;

  FieldNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** All fields of an entity, and its former columns. */
  void check(Entity entity, EntitySpec spec) {
    NameSpace fields = fields();
    NameSpace components = new NameSpace("Java name", "rename the column", diagnostics);
    String of = " of '" + entity.table() + "'";
    for (Column column : entity.shownColumns()) {
      String owner = "'" + column.name() + "'" + of;
      // Of one GraphQL name is of one Java name as well, unless 'gql' gives another.
      if (fields.claim(column.graphqlName(), owner, column.location())) {
        components.claim(
            JavaNames.component(column.name()),
            owner,
            column.location(),
            column.isEmbedded() ? "give another 'prefix'" : "rename the column");
      }
      column
          .references()
          .ifPresent(
              it -> fields.claim(it.graphqlName(), "the object of " + owner, column.location()));
    }
    for (Embed embed : entity.embeds()) {
      fields.claim(
          embed.graphqlName(), "the object '" + embed.graphqlName() + "'" + of, embed.location());
    }
    NameSpace methods = methods();
    entity.code().hooks().forEach(hook -> methods.reserve(List.of(hook.method()), "a hook"));
    check(entity.code().computed(), fields, methods, of);
    checkMethods(methods, entity.code(), of);
    check(fields, entity.counterparts(), entity.vectors(), of);
    checkFilters(entity, of);
    checkFormerly(entity, spec);
  }

  /** The author's methods that are about no one entity. */
  void checkMember(Code code) {
    checkMethods(methods(), code, " of the member");
  }

  private static void checkMethods(NameSpace methods, Code code, String of) {
    for (OwnOperation operation : code.operations()) {
      methods.claim(
          JavaNames.component(operation.name()),
          "'" + operation.name() + "'" + of,
          operation.location());
    }
  }

  // Filters have columns by their own names, whatever 'gql' calls the fields; relations that are
  // named like another field have been found already.
  private void checkFilters(Entity entity, String of) {
    Set<String> columns =
        entity.columns().stream()
            .filter(it -> !it.graphqlName().equalsIgnoreCase(it.name()))
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (Column column : entity.columns()) {
      column
          .references()
          .filter(it -> it.target() instanceof Target.Own)
          .ifPresent(it ->
              checkFilter(
                  it.graphqlName(),
                  "the object of '" + column.name() + "'" + of,
                  column.location(),
                  columns));
    }
    for (Counterpart counterpart : entity.counterparts()) {
      checkFilter(counterpart.graphqlName(), "an object" + of, counterpart.location(), columns);
    }
    for (Vector vector : entity.vectors()) {
      checkFilter(vector.graphqlName(), "a list" + of, vector.location(), columns);
    }
  }

  private void checkFilter(String name, String owner, Location location, Set<String> columns) {
    if (columns.contains(name.toLowerCase(Locale.ROOT))) {
      diagnostics.error(
          Rule.DUPLICATE_NAME.id(),
          location,
          "filters could not tell '%s', %s, from the column '%s'".formatted(name, owner, name),
          "give the column or the relation another name");
    }
  }

  /** Contributions differ at least from each other and from the key. */
  void check(ExternalType external) {
    NameSpace fields = fields();
    fields.reserve(List.of(external.keyField()), "the key of '" + external.key() + "'");
    String of = " of '" + external.key() + "'";
    check(external.computed(), fields, methods(), of);
    check(fields, external.counterparts(), external.vectors(), of);
  }

  private NameSpace fields() {
    return new NameSpace(
        "GraphQL field", "give another one; letter case does not count", diagnostics);
  }

  private NameSpace methods() {
    return new NameSpace("Java method", "give another name", diagnostics);
  }

  private static void check(List<Computed> all, NameSpace fields, NameSpace methods, String of) {
    for (Computed computed : all) {
      String owner = "'" + computed.name() + "'" + of;
      if (fields.claim(computed.graphqlName(), owner, computed.location())) {
        methods.claim(JavaNames.component(computed.name()), owner, computed.location());
      }
    }
  }

  private static void check(
      NameSpace fields, List<Counterpart> counterparts, List<Vector> vectors, String of) {
    for (Counterpart counterpart : counterparts) {
      String owner = "the object '" + counterpart.graphqlName() + "'" + of;
      fields.claim(counterpart.graphqlName(), owner, counterpart.location());
    }
    for (Vector vector : vectors) {
      String owner = "the list '" + vector.graphqlName() + "'" + of;
      if (fields.claim(vector.graphqlName(), owner, vector.location())) {
        fields.claim(vector.connection(), "the connection of " + owner, vector.location());
      }
    }
  }

  // Old data is keyed exactly: here letter case counts.
  private void checkFormerly(Entity entity, EntitySpec spec) {
    Map<String, String> owners = new HashMap<>();
    entity.columns().forEach(column -> owners.put(column.name(), column.name()));
    entity.columns().stream()
        .filter(column -> column.role() != Column.Role.DATA && column.role() != Column.Role.PATH)
        .forEach(column -> column.formerly().forEach(name -> owners.put(name, column.name())));
    entity.columns().stream()
        .filter(Column::isEmbedded)
        .forEach(column ->
            column
                .formerly()
                .forEach(
                    name -> claim(owners, new Located<>(name, column.location()), column.name())));
    spec.fields().stream()
        .filter(ColumnSpec.class::isInstance)
        .map(ColumnSpec.class::cast)
        .forEach(column ->
            column.formerly().forEach(name -> claim(owners, name, column.name().value())));
  }

  private void claim(Map<String, String> owners, Located<String> name, String column) {
    String first = owners.putIfAbsent(name.value(), column);
    if (first != null) {
      diagnostics.error(
          Rule.DUPLICATE_NAME.id(),
          name.location(),
          "the former name '%s' of '%s' is taken by '%s'".formatted(name.value(), column, first),
          "a column has it, or had it");
    }
  }
}
