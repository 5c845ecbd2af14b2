package cz.uois.runtime.graphql;

import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The row, or the error type of the operation; null for what is deleted. */
final class WriteResult implements WriteOutput {
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

  @Override
  public JsonOutput written(
      Object id, RequestContext context, Map<String, @Nullable Object> variables) {
    Fetch fetch = written.orElseThrow();
    @Nullable Object @Nullable [] row =
        fetch.byKeys(List.of(id), context.session(), variables).get(id);
    if (row == null) {
      // What the caller wrote he sees; this is a row that code of the author or a link led to.
      throw AccessDeniedException.of(context.session().grants());
    }
    return JsonOutput.row(fetch.selection(), row);
  }

  @Override
  public JsonOutput deleted(Object id) {
    return JsonOutput.NULL;
  }

  @Override
  public JsonOutput failed(
      WriteFailure failure,
      Map<?, ?> input,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    SequencedMap<String, JsonOutput> values = new LinkedHashMap<>();
    for (ErrorEntry entry : errorEntries) {
      values.put(entry.key(), value(entry, failure, input, context, variables));
    }
    return JsonOutput.object(values);
  }

  private JsonOutput value(
      ErrorEntry entry,
      WriteFailure failure,
      Map<?, ?> input,
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
    return failure
        .current()
        .map(id -> row(entry.entity().orElseThrow(), entry.key(), id, context, variables))
        .orElse(JsonOutput.NULL);
  }

  /** A row below a field of the answer; null if it is gone. */
  static JsonOutput row(
      Fetch fetch,
      String key,
      Object id,
      RequestContext context,
      Map<String, @Nullable Object> variables) {
    try {
      @Nullable Object @Nullable [] row =
          fetch.byKeys(List.of(id), context.session(), variables).get(id);
      return row == null ? JsonOutput.NULL : JsonOutput.row(fetch.selection(), row);
    } catch (InvalidArgumentException invalid) {
      throw invalid.within(key);
    }
  }

  private record ErrorEntry(String key, String name, Optional<Fetch> entity) {}
}
