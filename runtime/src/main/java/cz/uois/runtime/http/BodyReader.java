package cz.uois.runtime.http;

import static cz.uois.runtime.http.BodyBudget.FREE;
import static cz.uois.runtime.http.RequestHeaders.text;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Takes the bytes of a body off the wire: JSON only, and no more than is allowed. Thread-safe. */
final class BodyReader {
  private final long limit;
  private final SlowClients slow;

  /**
   * Reads bodies of a size.
   *
   * @param slow who closes the connection when a body takes too long; learns when it is here
   */
  BodyReader(long limit, SlowClients slow) {
    this.limit = limit;
    this.slow = slow;
  }

  /**
   * Reads a body.
   *
   * @param memory takes what the body needs
   * @return its bytes; empty if there is no memory for them now
   * @throws BadRequest if it is not JSON by its type, or too large
   */
  Optional<byte[]> read(ServerRequest request, BodyBudget.Share memory)
      throws IOException, BadRequest {
    Optional<byte[]> body = body(request, memory);
    slow.sent();
    return body;
  }

  private Optional<byte[]> body(ServerRequest request, BodyBudget.Share memory)
      throws IOException, BadRequest {
    requireJson(text(request, HeaderNames.CONTENT_TYPE));
    long announced = request.headers().contentLength().orElse(0);
    if (announced > limit) {
      throw tooLarge();
    }
    if (!memory.take(announced)) {
      return Optional.empty();
    }
    try (InputStream in = request.content().inputStream()) {
      // A chunked body does not say its length: counted while reading.
      byte[] first = bytes(in, (int) Math.min(limit, Math.max(announced, FREE)) + 1);
      boolean more = announced == 0 && first.length > FREE;
      if (!more) {
        return Optional.of(within(first));
      }
      if (!memory.take(limit)) {
        return Optional.empty();
      }
      byte[] rest = bytes(in, (int) limit - first.length + 1);
      byte[] whole = Arrays.copyOf(first, first.length + rest.length);
      System.arraycopy(rest, 0, whole, first.length, rest.length);
      return Optional.of(within(whole));
    }
  }

  private static byte[] bytes(InputStream in, int most) throws IOException {
    try {
      return in.readNBytes(most);
    } catch (RuntimeException brokenOff) {
      // So Helidon tells of a caller who went away, or whose chunks are none.
      throw new IOException(brokenOff);
    }
  }

  private byte[] within(byte[] body) throws BadRequest {
    if (body.length > limit) {
      throw tooLarge();
    }
    return body;
  }

  private BadRequest tooLarge() {
    return new BadRequest(413, "the body is larger than " + limit + " bytes");
  }

  /**
   * Only JSON: forms and plain text are sent across sites without asking first, and a token may be
   * a cookie.
   */
  private static void requireJson(String contentType) throws BadRequest {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    boolean json = parts[0].strip().equals("application/json");
    for (int i = 1; i < parts.length && json; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      json = !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!json) {
      throw new BadRequest(415, "Content-Type must be application/json in UTF-8");
    }
  }
}
