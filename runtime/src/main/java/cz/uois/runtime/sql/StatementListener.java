package cz.uois.runtime.sql;

/** Is told of each statement that a member executes for a request. Thread-safe. */
@FunctionalInterface
public interface StatementListener {
  /**
   * A statement was executed.
   *
   * @param sql its text, with {@code ?} for values
   * @param nanos time until its result was read, in nanoseconds
   */
  void executed(String sql, long nanos);
}
