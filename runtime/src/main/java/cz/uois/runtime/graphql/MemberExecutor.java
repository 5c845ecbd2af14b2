package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.federation.FederatedSchema;
import cz.uois.runtime.federation.FieldTrace;
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
import graphql.schema.GraphQLSchema;
import java.time.Duration;
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
  private final ErrorPresenter errors;
  private final Duration deadline;
  private final ResponseWriter writer = new ResponseWriter();

  private MemberExecutor(
      GraphQL graphql,
      Database database,
      RoleSource roles,
      RowOwners owners,
      ErrorPresenter errors,
      Duration deadline) {
    this.graphql = graphql;
    this.roles = roles;
    this.owners = owners;
    this.errors = errors;
    this.database = database;
    this.deadline = deadline;
  }

  /** Makes the executor of a member that knows nobody's roles. */
  static MemberExecutor create(
      MemberDescriptor member, String sdl, Database database, int mostRows, Duration deadline) {
    return create(member, sdl, database, RoleSource.NONE, mostRows, deadline);
  }

  /** Makes the executor of a member that keeps nobody's roles, but is told of some. */
  public static MemberExecutor create(
      MemberDescriptor member,
      String sdl,
      Database database,
      RoleSource roles,
      int mostRows,
      Duration deadline) {
    return create(member, sdl, database, roles, Optional.empty(), mostRows, deadline);
  }

  /**
   * Makes the executor of a member.
   *
   * @param member what it has
   * @param sdl its schema
   * @param database where its rows are; not used before the first request
   * @param roles who may do what
   * @param closure finds the roles of everybody, in a member that keeps them
   * @param mostRows largest {@code limit} of a page or list
   * @param deadline how long a request may take: no statement begins later
   * @throws graphql.GraphQLException if the SDL is not a schema
   */
  public static MemberExecutor create(
      MemberDescriptor member,
      String sdl,
      Database database,
      RoleSource roles,
      Optional<RoleClosure> closure,
      int mostRows,
      Duration deadline) {
    GraphQLSchema schema = FederatedSchema.of(sdl, Scalars.ALL);
    Catalogue catalogue = new Catalogue(member, database.dsl());
    ErrorPresenter errors = new ErrorPresenter();
    OperationPlanner planner =
        new OperationPlanner(
            schema,
            catalogue,
            new WriteRules(member.entities()),
            database,
            new Windows(mostRows),
            closure,
            errors,
            sdl);
    PlannedExecution execution = new PlannedExecution(new OperationPlans(planner), errors);
    GraphQL graphql =
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(execution)
            .mutationExecutionStrategy(execution)
            .preparsedDocumentProvider(new Documents())
            .instrumentation(new FieldLimit())
            .defaultDataFetcherExceptionHandler(new SimpleDataFetcherExceptionHandler())
            .build();
    RowOwners owners =
        new RowOwners(
            database.dsl(), member.entities().stream().map(EntityDescriptor::type).toList());
    return new MemberExecutor(graphql, database, roles, owners, errors, deadline);
  }

  @Override
  public GraphQlResponse execute(GraphQlRequest request) {
    try {
      RequestContext context =
          new RequestContext(
              new Session(
                  database,
                  deadline,
                  request.caller(),
                  session -> new RequestGrants(request.identity(), roles, () -> owners.of(session)),
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

  private static ExecutionInput input(GraphQlRequest request, RequestContext context) {
    return ExecutionInput.newExecutionInput()
        .query(request.query())
        .operationName(request.operationName().orElse(null))
        .variables(request.variables())
        .graphQLContext(Map.of(RequestContext.KEY, context))
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
