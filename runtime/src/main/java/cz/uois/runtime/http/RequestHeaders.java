package cz.uois.runtime.http;

import io.helidon.http.HeaderName;
import io.helidon.webserver.http.ServerRequest;

/** Headers of a request as texts. */
final class RequestHeaders {
  private RequestHeaders() {}

  /** The values of a header, joined by commas; empty if there is none. */
  static String text(ServerRequest request, HeaderName name) {
    return request.headers().contains(name) ? String.join(",", request.headers().values(name)) : "";
  }
}
