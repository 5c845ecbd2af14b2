package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.CodeFailure;
import cz.uois.runtime.loading.CodeValues;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import java.util.ArrayList;
import java.util.Collection;
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
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return switch (operation.result()) {
      case CodeOperation.Rows rows -> rows(operation, rows, arguments, same, selections);
      case CodeOperation.Row row when operation.mutation() ->
          mutations.own(key, own(row.typeName()), operation, arguments, same, selections);
      case CodeOperation.Row row -> row(operation, row, arguments, same, selections);
      case CodeOperation.Value value when operation.mutation() -> {
        RootField field = value(operation, value.type(), arguments);
        yield (context, variables) ->
            Transactions.run(context.session(), () -> field.execute(context, variables));
      }
      case CodeOperation.Value value -> value(operation, value.type(), arguments);
    };
  }

  /** What the author's code answers. */
  static @Nullable Object call(
      CodeOperation operation,
      Arguments arguments,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    return CodeFailure.<@Nullable Object>guard(() ->
        operation
            .code()
            .run(
                context.session().context(),
                Computations.arguments(operation.arguments(), arguments.of(variables))));
  }

  private RootField rows(
      CodeOperation operation,
      CodeOperation.Rows rows,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Fetch fetch = selections.rows(own(rows.typeName()), new RowSource.Keys(), same);
    return (context, variables) -> {
      Object answer = call(operation, arguments, context, variables);
      Collection<?> keys =
          (Collection<?>)
              requireNonNull(answer, () -> "the code of '" + operation.field() + "' answered null");
      List<Object> ids = List.copyOf(keys);
      Map<Object, @Nullable Object[]> found = fetch.byKeys(ids, context.session(), variables);
      List<@Nullable Object[]> inOrder = new ArrayList<>(ids.size());
      for (Object id : ids) {
        @Nullable Object @Nullable [] row = found.get(id);
        if (row != null) {
          inOrder.add(row);
        }
      }
      return JsonOutput.rows(fetch.selection(), inOrder);
    };
  }

  private RootField row(
      CodeOperation operation,
      CodeOperation.Row row,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Fetch fetch = selections.rows(own(row.typeName()), new RowSource.Keys(), same);
    return (context, variables) -> {
      Object id = call(operation, arguments, context, variables);
      @Nullable Object @Nullable [] found =
          id == null ? null : fetch.byKeys(List.of(id), context.session(), variables).get(id);
      return found == null ? JsonOutput.NULL : JsonOutput.row(fetch.selection(), found);
    };
  }

  private static RootField value(CodeOperation operation, ValueType type, Arguments arguments) {
    return (context, variables) -> {
      Object value = CodeValues.toRow(type, call(operation, arguments, context, variables));
      return json -> CodeValues.write(json, type, value);
    };
  }

  private Catalogue.OwnType own(String typeName) {
    return catalogue.own(typeName).orElseThrow(() -> new IllegalStateException(typeName));
  }
}
