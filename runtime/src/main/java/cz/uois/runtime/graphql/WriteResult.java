package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of the outcome of a write is answered: the row, or the error type of the operation. */
final class WriteResult {
  private final String location;
  private final Optional<Fetch> written;
  private final GraphQLObjectType errorType;
  private final List<ErrorEntry> errorEntries = new ArrayList<>();

  /**
   * @param location response path of the root field
   * @param type the entity
   * @param written what of a written row is answered; nothing for a delete
   * @param errorType the operation's error type
   * @param same the root field
   */
  WriteResult(
      String location,
      Catalogue.OwnType type,
      Optional<Fetch> written,
      GraphQLObjectType errorType,
      List<Field> same,
      SelectionPlanner selections) {
    this.location = location;
    this.errorType = errorType;
    this.written = written;
    selections
        .fields()
        .of(errorType, same)
        .forEach((key, asked) -> {
          String name = asked.getFirst().getName();
          Optional<Fetch> entity =
              name.equals("Entity")
                  ? Optional.of(selections.rows(type, new RowSource.Keys(), asked))
                  : Optional.empty();
          errorEntries.add(new ErrorEntry(key, name, entity));
        });
  }

  /** The row as it was written. */
  JsonOutput written(Object id, RequestContext context, Map<String, @Nullable Object> variables) {
    Fetch fetch = written.orElseThrow();
    @Nullable Object[] row =
        requireNonNull(
            fetch.byKeys(List.of(id), context.session(), variables).get(id),
            "a written row is gone");
    return json -> fetch.selection().write(json, row);
  }

  /** The error. */
  JsonOutput failed(
      WriteFailure failure,
      @Nullable Object input,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    List<JsonOutput> values = new ArrayList<>();
    for (ErrorEntry entry : errorEntries) {
      values.add(value(entry, failure, input, context, variables));
    }
    return json -> {
      json.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        json.writeName(errorEntries.get(i).key());
        values.get(i).write(json);
      }
      json.writeEndObject();
    };
  }

  private JsonOutput value(
      ErrorEntry entry,
      WriteFailure failure,
      @Nullable Object input,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    return switch (entry.name()) {
      case "__typename" -> json -> json.writeString(errorType.getName());
      case "msg" -> json -> json.writeString(failure.message());
      case "failed" -> json -> json.writeBoolean(true);
      case "code" -> json -> json.writeString(failure.code().id().toString());
      case "location" -> json -> json.writeString(location);
      case "input" -> json -> JsonTree.write(json, input);
      case "Entity" -> entity(entry, failure, context, variables);
      default -> throw new IllegalStateException(errorType.getName() + "." + entry.name());
    };
  }

  private static JsonOutput entity(
      ErrorEntry entry,
      WriteFailure failure,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    Fetch fetch = entry.entity().orElseThrow();
    return failure
        .current()
        .map(id -> current(entry, id, context, variables))
        .<JsonOutput>map(row -> json -> fetch.selection().write(json, row))
        .orElse(JsonOutput.NULL);
  }

  private static @Nullable Object @Nullable [] current(
      ErrorEntry entry,
      Object id,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    try {
      Fetch fetch = entry.entity().orElseThrow();
      return fetch.byKeys(List.of(id), context.session(), variables).get(id);
    } catch (InvalidArgumentException invalid) {
      throw invalid.within(entry.key());
    }
  }

  private record ErrorEntry(String key, String name, Optional<Fetch> entity) {}
}
