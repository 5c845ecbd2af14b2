package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.config.ClientPatience;
import cz.uois.runtime.config.Limits;
import java.time.Duration;

/**
 * Where HTTP listens.
 *
 * @param host address
 * @param port port; 0 for any free one
 * @param wire how much is read of one caller
 * @param patience how long it waits for clients
 * @param bodyMemory how much the bodies of all requests may take together, in bytes
 * @param stop how long a stop waits for answers on their way
 */
public record HttpSettings(
    String host,
    int port,
    Limits.Wire wire,
    ClientPatience patience,
    long bodyMemory,
    Duration stop) {
  public HttpSettings {
    requireNonNull(host, "host is null");
    requireNonNull(wire, "wire is null");
    requireNonNull(patience, "patience is null");
    requireNonNull(stop, "stop is null");
  }
}
