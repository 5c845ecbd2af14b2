package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.federation.EntityFetch;
import cz.uois.runtime.federation.Representations;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.KeyFetch;
import cz.uois.runtime.loading.Slice;
import cz.uois.runtime.loading.StubFetch;
import cz.uois.runtime.loading.WindowSource;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.sql.Database;
import cz.uois.runtime.sql.Order;
import cz.uois.runtime.sql.RequestLimitException;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.SelectTexts;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Plans operations of validated documents. Thread-safe. */
final class OperationPlanner {
  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final Database database;
  private final Windows windows;
  private final int mostRepresentations;
  private final ClosedSchema closed;
  private final String sdl;
  private final Map<String, List<String>> interfaces;
  private final Mutations mutations;
  private final CodeOperations codeOperations;
  private final Optional<RoleFields> roles;
  private final ErrorPresenter errors;
  private final SelectTexts texts = new SelectTexts();

  OperationPlanner(
      GraphQLSchema schema,
      Catalogue catalogue,
      WriteRules rules,
      Database database,
      Bounds bounds,
      Optional<RoleClosure> closure,
      ErrorPresenter errors,
      String sdl) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.database = database;
    windows = new Windows(bounds.limits().work().limit());
    mostRepresentations = bounds.limits().work().representations();
    closed = new ClosedSchema(bounds.openness());
    this.errors = errors;
    this.sdl = sdl;
    interfaces = KeyedInterfaces.of(schema);
    mutations = new Mutations(schema, catalogue, rules);
    codeOperations = new CodeOperations(catalogue, mutations);
    roles = closure.map(known -> new RoleFields(schema, known));
  }

  /** The texts of statements of all its plans. */
  SelectTexts texts() {
    return texts;
  }

  /**
   * Plans an operation.
   *
   * @param variables for {@code @skip} and {@code @include} only
   */
  OperationPlan plan(
      OperationDefinition operation,
      Map<String, FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    Fields fields = new Fields(schema, fragments, variables);
    SelectionPlanner selections =
        new SelectionPlanner(schema, catalogue, windows, database.dsl(), texts, fields);
    GraphQLObjectType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> requireNonNull(schema.getMutationType(), "no mutations");
          case SUBSCRIPTION -> throw new IllegalStateException("no subscriptions");
        };
    List<OperationPlan.Entry> entries = new ArrayList<>();
    fields
        .of(root, operation.getSelectionSet())
        .forEach((key, same) -> entries.add(entry(key, same, root, selections)));
    return new OperationPlan(entries, fields.collected(), selections.guards());
  }

  private OperationPlan.Entry entry(
      String key, List<Field> same, GraphQLObjectType root, SelectionPlanner selections) {
    Field field = same.getFirst();
    GraphQLFieldDefinition definition = root.getFieldDefinition(field.getName());
    OperationPlan.Kind kind =
        switch (field.getName()) {
          case "__schema", "__type" -> closed.introspection(same);
          case "__typename" ->
              new OperationPlan.Kind.Planned((_, _) -> json -> json.writeString(root.getName()));
          case "_service" -> closed.service(() -> service(same, selections.fields()));
          case "_entities" ->
              new OperationPlan.Kind.Planned(
                  entities(key, new Arguments(schema, definition, field), same, selections));
          default -> {
            Arguments arguments = new Arguments(schema, definition, field);
            yield new OperationPlan.Kind.Planned(
                roles
                    .flatMap(own -> own.plan(arguments, same, selections.fields()))
                    .orElseGet(() -> operation(key, arguments, root, same, selections)));
          }
        };
    boolean nullable = definition == null || !(definition.getType() instanceof GraphQLNonNull);
    return new OperationPlan.Entry(
        key,
        field.getSourceLocation() == null ? List.of() : List.of(field.getSourceLocation()),
        definition == null ? "String!" : GraphQLTypeUtil.simplePrint(definition.getType()),
        nullable,
        kind);
  }

  private RootField operation(
      String key,
      Arguments arguments,
      GraphQLObjectType root,
      List<Field> same,
      SelectionPlanner selections) {
    Field field = same.getFirst();
    Optional<CodeOperation> own =
        catalogue.codeOperation(field.getName(), root.equals(schema.getMutationType()));
    if (own.isPresent()) {
      return codeOperations.plan(
          key, own.get(), root.getFieldDefinition(field.getName()), arguments, same, selections);
    }
    Catalogue.RootOperation operation =
        catalogue
            .operation(field.getName())
            .orElseThrow(() -> new IllegalStateException("no operation makes " + field.getName()));
    Catalogue.OwnType type = operation.type();
    Guard guard = guard(operation.operation(), type.type());
    selections.guardedBy(guard);
    RootField planned = entityField(key, arguments, root, same, selections, operation);
    return (context, variables) -> {
      context.session().grants().requireSomebody(guard);
      return planned.execute(context, variables);
    };
  }

  /** Before what stands an operation; a link is looked at where its ends are known. */
  private Guard guard(Operation operation, EntityType type) {
    return switch (operation) {
      case Operation.ById _, Operation.Lookup _, Operation.Page _, Operation.Connection _ ->
          Guard.read(type);
      case Operation.Insert _ -> Guard.insert(type);
      case Operation.Update _ -> Guard.update(type);
      case Operation.Delete _ -> Guard.delete(type);
      case Operation.Link link -> Guard.insert(links(link.parent()));
      case Operation.Unlink link -> Guard.delete(links(link.parent()));
    };
  }

  private EntityType links(TableField<?, ?> parent) {
    return catalogue.ofTable(requireNonNull(parent.getTable(), "no table")).type();
  }

  private RootField entityField(
      String key,
      Arguments arguments,
      GraphQLObjectType root,
      List<Field> same,
      SelectionPlanner selections,
      Catalogue.RootOperation operation) {
    Field field = same.getFirst();
    Catalogue.OwnType type = operation.type();
    return switch (operation.operation()) {
      case Operation.ById _ ->
          byId(
              arguments,
              type.type().key().name(),
              selections.rows(type, new RowSource.Keys(), same));
      case Operation.Lookup lookup -> lookup(arguments, selections.byKey(type, lookup.key(), same));
      case Operation.Page _ ->
          page(
              selections.window(root.getName(), field, type, Order.NONE),
              selections.rows(type, new RowSource.All(), same));
      case Operation.Connection _ ->
          connection(selections.connection(type, new RowSource.All(), root.getName(), same));
      case Operation.Insert insert ->
          mutations.insert(key, type, insert, arguments, same, selections);
      case Operation.Update update ->
          mutations.update(key, type, update, arguments, same, selections);
      case Operation.Delete delete ->
          mutations.delete(key, type, delete, arguments, same, selections);
      case Operation.Link link -> mutations.link(key, type, link, arguments, same, selections);
      case Operation.Unlink link -> mutations.unlink(key, type, link, arguments, same, selections);
    };
  }

  private static RootField byId(Arguments arguments, String key, Fetch fetch) {
    return (context, variables) -> {
      Object id = requireNonNull(arguments.of(variables).get(key), key);
      @Nullable Object @Nullable [] row =
          fetch.byKeys(List.of(id), context.session(), variables).get(id);
      return row == null ? JsonOutput.NULL : JsonOutput.row(fetch.selection(), row);
    };
  }

  private static RootField lookup(Arguments arguments, KeyFetch fetch) {
    return (context, variables) -> {
      Map<String, @Nullable Object> given = arguments.of(variables);
      List<Object> key = new ArrayList<>();
      fetch
          .key()
          .parts()
          .forEach(part -> {
            String name = part.attribute().name();
            key.add(requireNonNull(given.get(name), name));
          });
      @Nullable Object @Nullable [] row = fetch.byKey(key, context.session(), variables);
      return row == null ? JsonOutput.NULL : JsonOutput.row(fetch.fetch().selection(), row);
    };
  }

  private static RootField page(WindowSource window, Fetch fetch) {
    return (context, variables) -> {
      List<@Nullable Object[]> rows =
          fetch.window(window.window(variables), context.session(), variables);
      return JsonOutput.rows(fetch.selection(), rows);
    };
  }

  private static RootField connection(SelectionPlanner.ConnectionPlan plan) {
    return (context, variables) -> {
      Slice slice = plan.fetch().connection(plan.part(), context.session(), variables);
      return JsonOutput.entries(plan.entries(), slice);
    };
  }

  private RootField service(List<Field> same, Fields fields) {
    GraphQLObjectType type = (GraphQLObjectType) requireNonNull(schema.getType("_Service"));
    List<String> keys = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    fields
        .of(type, same)
        .forEach((key, asked) -> {
          keys.add(key);
          values.put(key, asked.getFirst().getName().equals("__typename") ? type.getName() : sdl);
        });
    return (_, _) ->
        json -> {
          json.writeStartObject();
          for (String key : keys) {
            json.writeStringProperty(key, requireNonNull(values.get(key)));
          }
          json.writeEndObject();
        };
  }

  private RootField entities(
      String key, Arguments arguments, List<Field> same, SelectionPlanner selections) {
    Map<String, EntityFetch> types = new HashMap<>();
    GraphQLUnionType union = (GraphQLUnionType) requireNonNull(schema.getType("_Entity"));
    union.getTypes().stream()
        .map(GraphQLNamedType::getName)
        .forEach(name -> entityFetch(name, same, selections, types));
    Representations representations = new Representations(types, interfaces);
    return (context, variables) -> {
      List<?> asked =
          (List<?>) requireNonNull(arguments.of(variables).get("representations"), "none");
      if (asked.size() > mostRepresentations) {
        throw new RequestLimitException(
            RequestLimitException.Limit.SIZE,
            "representations: %d are too many at once, at most %d are answered"
                .formatted(asked.size(), mostRepresentations));
      }
      Representations.Entities entities = representations.load(asked, context.session(), variables);
      report(entities.problems(), key, same.getFirst(), context);
      return JsonOutput.entities(entities);
    };
  }

  /** One cause fails many representations: it is logged once, and told at each of them. */
  private void report(
      List<Representations.Problem> problems, String key, Field field, RequestContext context) {
    IdentityHashMap<RuntimeException, RequestContext.ResponseError> causes =
        new IdentityHashMap<>();
    for (Representations.Problem problem : problems) {
      RequestContext.ResponseError error =
          causes.computeIfAbsent(
              problem.cause(),
              cause -> errors.present(cause, List.of(), List.of(field.getSourceLocation())));
      List<Object> path = new ArrayList<>(List.of(key, problem.index()));
      // What follows an index belongs to the first of them; the others fail at the list before it.
      error.path().stream().takeWhile(String.class::isInstance).forEach(path::add);
      context.error(error.at(path));
    }
  }

  private void entityFetch(
      String name, List<Field> same, SelectionPlanner selections, Map<String, EntityFetch> types) {
    catalogue.own(name).ifPresent(own -> types.put(name, ownFetch(own, selections, same)));
    catalogue
        .foreign(name)
        .ifPresent(
            stub -> types.put(name, stub(stub.type().reference(), selections.stubs(stub, same))));
  }

  private static EntityFetch ownFetch(
      Catalogue.OwnType own, SelectionPlanner selections, List<Field> same) {
    return switch (own.descriptor().reference()) {
      case ReferenceResolver.Rows rows ->
          new EntityFetch.Own(
              rows.keys().stream().map(key -> selections.byKey(own, key, same)).toList(),
              rows.external(),
              Guard.read(own.type()));
      case ReferenceResolver.Stub _ -> throw new IllegalStateException(own.type().name());
    };
  }

  private static EntityFetch stub(ReferenceResolver resolver, StubFetch fetch) {
    return switch (resolver) {
      case ReferenceResolver.Stub stub -> new EntityFetch.Stub(stub.key(), stub.type(), fetch);
      case ReferenceResolver.Rows _ -> throw new IllegalStateException("a stub without a key");
    };
  }
}
