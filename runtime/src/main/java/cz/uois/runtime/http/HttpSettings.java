package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Where HTTP listens.
 *
 * @param host address
 * @param port port; 0 for any free one
 * @param bodyLimit size of the largest request body, in bytes
 * @param bodyMemory how much the bodies of all requests may take together, in bytes
 * @param stop how long a stop waits for answers on their way
 */
public record HttpSettings(String host, int port, long bodyLimit, long bodyMemory, Duration stop) {
  public HttpSettings {
    requireNonNull(host, "host is null");
    requireNonNull(stop, "stop is null");
  }
}
