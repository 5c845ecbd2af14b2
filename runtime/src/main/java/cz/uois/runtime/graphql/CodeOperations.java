package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.loading.Answer;
import cz.uois.runtime.loading.CodeFailure;
import cz.uois.runtime.loading.CodeValues;
import cz.uois.runtime.loading.ObjectSource;
import cz.uois.runtime.rbac.AccessDeniedException;
import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans queries and mutations that the author's code answers. */
final class CodeOperations {
  private final Catalogue catalogue;
  private final Mutations mutations;

  CodeOperations(Catalogue catalogue, Mutations mutations) {
    this.catalogue = catalogue;
    this.mutations = mutations;
  }

  RootField plan(
      String key,
      CodeOperation operation,
      GraphQLFieldDefinition definition,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    if (operation.mutation()
        && operation.result() instanceof CodeResult.Row row
        && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLUnionType) {
      return mutations.own(key, own(row.typeName()), operation, arguments, same, selections);
    }
    Answer answer = selections.answers().plan(operation.result(), definition, same);
    boolean needed = GraphQLTypeUtil.isNonNull(definition.getType());
    RootField field =
        (context, variables) -> {
          JsonOutput output = output(operation, answer, arguments, context, variables);
          if (needed && output.equals(JsonOutput.NULL)) {
            throw new IllegalStateException(
                "'%s' must not be null, but its code answered nothing that there is"
                    .formatted(operation.field()));
          }
          return output;
        };
    return operation.mutation()
        ? (context, variables) ->
            Transactions.run(context.session(), () -> field.execute(context, variables))
        : field;
  }

  private static JsonOutput output(
      CodeOperation operation,
      Answer answer,
      Arguments arguments,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    Object answered = answer.toRow(call(operation, arguments, context, variables));
    if (answered == null) {
      return JsonOutput.NULL;
    }
    return answer
        .objects()
        .map(source -> objects(source, answer, answered, context, variables))
        .orElseGet(() -> json -> CodeValues.write(json, answer.type(), answered));
  }

  @SuppressWarnings("unchecked")
  private static JsonOutput objects(
      ObjectSource source,
      Answer answer,
      Object answered,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    Object loaded =
        answer.resolve(
            answered, source.byKeys(answer.keys(answered), context.session(), variables));
    return switch (loaded) {
      case null -> JsonOutput.NULL;
      case List<?> rows -> JsonOutput.rows(source.selection(), (List<@Nullable Object[]>) rows);
      default -> JsonOutput.row(source.selection(), (@Nullable Object[]) loaded);
    };
  }

  /** What the author's code answers. */
  static @Nullable Object call(
      CodeOperation operation,
      Arguments arguments,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    if (!context.session().grants().allows(operation.access())) {
      throw AccessDeniedException.of(context.session().grants());
    }
    return CodeFailure.<@Nullable Object>guard(() ->
        operation
            .code()
            .run(
                context.session().context(),
                Computations.arguments(operation.arguments(), arguments.of(variables))));
  }

  private Catalogue.OwnType own(String typeName) {
    return catalogue.own(typeName).orElseThrow(() -> new IllegalStateException(typeName));
  }
}
