package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cz.uois.runtime.graphql.ErrorCode;
import cz.uois.runtime.graphql.ResponseWriter;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.HashMap;
import java.util.Map;

/** What a route answers. */
final class Answer {
  static final String JSON = "application/json; charset=utf-8";

  /** All that a caller learns of a mistake of ours. */
  static final String INTERNAL = "internal error, see requestId";

  private static final int MOST_ERROR_BYTES = 100_000;
  private static final ResponseWriter ERRORS = new ResponseWriter(MOST_ERROR_BYTES);

  private final int status;
  private final Map<HeaderName, String> headers;
  private final byte[] body;

  private Answer(int status, Map<HeaderName, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = requireNonNull(body, "body is null");
  }

  static Answer json(int status, String body) {
    return of(status, JSON, body.getBytes(UTF_8));
  }

  /** An error of the transport, in the shape of a GraphQL error: clients read one kind only. */
  static Answer error(int status, String type, ErrorCode code, String message, String requestId) {
    return of(status, type, ERRORS.error(code, message, requestId));
  }

  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, Map.of(HeaderNames.CONTENT_TYPE, type), body);
  }

  /** An answer that is its status and headers, as 304. */
  static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  /** The same with one more header. */
  Answer with(HeaderName name, String value) {
    Map<HeaderName, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** HTTP status. */
  int status() {
    return status;
  }

  /** Headers besides length and date. */
  Map<HeaderName, String> headers() {
    return headers;
  }

  /** The bytes; none for 304 and redirects. */
  byte[] body() {
    return body;
  }
}
