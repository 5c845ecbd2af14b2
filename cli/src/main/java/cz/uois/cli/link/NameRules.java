package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.NamesSpec;
import cz.uois.cli.spec.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Refuses names of a whole member that occur twice: types, operations, packages, tables. */
final class NameRules {
  private static final List<String> MUTATIONS = List.of("Insert", "Update", "Delete");

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
    this.types = new NameSpace("GraphQL type", "give another one with 'gql:'", diagnostics);
    this.queries = new NameSpace("query", "give another one: names: {query: …}", diagnostics);
    this.mutations =
        new NameSpace("mutation", "give another one: names: {mutation: …}", diagnostics);
    this.packages = new NameSpace("Java package", "give another one with 'singular:'", diagnostics);
    this.tables = new NameSpace("former table", "a table has it, or had it", diagnostics);
  }

  void check(List<Entity> entities, List<ExternalType> externals) {
    entities.forEach(this::checkPackage);
    // Derived names first: who gave a name by hand is the one who can give another.
    List<Entity> unclashed =
        entities.stream()
            .sorted(Comparator.comparing(entity -> spec(entity).graphqlType().isPresent()))
            .filter(this::claimsItsTypes)
            .toList();
    externals.forEach(this::checkExternal);
    unclashed.stream()
        .sorted(Comparator.comparing(entity -> spec(entity).names().query().isPresent()))
        .forEach(this::checkQueries);
    unclashed.stream()
        .sorted(Comparator.comparing(entity -> spec(entity).names().mutation().isPresent()))
        .forEach(this::checkMutations);
    entities.forEach(entity -> tables.reserve(List.of(entity.table()), quoted(entity)));
    entities.forEach(this::checkFormerly);
  }

  private void checkPackage(Entity entity) {
    EntitySpec spec = spec(entity);
    packages.claim(
        entity.names().java().toLowerCase(Locale.ROOT),
        quoted(entity),
        spec.singular().orElse(spec.table()).location());
  }

  // One finding an entity: what is named after a type that is taken, is taken as well.
  private boolean claimsItsTypes(Entity entity) {
    EntitySpec spec = spec(entity);
    EntityNames names = entity.names();
    Location location = spec.graphqlType().orElse(spec.table()).location();
    if (!claimType(names.type(), quoted(entity), location)) {
      return false;
    }
    for (String mutation : MUTATIONS) {
      claimType(names.stem() + mutation + "GQLModel", quoted(entity), location);
      claimType(names.type() + mutation + "Error", quoted(entity), location);
    }
    claimType(names.type() + names.type() + "InsertError", quoted(entity), location);
    claimType(names.type() + names.type() + "UpdateError", quoted(entity), location);
    claimType(names.filter(), quoted(entity), at(spec.names().filter(), location));
    entity.columns().forEach(column -> claimEnum(column, quoted(entity)));
    return true;
  }

  private void claimEnum(Column column, String owner) {
    if (column.type() instanceof FieldType.Enumeration choice) {
      claimType(choice.graphqlName(), owner, column.location());
      claimType(choice.graphqlName() + "Filter", owner, column.location());
    }
  }

  private boolean claimType(String name, String owner, Location location) {
    if (ReservedNames.isGraphqlType(name)) {
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

  private void checkQueries(Entity entity) {
    NamesSpec given = spec(entity).names();
    Location location = at(given.query(), entity.location());
    if (queries.claim(entity.names().query() + "ById", quoted(entity), location)) {
      queries.claim(entity.names().page(), quoted(entity), at(given.page(), location));
    }
  }

  private void checkMutations(Entity entity) {
    Location location = at(spec(entity).names().mutation(), entity.location());
    String stem = entity.names().mutation();
    if (mutations.claim(stem + MUTATIONS.getFirst(), quoted(entity), location)) {
      MUTATIONS.stream()
          .skip(1)
          .forEach(mutation -> mutations.claim(stem + mutation, quoted(entity), location));
    }
  }

  private void checkFormerly(Entity entity) {
    spec(entity)
        .formerly()
        .forEach(name -> tables.claim(name.value(), quoted(entity), name.location()));
  }

  private EntitySpec spec(Entity entity) {
    return requireNonNull(specs.get(entity.table()), "an entity without a spec");
  }

  private static Location at(Optional<Located<String>> given, Location otherwise) {
    return given.map(Located::location).orElse(otherwise);
  }

  private static String quoted(Entity entity) {
    return "'" + entity.table() + "'";
  }
}
