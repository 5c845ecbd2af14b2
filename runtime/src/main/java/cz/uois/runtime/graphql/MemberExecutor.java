package cz.uois.runtime.graphql;

import cz.uois.runtime.config.Limits;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.federation.FederatedSchema;
import cz.uois.runtime.federation.FieldTrace;
import cz.uois.runtime.rbac.OwnerStore;
import cz.uois.runtime.rbac.RequestGrants;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.sql.Database;
import cz.uois.runtime.sql.RowOwners;
import cz.uois.runtime.sql.Session;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.ExecutionId;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Executes the requests of one member. Thread-safe. */
public final class MemberExecutor implements GraphQlExecutor {
  private static final ExecutionId ID = ExecutionId.from("member");

  private final GraphQL graphql;
  private final Database database;
  private final RoleSource roles;
  private final RowOwners owners;
  private final OwnerStore store;
  private final ErrorPresenter errors;
  private final Bounds bounds;
  private final ResponseWriter writer;
  private final ParserOptions parser;

  private MemberExecutor(
      GraphQL graphql,
      Database database,
      RoleSource roles,
      RowOwners owners,
      OwnerStore store,
      ErrorPresenter errors,
      Bounds bounds) {
    this.graphql = graphql;
    this.roles = roles;
    this.owners = owners;
    this.store = store;
    this.errors = errors;
    this.database = database;
    this.bounds = bounds;
    writer = new ResponseWriter(bounds.limits().work().responseBytes());
    parser = parser(bounds.limits().document());
  }

  /** Makes the executor of a member that knows nobody's roles. */
  static MemberExecutor create(
      MemberDescriptor member, String sdl, Database database, Bounds bounds) {
    return create(member, sdl, database, RoleSource.NONE, bounds);
  }

  /** Makes the executor of a member that keeps nobody's roles, but is told of some. */
  public static MemberExecutor create(
      MemberDescriptor member, String sdl, Database database, RoleSource roles, Bounds bounds) {
    return create(member, sdl, database, roles, OwnerStore.NONE, Optional.empty(), bounds);
  }

  /**
   * Makes the executor of a member.
   *
   * @param member what it has
   * @param sdl its schema
   * @param database where its rows are; not used before the first request
   * @param roles who may do what
   * @param store where many owners are kept
   * @param closure finds the roles of everybody, in a member that keeps them
   * @param bounds within what each request stays
   * @throws graphql.GraphQLException if the SDL is not a schema
   */
  public static MemberExecutor create(
      MemberDescriptor member,
      String sdl,
      Database database,
      RoleSource roles,
      OwnerStore store,
      Optional<RoleClosure> closure,
      Bounds bounds) {
    GraphQLSchema schema = FederatedSchema.of(sdl, Scalars.ALL);
    Catalogue catalogue = new Catalogue(member, database.dsl());
    ErrorPresenter errors = new ErrorPresenter();
    OperationPlanner planner =
        new OperationPlanner(
            schema,
            catalogue,
            new WriteRules(member.entities()),
            database,
            bounds,
            closure,
            errors,
            sdl);
    PlannedExecution execution = new PlannedExecution(new OperationPlans(planner), errors);
    GraphQL graphql =
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(execution)
            .mutationExecutionStrategy(execution)
            .preparsedDocumentProvider(new Documents(bounds.limits().document()))
            .instrumentation(new FieldLimit(bounds.limits().document()))
            .defaultDataFetcherExceptionHandler(new SimpleDataFetcherExceptionHandler())
            .build();
    RowOwners owners =
        new RowOwners(
            database.dsl(), member.entities().stream().map(EntityDescriptor::type).toList());
    return new MemberExecutor(graphql, database, roles, owners, store, errors, bounds);
  }

  @Override
  public GraphQlResponse execute(GraphQlRequest request) {
    try {
      RequestContext context =
          new RequestContext(
              new Session(
                  database,
                  bounds.deadline(),
                  bounds.limits().work().rows(),
                  request.caller(),
                  session ->
                      new RequestGrants(request.identity(), roles, () -> owners.of(session), store),
                  request.requestId()),
              request.caller(),
              request.traced() ? Optional.of(new FieldTrace()) : Optional.empty());
      ExecutionResult result;
      // The connection goes back to the pool before the response is written.
      try (context) {
        result = graphql.execute(input(request, context));
      }
      byte[] json =
          writer.write(
              result.getData(),
              result.isDataPresent(),
              result.getErrors(),
              context.errors(),
              request.requestId(),
              context.trace().map(FieldTrace::encoded));
      boolean errors = !result.getErrors().isEmpty() || !context.errors().isEmpty();
      return new Response(!result.isDataPresent(), json, context.operation(), errors);
    } catch (RuntimeException failure) {
      return failed(failure, request);
    }
  }

  /** Whitespace is bounded by the characters alone: nothing keeps it. */
  private static ParserOptions parser(Limits.Document document) {
    return ParserOptions.getDefaultOperationParserOptions()
        .transform(options ->
            options
                .maxCharacters(document.characters())
                .maxTokens(document.tokens())
                .maxWhitespaceTokens(document.characters())
                .captureLineComments(false));
  }

  private ExecutionInput input(GraphQlRequest request, RequestContext context) {
    return ExecutionInput.newExecutionInput()
        .query(request.query())
        .operationName(request.operationName().orElse(null))
        .variables(request.variables())
        .graphQLContext(Map.of(RequestContext.KEY, context, ParserOptions.class, parser))
        .executionId(ID)
        .locale(Locale.ROOT)
        .build();
  }

  private GraphQlResponse failed(RuntimeException failure, GraphQlRequest request) {
    List<GraphQLError> none = List.of();
    RequestContext.ResponseError error = errors.present(failure, List.of(), List.of());
    return new Response(
        false,
        writer.write(null, true, none, List.of(error), request.requestId(), Optional.empty()),
        OperationKind.NONE,
        true);
  }

  @SuppressWarnings("ArrayRecordComponent") // written to the wire and forgotten, never compared
  private record Response(boolean refused, byte[] json, OperationKind operation, boolean hasErrors)
      implements GraphQlResponse {}
}
