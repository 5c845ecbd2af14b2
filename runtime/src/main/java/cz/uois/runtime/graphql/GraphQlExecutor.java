package cz.uois.runtime.graphql;

/** Executes requests against the schema of one member. Thread-safe. */
@FunctionalInterface
public interface GraphQlExecutor {
  /**
   * Executes a request on the calling thread. Never throws for a fault of the caller or of the
   * database: those are errors of the response.
   */
  GraphQlResponse execute(GraphQlRequest request);
}
