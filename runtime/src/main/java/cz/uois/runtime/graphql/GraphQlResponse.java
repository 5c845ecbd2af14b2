package cz.uois.runtime.graphql;

/** The answer to a request, ready for the wire. */
public interface GraphQlResponse {
  /**
   * Whether the request was refused before execution (it does not parse or validate, or its
   * variables do not fit): status 400 for {@code application/graphql-response+json}.
   */
  boolean refused();

  /** The response map as JSON in UTF-8. */
  byte[] json();

  /** The operation that was executed. */
  OperationKind operation();

  /** Whether the response has errors. */
  boolean hasErrors();
}
