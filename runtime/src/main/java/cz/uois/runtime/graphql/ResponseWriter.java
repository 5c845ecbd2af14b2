package cz.uois.runtime.graphql;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes response maps (GraphQL specification of October 2021, section 7.1). Thread-safe. */
final class ResponseWriter {
  private static final int TYPICAL_BYTES = 2048;

  private final JsonFactory factory = new JsonFactory();

  /**
   * Writes a response.
   *
   * @param data null if there is none because of an error
   * @param hasData whether execution began
   */
  byte[] write(
      @Nullable Map<String, @Nullable Object> data,
      boolean hasData,
      List<GraphQLError> refusals,
      List<RequestContext.ResponseError> errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      if (!refusals.isEmpty() || !errors.isEmpty()) {
        json.writeName("errors");
        json.writeStartArray();
        refusals.forEach(refusal -> writeRefusal(json, refusal));
        errors.forEach(error -> writeError(json, error));
        json.writeEndArray();
      }
      if (hasData) {
        json.writeName("data");
        JsonTree.write(json, data);
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void writeRefusal(JsonGenerator json, GraphQLError refusal) {
    List<SourceLocation> locations = refusal.getLocations();
    writeError(
        json,
        RequestContext.ResponseError.of(
            refusal.getMessage(),
            ErrorCode.BAD_USER_INPUT,
            refusal.getPath() == null ? List.of() : refusal.getPath(),
            locations == null ? List.of() : locations));
  }

  private static void writeError(JsonGenerator json, RequestContext.ResponseError error) {
    json.writeStartObject();
    json.writeStringProperty("message", error.message());
    if (!error.locations().isEmpty()) {
      json.writeName("locations");
      json.writeStartArray();
      for (SourceLocation location : error.locations()) {
        json.writeStartObject();
        json.writeNumberProperty("line", location.getLine());
        json.writeNumberProperty("column", location.getColumn());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!error.path().isEmpty()) {
      json.writeName("path");
      JsonTree.write(json, error.path());
    }
    json.writeName("extensions");
    json.writeStartObject();
    json.writeStringProperty("code", error.code().name());
    error
        .extensions()
        .forEach((key, value) -> {
          json.writeName(key);
          JsonTree.write(json, value);
        });
    json.writeEndObject();
    json.writeEndObject();
  }
}
