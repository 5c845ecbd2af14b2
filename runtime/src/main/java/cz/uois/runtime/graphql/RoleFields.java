package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.roles.RoleScope;
import cz.uois.runtime.roles.RoleStates;
import cz.uois.runtime.roles.ScopeLimits;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RequestLimitException;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a member that keeps the roles of everybody tells other members: {@code me}, {@code
 * rbacScope} and {@code rbacStates}, by one statement each. The first two are about the caller,
 * whoever he is, so that nobody learns over whom somebody else holds roles.
 */
final class RoleFields {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final RoleClosure closure;

  RoleFields(GraphQLSchema schema, Catalogue catalogue, RoleClosure closure) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.closure = closure;
  }

  /** A root field, if it is one of these. */
  Optional<RootField> plan(Arguments arguments, List<Field> same, SelectionPlanner selections) {
    Fields fields = selections.fields();
    return switch (same.getFirst().getName()) {
      case "me" -> Optional.of(me(same, selections));
      case "rbacScope" -> Optional.of(scope(arguments, same, fields));
      case "rbacStates" -> Optional.of(states(same, fields));
      default -> Optional.empty();
    };
  }

  /** Everybody sees himself, by the rules of nobody's row. */
  private RootField me(List<Field> same, SelectionPlanner selections) {
    Fetch users = selections.written(catalogue.ofTable(DSL.table(DSL.name("users"))), same);
    return (context, variables) -> {
      if (!(context.caller() instanceof Caller.User(UUID id))) {
        return JsonOutput.NULL;
      }
      @Nullable Object @Nullable [] row =
          users.byKeys(List.of(id), context.session(), variables).get(id);
      return row == null ? JsonOutput.NULL : JsonOutput.row(users.selection(), row);
    };
  }

  private RootField scope(Arguments arguments, List<Field> same, Fields fields) {
    Shape shape = Shape.of(schema, "RbacScopeGQLModel", same, fields);
    return (context, variables) -> {
      UUID user = somebody(context);
      if (context.countScope() > ScopeLimits.SCOPES) {
        throw new RequestLimitException(
            RequestLimitException.Limit.SIZE,
            "rbacScope: a request is told at most %d of them".formatted(ScopeLimits.SCOPES));
      }
      List<String> names = names(arguments.of(variables).get("roletypes"));
      RoleScope scope = closure.scope(context.session(), user, names);
      return scope.known() ? shape.written(name -> value(scope, user, name)) : JsonOutput.NULL;
    };
  }

  private RootField states(List<Field> same, Fields fields) {
    Shape shape = Shape.of(schema, "RbacStateGQLModel", same, fields);
    return (context, _) -> {
      somebody(context);
      Map<UUID, StateRoles> states =
          closure.hasStates() ? RoleStates.of(context.session()) : Map.of();
      return json -> {
        json.writeStartArray();
        states.forEach((id, roles) -> shape.written(name -> value(id, roles, name)).write(json));
        json.writeEndArray();
      };
    };
  }

  private static UUID somebody(RequestContext context) {
    return switch (context.caller()) {
      case Caller.User user -> user.id();
      case Caller.Anonymous() ->
          throw new AccessDeniedException(AccessDeniedException.Reason.UNAUTHENTICATED);
    };
  }

  private static List<String> names(@Nullable Object given) {
    List<String> names = ((List<?>) requireNonNull(given)).stream().map(String::valueOf).toList();
    if (names.size() > ScopeLimits.NAMES) {
      throw new InvalidArgumentException(
          "roletypes: %d names are too many, at most %d"
              .formatted(names.size(), ScopeLimits.NAMES));
    }
    if (!names.stream().allMatch(ScopeLimits::isName)) {
      throw new InvalidArgumentException(
          "roletypes: a name has at most %d characters".formatted(ScopeLimits.CHARACTERS));
    }
    return names;
  }

  private static JsonOutput value(RoleScope scope, UUID user, String name) {
    return switch (name) {
      case "userId" -> json -> json.writeString(user.toString());
      case "owners" -> texts(scope.owners());
      case "until" ->
          scope
              .until()
              .<JsonOutput>map(until -> json -> json.writeString(text(until)))
              .orElse(JsonOutput.NULL);
      default -> throw new IllegalStateException("no field " + name);
    };
  }

  private static JsonOutput value(UUID id, StateRoles roles, String name) {
    return switch (name) {
      case "id" -> json -> json.writeString(id.toString());
      case "readers" -> texts(roles.readers());
      case "writers" -> texts(roles.writers());
      default -> throw new IllegalStateException("no field " + name);
    };
  }

  /** In an order that says nothing and is always the same. */
  private static JsonOutput texts(Collection<?> values) {
    return json -> {
      json.writeStartArray();
      values.stream().map(Object::toString).sorted().forEach(json::writeString);
      json.writeEndArray();
    };
  }

  private static String text(OffsetDateTime moment) {
    return MOMENT.format(moment);
  }

  /**
   * What is asked of an object.
   *
   * @param type its name
   * @param fields names of fields by response keys
   */
  private record Shape(String type, SequencedMap<String, String> fields) {
    static Shape of(GraphQLSchema schema, String type, List<Field> same, Fields fields) {
      GraphQLObjectType object = (GraphQLObjectType) requireNonNull(schema.getType(type), type);
      SequencedMap<String, String> asked = new LinkedHashMap<>();
      fields.of(object, same).forEach((key, each) -> asked.put(key, each.getFirst().getName()));
      return new Shape(type, asked);
    }

    JsonOutput written(Function<String, JsonOutput> value) {
      SequencedMap<String, JsonOutput> out = new LinkedHashMap<>();
      fields.forEach((key, name) ->
          out.put(
              key, name.equals("__typename") ? json -> json.writeString(type) : value.apply(name)));
      return JsonOutput.object(out);
    }
  }
}
