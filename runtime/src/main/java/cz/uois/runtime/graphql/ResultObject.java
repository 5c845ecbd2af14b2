package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code {id msg event}}: the same object whatever became of the write. */
final class ResultObject implements WriteOutput {
  private static final String OK = "ok";
  private static final String FAIL = "fail";

  /** The id that a failed insert answers that has none: its field must not be null. */
  private static final Object NONE = new UUID(0, 0);

  private final GraphQLObjectType type;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param own the entity
   * @param type type of the object
   * @param row the field of it that is the row
   * @param same the root field
   */
  ResultObject(
      Catalogue.OwnType own,
      GraphQLObjectType type,
      String row,
      List<Field> same,
      SelectionPlanner selections) {
    this.type = type;
    selections
        .fields()
        .of(type, same)
        .forEach((key, asked) -> {
          String name = asked.getFirst().getName();
          Optional<Fetch> fetch =
              name.equals(row)
                  ? Optional.of(selections.rows(own, new RowSource.Keys(), asked))
                  : Optional.empty();
          entries.add(new Entry(key, name, fetch));
        });
  }

  @Override
  public JsonOutput written(
      Object id, RequestContext context, Map<String, @Nullable Object> variables) {
    return object(OK, id, (key, fetch) -> WriteResult.row(fetch, key, id, context, variables));
  }

  @Override
  public JsonOutput deleted(Object id) {
    return object(OK, id, (_, _) -> JsonOutput.NULL);
  }

  @Override
  public JsonOutput failed(
      WriteFailure failure,
      Map<?, ?> input,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    Object id = input.get("id") instanceof Object given ? given : NONE;
    return object(
        FAIL,
        id,
        (key, fetch) ->
            failure.current().isPresent()
                ? WriteResult.row(fetch, key, failure.current().get(), context, variables)
                : JsonOutput.NULL);
  }

  private JsonOutput object(String msg, Object id, BiFunction<String, Fetch, JsonOutput> row) {
    SequencedMap<String, JsonOutput> fields = new LinkedHashMap<>();
    for (Entry entry : entries) {
      fields.put(
          entry.key(),
          entry.row().isPresent()
              ? row.apply(entry.key(), entry.row().get())
              : text(
                  switch (entry.name()) {
                    case "__typename" -> type.getName();
                    case "id" -> id.toString();
                    case "msg" -> msg;
                    default -> throw new IllegalStateException(type.getName() + "." + entry.name());
                  }));
    }
    return JsonOutput.object(fields);
  }

  private static JsonOutput text(String value) {
    return json -> json.writeString(value);
  }

  private record Entry(String key, String name, Optional<Fetch> row) {}
}
