package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Errors of the transport in the shape of GraphQL errors, so that clients read one kind only.
 *
 * @param code as in {@code extensions.code}
 * @param message what is wrong and what was expected
 * @param retryable whether the same request may succeed later
 */
record ErrorBody(String code, String message, boolean retryable) {
  private static final JsonFactory JSON = new JsonFactory();

  static ErrorBody badInput(String message) {
    return new ErrorBody("BAD_USER_INPUT", message, false);
  }

  /** The response map. */
  byte[] json(String requestId) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      out.writeArrayPropertyStart("errors");
      out.writeStartObject();
      out.writeStringProperty("message", message);
      out.writeObjectPropertyStart("extensions");
      out.writeStringProperty("code", code);
      out.writeBooleanProperty("retryable", retryable);
      out.writeStringProperty("requestId", requestId);
      out.writeEndObject();
      out.writeEndObject();
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return new String(json(""), UTF_8);
  }
}
