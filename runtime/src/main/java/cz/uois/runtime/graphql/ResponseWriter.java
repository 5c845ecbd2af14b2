package cz.uois.runtime.graphql;

import cz.uois.runtime.federation.FieldTrace;
import cz.uois.runtime.sql.RequestLimitException;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes response maps (GraphQL specification of October 2021, section 7.1). Thread-safe. */
public final class ResponseWriter {
  private static final int TYPICAL_BYTES = 2048;

  private final int mostBytes;
  private final JsonFactory factory = new JsonFactory();

  /**
   * @param mostBytes size of the largest response
   */
  public ResponseWriter(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A response that is one error of the whole request, in the shape of all others. */
  public byte[] error(ErrorCode code, String message, String requestId) {
    RequestContext.ResponseError error =
        RequestContext.ResponseError.of(message, code, List.of(), List.of());
    return write(null, false, List.of(), List.of(error), Optional.of(requestId), Optional.empty());
  }

  /**
   * Writes a response.
   *
   * @param data null if there is none because of an error
   * @param hasData whether execution began
   * @param requestId what every error repeats, if the request has a name
   * @param trace how long its fields took, as the gateway reads it
   * @throws RequestLimitException if it gets too large: a row is written wherever it is asked for,
   *     so that few rows can make a response of any size
   */
  byte[] write(
      @Nullable Map<String, @Nullable Object> data,
      boolean hasData,
      List<GraphQLError> refusals,
      List<RequestContext.ResponseError> errors,
      Optional<String> requestId,
      Optional<String> trace) {
    Body out = new Body(mostBytes);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      if (!refusals.isEmpty() || !errors.isEmpty()) {
        json.writeName("errors");
        json.writeStartArray();
        refusals.forEach(refusal -> writeError(json, error(refusal), requestId));
        errors.forEach(error -> writeError(json, error, requestId));
        json.writeEndArray();
      }
      if (hasData) {
        json.writeName("data");
        JsonTree.write(json, data);
      }
      if (trace.isPresent()) {
        json.writeName("extensions");
        json.writeStartObject();
        json.writeStringProperty(FieldTrace.KEY, trace.get());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static RequestContext.ResponseError error(GraphQLError refusal) {
    List<SourceLocation> locations = refusal.getLocations();
    return RequestContext.ResponseError.of(
        RefusalText.of(refusal),
        refusal instanceof FieldLimit.TooComplex || RefusalText.tooLarge(refusal)
            ? ErrorCode.QUERY_TOO_COMPLEX
            : ErrorCode.BAD_USER_INPUT,
        refusal.getPath() == null ? List.of() : refusal.getPath(),
        locations == null ? List.of() : locations);
  }

  private static void writeError(
      JsonGenerator json, RequestContext.ResponseError error, Optional<String> requestId) {
    json.writeStartObject();
    json.writeStringProperty("message", RefusalText.shortened(error.message()));
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
    if (error.code().retryable()) {
      json.writeBooleanProperty("retryable", true);
    }
    requestId.ifPresent(id -> json.writeStringProperty("requestId", id));
    error
        .extensions()
        .forEach((key, value) -> {
          json.writeName(key);
          JsonTree.write(json, value);
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  private static final class Body extends ByteArrayOutputStream {
    private final int most;

    Body(int most) {
      super(TYPICAL_BYTES);
      this.most = most;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (length > most - count) {
        throw new RequestLimitException(
            RequestLimitException.Limit.SIZE,
            "the response is larger than %d bytes: ask for less, or in parts".formatted(most));
      }
      super.write(bytes, offset, length);
    }
  }
}
