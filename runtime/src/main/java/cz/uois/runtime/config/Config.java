package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * All that a member is told by its environment.
 *
 * @param environment where it runs
 * @param host address that HTTP listens on
 * @param port its port; 0 for any free one
 * @param database where the data are
 * @param poolSize connections to the database, and requests in execution
 * @param limits how much one caller may ask for
 * @param patience how long it waits for clients
 * @param openness what it tells of its schema
 * @param deadlines how long each layer waits
 * @param demo whether every caller without a token is the demo user
 * @param tokens which tokens hold
 * @param seed what the database is filled with
 * @param stopping how it stops
 * @param log where the log goes
 * @param neighbours the other parts of the system
 */
public record Config(
    Environment environment,
    String host,
    int port,
    DatabaseAddress database,
    int poolSize,
    Limits limits,
    ClientPatience patience,
    Openness openness,
    Deadlines deadlines,
    boolean demo,
    TokenSettings tokens,
    SeedSettings seed,
    Stopping stopping,
    LogSettings log,
    Neighbours neighbours) {
  public Config {
    requireNonNull(environment, "environment is null");
    requireNonNull(host, "host is null");
    requireNonNull(database, "database is null");
    requireNonNull(limits, "limits is null");
    requireNonNull(patience, "patience is null");
    requireNonNull(openness, "openness is null");
    requireNonNull(deadlines, "deadlines is null");
    requireNonNull(tokens, "tokens is null");
    requireNonNull(seed, "seed is null");
    requireNonNull(stopping, "stopping is null");
    requireNonNull(log, "log is null");
    requireNonNull(neighbours, "neighbours is null");
  }

  /**
   * Reads the variables of CONTRACT section 7.
   *
   * @param variables as {@code System.getenv()} gives them; an empty value is an absent one
   * @throws ConfigException with every mistake at once
   */
  public static Config read(Map<String, String> variables) throws ConfigException {
    return new ConfigReader(variables).read();
  }
}
