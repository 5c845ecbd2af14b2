package cz.uois.runtime.development;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.development.RoleGraph.Role;
import cz.uois.runtime.development.University.Person;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What gql_ug answers of roles, out of a {@link University}; the caller is in the context. */
final class UgSchema {
  private static final String SDL = "ug.graphqls";

  private final University university;
  private final InstantSource clock;

  private UgSchema(University university, InstantSource clock) {
    this.university = university;
    this.clock = clock;
  }

  static GraphQL of(University university, InstantSource clock) {
    UgSchema schema = new UgSchema(university, clock);
    return GraphQL.newGraphQL(
            new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(sdl()), schema.wiring()))
        .build();
  }

  private static String sdl() {
    try (InputStream in = UgSchema.class.getResourceAsStream(SDL)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + SDL);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RuntimeWiring wiring() {
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring()
            .type(
                "Query",
                type ->
                    type.dataFetcher("me", this::me)
                        .dataFetcher("rbacById", env -> rbacObject(env))
                        .dataFetcher("rbacScope", this::scope)
                        .dataFetcher("rbacStates", env -> states()))
            .type("UserGQLModel", type -> type.dataFetcher("roles", this::rolesOfUser))
            .type("RBACObjectGQLModel", type -> type.dataFetcher("roles", this::rolesOver));
    TextScalar.named("UUID", "DateTime").forEach(wiring::scalar);
    return wiring.build();
  }

  /** Somebody whom the university knows, or nobody. */
  private Optional<Person> caller(DataFetchingEnvironment env) {
    return env.getGraphQlContext().get(Caller.class) instanceof Caller.User(UUID id)
        ? Optional.ofNullable(university.people().get(id))
        : Optional.empty();
  }

  private @Nullable Object me(DataFetchingEnvironment env) {
    return caller(env).map(UgSchema::shown).orElse(null);
  }

  private static Map<String, @Nullable Object> shown(Person person) {
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("id", person.id());
    shown.put("name", person.name());
    shown.put("surname", person.surname());
    shown.put("fullname", person.fullname());
    shown.put("email", person.email().orElse(null));
    return shown;
  }

  private static Object rbacObject(DataFetchingEnvironment env) {
    UUID id = env.getArgument("id");
    return Map.of("id", id);
  }

  private Object scope(DataFetchingEnvironment env) {
    Instant now = clock.instant();
    List<String> roletypes = env.getArgumentOrDefault("roletypes", List.of());
    Map<String, @Nullable Object> scope = new HashMap<>();
    scope.put(
        "owners",
        caller(env)
            .map(person -> university.graph().owners(person.id(), new HashSet<>(roletypes), now))
            .orElse(Set.of()));
    scope.put("until", university.graph().until(now).orElse(null));
    return scope;
  }

  private Object states() {
    return university.states().entrySet().stream()
        .map(state ->
            Map.of(
                "id",
                state.getKey(),
                "readers",
                state.getValue().readers(),
                "writers",
                state.getValue().writers()))
        .toList();
  }

  private Object rolesOfUser(DataFetchingEnvironment env) {
    Instant now = clock.instant();
    Optional<Boolean> valid = wanted(env.getArgumentOrDefault("where", Map.of()));
    int skip = env.getArgumentOrDefault("skip", 0);
    int limit = env.getArgumentOrDefault("limit", 0);
    return university.graph().roles(id(env)).stream()
        .filter(role -> valid.isEmpty() || valid.get() == role.validity().at(now))
        .skip(Math.max(0, skip))
        .limit(Math.max(0, limit))
        .map(role -> shown(role, now))
        .toList();
  }

  private static Optional<Boolean> wanted(Map<String, Map<String, Boolean>> where) {
    Map<String, Boolean> filter = where.getOrDefault("valid", Map.of());
    return filter == null ? Optional.empty() : Optional.ofNullable(filter.get("_eq"));
  }

  private Object rolesOver(DataFetchingEnvironment env) {
    Instant now = clock.instant();
    UUID user = env.getArgument("userId");
    Collection<Role> roles = university.graph().over(id(env), now);
    return roles.stream()
        .filter(role -> user == null || role.user().equals(user))
        .map(role -> shown(role, now))
        .toList();
  }

  private static UUID id(DataFetchingEnvironment env) {
    return env.getSource() instanceof Map<?, ?> source && source.get("id") instanceof UUID id
        ? id
        : new UUID(0, 0);
  }

  private Map<String, @Nullable Object> shown(Role role, Instant now) {
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("id", role.id());
    shown.put("valid", role.validity().at(now));
    shown.put("startdate", role.validity().start().orElse(null));
    shown.put("enddate", role.validity().end().orElse(null));
    shown.put("userId", role.user());
    shown.put("groupId", role.group());
    shown.put("roletypeId", role.type());
    shown.put("group", named(role.group()));
    shown.put("roletype", named(role.type()));
    return shown;
  }

  private Map<String, @Nullable Object> named(UUID id) {
    University.Named named = university.named(id);
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("id", id);
    shown.put("name", named.name().orElse(null));
    shown.put("nameEn", named.nameEn().orElse(null));
    return shown;
  }
}
