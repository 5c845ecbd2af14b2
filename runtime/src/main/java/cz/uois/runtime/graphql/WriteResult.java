package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

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
    return JsonOutput.row(fetch.selection(), row);
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
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
          json.writeName(errorEntries.get(i).key());
          values.get(i).write(json);
        }
        json.writeEndObject();
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        for (int i = 0; i < values.size(); i++) {
          path.addLast(errorEntries.get(i).key());
          values.get(i).failures(path, listener);
          path.removeLast();
        }
      }
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
      case "location" -> json -> json.writeString(failure.location(location));
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
        .map(row -> JsonOutput.row(fetch.selection(), row))
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
