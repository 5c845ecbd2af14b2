package cz.uois.runtime.config;

import java.time.Duration;

/**
 * How long each layer waits for the one below it. Each is longer than the next, so that the layer
 * that knows most about a fault reports it.
 *
 * @param request a whole request of the member
 * @param socket an answer of the database's machine
 * @param statement one statement, as the database counts
 * @param idleInTransaction a transaction that sends nothing
 * @param lock a lock of a row or a table
 * @param connection a connection of the pool, or a place in the queue of requests
 */
public record Deadlines(
    Duration request,
    Duration socket,
    Duration statement,
    Duration idleInTransaction,
    Duration lock,
    Duration connection) {
  /** The ladder that a member has unless its environment says otherwise. */
  static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofSeconds(8),
          Duration.ofSeconds(6),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));
}
