package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Vector;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.NamesSpec;
import cz.uois.cli.spec.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses names that occur twice where they must not. */
final class NameRules {
  private final Map<String, EntitySpec> specs;
  private final Diagnostics diagnostics;
  private final NameSpace types;
  private final NameSpace queries;
  private final NameSpace mutations;
  private final NameSpace packages;
  private final NameSpace tables;

  NameRules(Map<String, EntitySpec> specs, Diagnostics diagnostics) {
    this.specs = specs;
    this.diagnostics = diagnostics;
    this.types = new NameSpace("GraphQL type", diagnostics);
    this.queries = new NameSpace("query", diagnostics);
    this.mutations = new NameSpace("mutation", diagnostics);
    this.packages = new NameSpace("Java package", diagnostics);
    this.tables = new NameSpace("table", diagnostics);
    types.reserve(ReservedNames.graphqlTypes(), "GraphQL or every member");
  }

  void check(List<Entity> entities, List<ExternalType> externals) {
    entities.forEach(this::checkTypes);
    externals.forEach(this::checkExternal);
    entities.forEach(this::checkOperations);
    entities.forEach(entity -> tables.claim(entity.table(), quoted(entity), entity.location()));
    entities.forEach(this::checkFormerly);
    entities.forEach(this::checkFields);
  }

  private void checkTypes(Entity entity) {
    EntitySpec spec = spec(entity);
    EntityNames names = entity.names();
    Location location = spec.graphqlType().orElse(spec.table()).location();
    packages.claim(names.java(), quoted(entity), spec.singular().orElse(spec.table()).location());
    if (!claimType(names.type(), quoted(entity), location)) {
      // All that is named after it would clash as well.
      return;
    }
    for (String operation : List.of("Insert", "Update", "Delete")) {
      claimType(names.stem() + operation + "GQLModel", quoted(entity), location);
      claimType(names.type() + operation + "Error", quoted(entity), location);
    }
    claimType(names.type() + names.type() + "InsertError", quoted(entity), location);
    claimType(names.type() + names.type() + "UpdateError", quoted(entity), location);
    claimType(names.filter(), quoted(entity), at(spec.names().filter(), location));
    for (Column column : entity.columns()) {
      if (column.type() instanceof FieldType.Enumeration choice) {
        claimType(choice.graphqlName(), quoted(entity), column.location());
        claimType(choice.graphqlName() + "Filter", quoted(entity), column.location());
      }
    }
  }

  private boolean claimType(String name, String owner, Location location) {
    if (ReservedNames.graphqlTypes().contains(name.toLowerCase(Locale.ROOT))) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          location,
          "the GraphQL type '" + name + "' of " + owner + " is one that every member has",
          "choose another name");
      return false;
    }
    return types.claim(name, owner, location);
  }

  private void checkExternal(ExternalType external) {
    claimType(external.type(), "external '" + external.key() + "'", external.location());
  }

  private void checkOperations(Entity entity) {
    EntityNames names = entity.names();
    NamesSpec given = spec(entity).names();
    Location location = entity.location();
    queries.claim(names.query() + "ById", quoted(entity), at(given.query(), location));
    queries.claim(names.page(), quoted(entity), at(given.page(), at(given.query(), location)));
    for (String operation : List.of("Insert", "Update", "Delete")) {
      boolean free =
          mutations.claim(
              names.mutation() + operation, quoted(entity), at(given.mutation(), location));
      if (!free) {
        return;
      }
    }
  }

  private void checkFormerly(Entity entity) {
    spec(entity)
        .formerly()
        .forEach(name -> tables.claim(name.value(), quoted(entity), name.location()));
    NameSpace columns = new NameSpace("column", diagnostics);
    entity.columns().forEach(it -> columns.claim(it.name(), quoted(it), it.location()));
    for (Column column : entity.columns()) {
      column.formerly().forEach(it -> columns.claim(it, quoted(column), column.location()));
    }
  }

  private void checkFields(Entity entity) {
    NameSpace fields = new NameSpace("GraphQL field", diagnostics);
    String of = " of " + quoted(entity);
    for (Column column : entity.columns()) {
      fields.claim(column.graphqlName(), quoted(column) + of, column.location());
      column
          .references()
          .ifPresent(it ->
              fields.claim(
                  it.graphqlName(), "the object of " + quoted(column) + of, column.location()));
    }
    checkVectors(fields, entity.vectors(), of);
  }

  /** Contributions of this member must differ at least from each other and from the key. */
  void checkContributions(ExternalType external) {
    NameSpace fields = new NameSpace("GraphQL field", diagnostics);
    fields.reserve(Set.of("id"), "the key of '" + external.key() + "'");
    checkVectors(fields, external.vectors(), " of '" + external.key() + "'");
  }

  private static void checkVectors(NameSpace fields, List<Vector> vectors, String of) {
    for (Vector vector : vectors) {
      fields.claim(
          vector.graphqlName(), "the list '" + vector.graphqlName() + "'" + of, vector.location());
    }
  }

  private EntitySpec spec(Entity entity) {
    EntitySpec spec = specs.get(entity.table());
    if (spec == null) {
      throw new IllegalArgumentException("no spec of " + entity.table());
    }
    return spec;
  }

  private static Location at(Optional<Located<String>> given, Location otherwise) {
    return given.map(Located::location).orElse(otherwise);
  }

  private static String quoted(Entity entity) {
    return "'" + entity.table() + "'";
  }

  private static String quoted(Column column) {
    return "'" + column.name() + "'";
  }
}
