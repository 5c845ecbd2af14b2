package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long a member waits for a client before it closes the connection: whoever trickles holds a
 * connection no longer than that.
 *
 * @param headers {@code UOIS_HEADER_TIMEOUT}: from the request line to the end of the headers
 * @param body {@code UOIS_BODY_TIMEOUT}: from there to the end of the body
 * @param answer {@code UOIS_ANSWER_TIMEOUT}: until an answer is taken
 * @param idle {@code UOIS_IDLE_TIMEOUT}: from the last answer, or the connection, to the end of the
 *     next request line
 */
public record ClientPatience(Duration headers, Duration body, Duration answer, Duration idle) {
  /** What a member has unless its environment says otherwise. */
  public static final ClientPatience DEFAULT =
      new ClientPatience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  public ClientPatience {
    requireNonNull(headers, "headers is null");
    requireNonNull(body, "body is null");
    requireNonNull(answer, "answer is null");
    requireNonNull(idle, "idle is null");
  }
}
