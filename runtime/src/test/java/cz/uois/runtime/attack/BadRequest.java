package cz.uois.runtime.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Bytes for the wire.
 *
 * @param kind what is wrong with them
 * @param bytes the request
 * @param unanswered whether the connection may be closed instead of an answer
 * @param bodiless whether the answer has no body
 */
@SuppressWarnings("ArrayRecordComponent") // sent and forgotten, never compared
record BadRequest(String kind, byte[] bytes, boolean unanswered, boolean bodiless) {
  /** A body to {@code /gql} as JSON. */
  static BadRequest post(String kind, byte[] body) {
    return post(kind, "Content-Type: application/json\r\n", body);
  }

  static BadRequest post(String kind, String body) {
    return post(kind, body.getBytes(UTF_8));
  }

  /** A body to {@code /gql} with those headers besides its length. */
  static BadRequest post(String kind, String headers, byte[] body) {
    String head =
        "POST /gql HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n" + headers;
    return new BadRequest(kind, joined(head + "\r\n", body), false, false);
  }

  static BadRequest query(String kind, String document) {
    return post(kind, "{\"query\":" + quoted(document) + "}");
  }

  static BadRequest query(String kind, String document, String variables) {
    return post(kind, "{\"query\":" + quoted(document) + ",\"variables\":" + variables + "}");
  }

  /** Bytes as they are. */
  static BadRequest raw(String kind, String head, byte[] body, boolean unanswered) {
    return new BadRequest(kind, joined(head, body), unanswered, head.startsWith("HEAD "));
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** A text as JSON. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
