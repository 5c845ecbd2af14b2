package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code {id msg event}}: the same object whatever became of the write. That of a link is about the
 * row that has the list, which is there before and after.
 */
final class ResultObject implements WriteOutput {
  private static final String OK = "ok";
  private static final String FAIL = "fail";

  /** The id that a failed insert answers that has none: its field must not be null. */
  private static final Object NONE = new UUID(0, 0);

  private final String key;
  private final boolean linked;
  private final GraphQLObjectType type;
  private final List<Entry> entries = new ArrayList<>();

  private ResultObject(
      String key,
      boolean linked,
      Catalogue.OwnType own,
      GraphQLObjectType type,
      List<Field> same,
      SelectionPlanner selections) {
    this.key = key;
    this.linked = linked;
    this.type = type;
    selections
        .fields()
        .of(type, same)
        .forEach((name, asked) -> {
          String field = asked.getFirst().getName();
          Optional<Fetch> fetch =
              isRow(type.getFieldDefinition(field), own)
                  ? Optional.of(selections.rows(own, new RowSource.Keys(), asked))
                  : Optional.empty();
          entries.add(new Entry(name, field, fetch));
        });
  }

  /**
   * The outcome of a write of a row.
   *
   * @param own the entity
   * @param type type of the object
   * @param same the root field
   */
  static ResultObject ofRow(
      Catalogue.OwnType own,
      GraphQLObjectType type,
      List<Field> same,
      SelectionPlanner selections) {
    return new ResultObject("id", false, own, type, same, selections);
  }

  /**
   * The outcome of a write of a link.
   *
   * @param parent field of the input that names the row that has the list
   * @param own the entity of that row
   * @param type type of the object
   * @param same the root field
   */
  static ResultObject ofLink(
      String parent,
      Catalogue.OwnType own,
      GraphQLObjectType type,
      List<Field> same,
      SelectionPlanner selections) {
    return new ResultObject(parent, true, own, type, same, selections);
  }

  // Beside id and msg it is the only one; __typename has no definition.
  private static boolean isRow(@Nullable GraphQLFieldDefinition field, Catalogue.OwnType own) {
    return field != null
        && GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals(own.type().name());
  }

  @Override
  public JsonOutput written(
      Object id, RequestContext context, Map<String, @Nullable Object> variables) {
    return object(OK, id, (name, fetch) -> WriteResult.row(fetch, name, id, context, variables));
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
    @Nullable Object given = input.get(key);
    Object id = given == null ? NONE : given;
    Optional<Object> shown = linked ? Optional.of(id) : failure.current();
    return object(
        FAIL,
        id,
        (name, fetch) ->
            shown.isPresent()
                ? WriteResult.row(fetch, name, shown.get(), context, variables)
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
