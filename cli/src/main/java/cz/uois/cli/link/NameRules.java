package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.EnumDefinition;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.NamesSpec;
import cz.uois.cli.spec.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses names of a whole member that occur twice: types, operations, Java classes, tables. */
final class NameRules {
  private static final Set<String> RESULT_FIELDS = Set.of("id", "msg");

  private final Map<String, EntitySpec> specs;
  private final Diagnostics diagnostics;
  private final NameSpace types;
  private final NameSpace queries;
  private final NameSpace mutations;
  private final NameSpace packages;
  private final NameSpace tableClasses;
  private final NameSpace externalClasses;
  private final NameSpace tables;

  NameRules(Map<String, EntitySpec> specs, Diagnostics diagnostics) {
    this.specs = specs;
    this.diagnostics = diagnostics;
    this.types = new NameSpace("GraphQL type", "give another one with 'gql:'", diagnostics);
    this.queries = new NameSpace("query", "give another one: names: {query: …}", diagnostics);
    this.mutations =
        new NameSpace("mutation", "give another one: names: {mutation: …}", diagnostics);
    this.packages = new NameSpace("Java package", "give another one with 'singular:'", diagnostics);
    this.tableClasses =
        new NameSpace("Java class", "give another one with 'singular:'", diagnostics);
    this.externalClasses =
        new NameSpace("Java class", "types must differ in more than 'GQLModel'", diagnostics);
    this.tables = new NameSpace("former table", "a table has it, or had it", diagnostics);
  }

  /** What a member that keeps the roles of everybody answers is its own. */
  void reserveRoles() {
    types.reserve(List.of("RbacScopeGQLModel", "RbacStateGQLModel"), "'roles: own'");
    queries.reserve(List.of("me", "rbacScope", "rbacStates"), "'roles: own'");
  }

  void check(
      List<Entity> entities,
      List<ValueObject> values,
      List<ExternalType> externals,
      List<EnumDefinition> enums,
      List<EntityInterface> interfaces,
      List<InputObject> inputs,
      Code code) {
    entities.forEach(this::checkClasses);
    // Derived names first: who gave a name by hand is the one who can give another.
    List<Entity> unclashed =
        entities.stream()
            .sorted(Comparator.comparing(entity -> spec(entity).graphqlType().isPresent()))
            .filter(this::claimsItsTypes)
            .toList();
    values.forEach(this::checkValue);
    externals.forEach(this::checkExternal);
    enums.forEach(it -> claimType(it.type().graphqlName(), "the member's enum", it.location()));
    interfaces.forEach(it ->
        claimType(it.name(), "the member's interface", it.location(), "give it another name"));
    inputs.forEach(this::checkInput);
    unclashed.stream()
        .sorted(Comparator.comparing(entity -> namesQueries(spec(entity).names())))
        .forEach(this::checkQueries);
    unclashed.stream()
        .sorted(Comparator.comparing(entity -> spec(entity).names().mutation().isPresent()))
        .forEach(this::checkMutations);
    unclashed.forEach(entity -> checkOwnOperations(entity.code(), quoted(entity), entities));
    checkOwnOperations(code, "the member", entities);
    entities.forEach(entity -> tables.reserve(List.of(entity.table()), quoted(entity)));
    entities.forEach(this::checkFormerly);
  }

  // Two of one package have classes of one name as well: one finding says it.
  private void checkClasses(Entity entity) {
    EntitySpec spec = spec(entity);
    Location location = spec.singular().orElse(spec.table()).location();
    String part = JavaNames.packagePart(entity.names().java());
    if (packages.claim(part, quoted(entity), location)) {
      String tableClass = JavaNames.tableClass(entity);
      if (ReservedNames.isJavaClass(tableClass)) {
        diagnostics.error(
            Rule.RESERVED_NAME.id(),
            spec.table().location(),
            "the table '%s' has a class of the name of Java's own '%s'"
                .formatted(entity.table(), tableClass),
            "choose another name");
      }
      tableClasses.claim(tableClass, quoted(entity), location);
      tableClasses.claim(JavaNames.modelClass(entity), quoted(entity), location);
    }
  }

  // One finding an entity: what is named after a type that is taken, is taken as well.
  private boolean claimsItsTypes(Entity entity) {
    EntitySpec spec = spec(entity);
    EntityNames names = entity.names();
    Location location = spec.graphqlType().orElse(spec.table()).location();
    if (!claimType(names.type(), quoted(entity), location)) {
      return false;
    }
    names.derivedTypes().forEach(name -> claimType(name, quoted(entity), location));
    // Those of a link table's own insert and delete are its own.
    entity.links().stream()
        .filter(link -> !link.replacing())
        .forEach(link -> claimLink(link, entity));
    claimFilters(entity, at(spec.names().filter(), location));
    if (names.g2()) {
      checkArgument(entity, at(spec.names().argument(), location));
    }
    entity.columns().stream()
        .filter(column -> !column.isEmbedded())
        .forEach(column -> claimEnum(column, quoted(entity)));
    entity.vectors().forEach(vector -> claimConnection(vector, names.stem(), quoted(entity)));
    return true;
  }

  private void claimLink(Link link, Entity entity) {
    link.types()
        .forEach(name ->
            claimType(name, listed(link, entity), link.location(), "give the list another name"));
  }

  private void claimFilters(Entity entity, Location location) {
    EntityNames names = entity.names();
    List<String> filters =
        names.g2()
            ? List.of(names.filter(), names.filterAnd(), names.filterOr())
            : List.of(names.filter());
    for (String name : filters) {
      if (!claimType(name, quoted(entity), location, "give another one: names: {filter: …}")) {
        return;
      }
    }
  }

