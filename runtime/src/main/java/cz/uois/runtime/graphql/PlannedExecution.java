package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.federation.FieldTrace;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
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
    ExecutionResult introspected = introspect(execution, parameters, plan);
    boolean whole = true;
    for (OperationPlan.Entry entry : plan.fields()) {
      long start = context.trace().map(FieldTrace::now).orElse(0L);
      Object value =
          switch (entry.kind()) {
            case OperationPlan.Kind.Introspection() -> of(introspected, entry.key());
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
            .errors(new ArrayList<>(introspected.getErrors()))
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

  /**
   * Answers all that a document asks of the schema at once: whether that is in good faith is found
   * out by looking at the whole document, which hundreds of such fields would do hundreds of times.
   */
  private ExecutionResult introspect(
      ExecutionContext execution, ExecutionStrategyParameters parameters, OperationPlan plan) {
    Map<String, MergedField> asked = new LinkedHashMap<>();
    for (OperationPlan.Entry entry : plan.fields()) {
      if (entry.kind() instanceof OperationPlan.Kind.Introspection) {
        asked.put(entry.key(), parameters.getFields().getSubField(entry.key()));
      }
    }
    if (asked.isEmpty()) {
      return ExecutionResultImpl.newExecutionResult().data(null).build();
    }
    ExecutionStrategyParameters all =
        parameters.transform(builder ->
            builder.fields(MergedSelectionSet.newMergedSelectionSet().subFields(asked).build()));
    return super.execute(execution, all).join();
  }

  private static @Nullable Object of(ExecutionResult introspected, String key) {
    Map<String, @Nullable Object> data = introspected.getData();
    return data == null ? null : data.get(key);
  }
}
