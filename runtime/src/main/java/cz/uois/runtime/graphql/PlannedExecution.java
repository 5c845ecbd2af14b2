package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.federation.FieldTrace;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes operations by their plans instead of field by field: graphql-java parses, validates and
 * coerces, and answers introspection; loading and writing is ours (doc/adr/0005).
 */
final class PlannedExecution extends AsyncExecutionStrategy {
  private final OperationPlans plans;
  private final ErrorPresenter errors;

  PlannedExecution(OperationPlans plans, ErrorPresenter errors) {
    this.plans = plans;
    this.errors = errors;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext execution, ExecutionStrategyParameters parameters) {
    RequestContext context = requireNonNull(execution.getGraphQLContext().get(RequestContext.KEY));
    Map<String, @Nullable Object> variables = execution.getCoercedVariables().toMap();
    OperationPlan plan =
        plans.of(execution.getOperationDefinition(), execution.getFragmentsByName(), variables);
    context.execute(
        execution.getOperationDefinition().getOperation() == OperationDefinition.Operation.MUTATION
            ? OperationKind.MUTATION
            : OperationKind.QUERY);
    context.session().grants().prepare(plan.guards());
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    List<GraphQLError> refusals = new ArrayList<>();
    boolean whole = true;
    for (OperationPlan.Entry entry : plan.fields()) {
      long start = context.trace().map(FieldTrace::now).orElse(0L);
      Object value =
          switch (entry.kind()) {
            case OperationPlan.Kind.Introspection() ->
                introspect(execution, parameters, entry.key(), refusals);
            case OperationPlan.Kind.Planned(RootField field) ->
                planned(entry, field, context, variables);
          };
      whole &= value != null || entry.nullable();
      data.put(entry.key(), value);
      context.trace().ifPresent(trace -> trace(trace, entry, start, execution, context));
    }
    return CompletableFuture.completedFuture(
        ExecutionResultImpl.newExecutionResult()
            .data(whole ? data : null)
            .errors(refusals)
            .addErrors(execution.getErrors())
            .build());
  }

  private static void trace(
      FieldTrace trace,
      OperationPlan.Entry entry,
      long start,
      ExecutionContext execution,
      RequestContext context) {
    GraphQLObjectType root =
        execution.getOperationDefinition().getOperation() == OperationDefinition.Operation.MUTATION
            ? requireNonNull(execution.getGraphQLSchema().getMutationType(), "no mutations")
            : execution.getGraphQLSchema().getQueryType();
    List<FieldTrace.Problem> problems = new ArrayList<>();
    for (RequestContext.ResponseError error : context.errors()) {
      if (!error.path().isEmpty() && error.path().getFirst().equals(entry.key())) {
        SourceLocation at =
            error.locations().isEmpty() ? SourceLocation.EMPTY : error.locations().getFirst();
        problems.add(new FieldTrace.Problem(error.message(), at.getLine(), at.getColumn()));
      }
    }
    trace.ended(entry.key(), root.getName(), entry.type(), start, problems);
  }

  private @Nullable JsonOutput planned(
      OperationPlan.Entry entry,
      RootField field,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    try {
      JsonOutput output = field.execute(context, variables);
      output.failures(new ArrayDeque<>(List.of(entry.key())), new FailureReport(errors, context));
      return output;
    } catch (RuntimeException failure) {
      context.error(errors.present(failure, List.of(entry.key()), entry.location()));
      return null;
    }
  }

  private @Nullable Object introspect(
      ExecutionContext execution,
      ExecutionStrategyParameters parameters,
      String key,
      List<GraphQLError> errors) {
    MergedField field = parameters.getFields().getSubField(key);
    ExecutionStrategyParameters one =
        parameters.transform(builder ->
            builder.fields(
                MergedSelectionSet.newMergedSelectionSet().subFields(Map.of(key, field)).build()));
    ExecutionResult result = super.execute(execution, one).join();
    // It refuses to introspect in bad faith (the same field many times, deep) by errors of its own.
    for (GraphQLError error : result.getErrors()) {
      if (errors.stream().noneMatch(known -> same(known, error))) {
        errors.add(error);
      }
    }
    Map<String, @Nullable Object> data = result.getData();
    return data == null ? null : data.get(key);
  }

  /** It has no path, so that each introspection field of the document has the same one. */
  private static boolean same(GraphQLError one, GraphQLError other) {
    return Objects.equals(one.getMessage(), other.getMessage())
        && Objects.equals(one.getPath(), other.getPath());
  }
}