  // The result of a write has the row in a field of that name.
  private void checkArgument(Entity entity, Location location) {
    String argument = entity.names().argument();
    if (RESULT_FIELDS.contains(argument)) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          location,
          "the argument '%s' of %s is a field of every result of 'compat: g2'"
              .formatted(argument, quoted(entity)),
          "give another one: names: {argument: …}");
    }
  }

  // Those of own rows belong to the entity whose rows they are.
  private void claimConnection(Vector vector, String stem, String owner) {
    if (vector.isForeign()) {
      String types = vector.connectionStem(stem);
      if (claimType(types + "Connection", owner, vector.location())) {
        claimType(types + "Edge", owner, vector.location());
      }
    }
  }

  private void claimEnum(Column column, String owner) {
    if (column.type() instanceof FieldType.Enumeration choice) {
      if (claimType(choice.graphqlName(), owner, column.location())) {
        claimType(choice.filterName(), owner, column.location());
      }
    }
  }

  private boolean claimType(String name, String owner, Location location) {
    return claimType(name, owner, location, "give another one with 'gql:'");
  }

  private boolean claimType(String name, String owner, Location location, String how) {
    if (ReservedNames.isGraphqlType(name)) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          location,
          "the GraphQL type '" + name + "' of " + owner + " is one that every member has",
          "choose another name");
      return false;
    }
    return types.claim(name, owner, location, how);
  }

  private void checkValue(ValueObject value) {
    String owner = "'" + value.table() + "'";
    EntitySpec spec = requireNonNull(specs.get(value.table()), "a value without a spec");
    Location location = spec.graphqlType().orElse(spec.table()).location();
    if (value.stored() || claimType(value.type(), owner, location)) {
      claimType(value.input(), owner, location);
      if (!value.stored()) {
        value.columns().forEach(column -> claimEnum(column, owner));
      }
    }
  }

  // It is a record of that name, in Java.
  private void checkInput(InputObject input) {
    String owner = "the member's input";
    if (ReservedNames.isJavaClass(input.name())) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          input.location(),
          "the input '%s' has a record of the name of Java's own".formatted(input.name()),
          "choose another name");
    } else if (ReservedNames.isDevice(input.name().toLowerCase(Locale.ROOT))) {
      diagnostics.error(
          Rule.RESERVED_NAME.id(),
          input.location(),
          "the input '%s' has a record whose file is a device on Windows".formatted(input.name()),
          "choose another name");
    } else {
      claimType(input.name(), owner, input.location(), "give it another name");
    }
  }

  private void checkExternal(ExternalType external) {
    String owner = "external '" + external.key() + "'";
    if (claimType(external.type(), owner, external.location())) {
      externalClasses.claim(JavaNames.externalClass(external), owner, external.location());
      external.vectors().forEach(vector -> claimConnection(vector, external.java(), owner));
    }
  }

  private void checkQueries(Entity entity) {
    NamesSpec given = spec(entity).names();
    Location location = at(given.query(), entity.location());
    Exposure exposure = entity.exposure();
    if ((!exposure.has(Exposure.Operation.BY_ID)
            || queries.claim(entity.names().byId(), quoted(entity), location))
        && exposure.has(Exposure.Operation.PAGE)) {
      queries.claim(entity.names().page(), quoted(entity), at(given.page(), location));
      queries.claim(entity.names().connection(), quoted(entity), at(given.connection(), location));
    }
    spec(entity)
        .exposure()
        .lookups()
        .forEach(lookup ->
            queries.claim(lookup.name().value(), quoted(entity), lookup.name().location()));
  }

  private static boolean namesQueries(NamesSpec names) {
    return names.query().isPresent() || names.page().isPresent() || names.connection().isPresent();
  }

  private void checkMutations(Entity entity) {
    Location location = at(spec(entity).names().mutation(), entity.location());
    Exposure exposure = entity.exposure();
    if (exposure.has(Exposure.Operation.INSERT)
        && !mutations.claim(entity.names().insert(), quoted(entity), location)) {
      return;
    }
    if (exposure.has(Exposure.Operation.UPDATE)) {
      mutations.claim(entity.names().update(), quoted(entity), location);
    }
    if (exposure.has(Exposure.Operation.DELETE)) {
      mutations.claim(entity.names().delete(), quoted(entity), location);
    }
    for (Link link : entity.links()) {
      String owner = listed(link, entity);
      mutations.claim(link.add(), owner, link.location(), "give another one with 'add:'");
      mutations.claim(link.remove(), owner, link.location(), "give another one with 'remove:'");
    }
  }

  // After the generated ones: who wrote an operation of his own can give it another name.
  private void checkOwnOperations(Code code, String of, List<Entity> entities) {
    for (OwnOperation operation : code.operations()) {
      NameSpace space = operation.mutation() ? mutations : queries;
      String owner = "'" + operation.name() + "' of " + of;
      boolean free =
          space.claim(
              operation.field(), owner, operation.location(), "give another one with 'gql:'");
      if (free && operation.written().isPresent()) {
        entities.stream()
            .filter(it -> it.table().equals(operation.written().get()))
            .map(it -> it.names().type())
            .forEach(type -> {
              claimType(operation.errorType(type), owner, operation.location());
              claimType(operation.resultType(type), owner, operation.location());
            });
      }
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

  private static String listed(Link link, Entity entity) {
    return "the list '" + link.list() + "' of " + quoted(entity);
  }

  private static String quoted(Entity entity) {
    return "'" + entity.table() + "'";
  }
}
