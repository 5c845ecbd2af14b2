package cz.uois.runtime.roles;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.parser.ParserOptions;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A gql_ug that tells roles over one owner at a time; what it lacks is refused by a validator. */
public final class UgOf2023 {
  public static final String DATED = "startdate: DateTime enddate: DateTime";
  public static final String BOTH_NAMES = "nameEn: String";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
  private final Map<UUID, List<Map<String, @Nullable Object>>> roles = new HashMap<>();
  private final GraphQL graphql;
  private @Nullable UUID me;

  public UgOf2023(String moreOfRoles, String moreOfTypes) {
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(text("UUID"))
            .scalar(text("DateTime"))
            .type(
                "Query",
                type ->
                    type.dataFetcher("me", env -> me == null ? null : Map.of("id", me))
                        .dataFetcher("rbacById", env -> Map.of("id", env.getArgument("id"))))
            .type(
                "RBACObjectGQLModel",
                type ->
                    type.dataFetcher(
                        "roles",
                        env -> {
                          Map<String, String> source = requireNonNull(env.getSource());
                          String user = requireNonNull(env.getArgument("userId"));
                          return roles
                              .getOrDefault(
                                  UUID.fromString(String.valueOf(source.get("id"))), List.of())
                              .stream()
                              .filter(role -> user.equals(String.valueOf(role.get("user"))))
                              .toList();
                        }))
            .build();
    graphql =
        GraphQL.newGraphQL(
                new SchemaGenerator()
                    .makeExecutableSchema(
                        new SchemaParser()
                            .parse(
                                """
                                type Query { me: UserGQLModel  rbacById(id: UUID!): RBACObjectGQLModel }
                                type UserGQLModel { id: UUID! fullname: String }
                                type RBACObjectGQLModel { id: UUID!  roles(userId: UUID!): [RoleGQLModel!]! }
                                type RoleGQLModel { id: UUID  valid: Boolean  roletype: RoleTypeGQLModel  %s }
                                type RoleTypeGQLModel { id: UUID!  name: String  %s }
                                scalar UUID
                                scalar DateTime
                                """
                                    .formatted(moreOfRoles, moreOfTypes)),
                        wiring))
            .build();
  }

  private static GraphQLScalarType text(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text()).build();
  }

  /** Anything as its text. */
  private static final class Text implements Coercing<Object, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return value.toString();
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }
  }

  /** Whom it takes every caller for. */
  public void me(@Nullable UUID user) {
    me = user;
  }

  /** Somebody has a role over an owner. */
  public void role(
      UUID owner,
      UUID user,
      @Nullable Boolean valid,
      @Nullable String start,
      @Nullable String end,
      String name,
      @Nullable String nameEn) {
    Map<String, @Nullable Object> type = new HashMap<>();
    type.put("id", new UUID(9, 9));
    type.put("name", name);
    type.put("nameEn", nameEn);
    Map<String, @Nullable Object> role = new HashMap<>();
    role.put("user", user);
    role.put("valid", valid);
    role.put("startdate", start);
    role.put("enddate", end);
    role.put("roletype", type);
    roles.computeIfAbsent(owner, any -> new ArrayList<>()).add(role);
  }

  /** What it answers. */
  public FakeUg.Answer answer(FakeUg.Asked asked) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput()
            .query(asked.query())
            .variables(JSON.convertValue(asked.variables(), VARIABLES))
            .graphQLContext(
                Map.of(
                    ParserOptions.class,
                    ParserOptions.newParserOptions().maxTokens(100_000).build()))
            .build();
    return new FakeUg.Answer(
        200, FakeUg.JSON, JSON.writeValueAsString(graphql.execute(input).toSpecification()));
  }
}
