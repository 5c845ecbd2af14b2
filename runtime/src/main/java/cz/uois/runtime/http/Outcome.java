package cz.uois.runtime.http;

/** How a GraphQL request ended, as far as metrics need it. */
public enum Outcome {
  /** Executed without an error. */
  OK,
  /** Executed with at least one error. */
  ERRORS,
  /** Not executed: its document or its variables are wrong. */
  REFUSED,
  /** Not a GraphQL request: wrong type, size or JSON. */
  MALFORMED,
  /** Not executed: too many requests are, or too many large bodies. */
  BUSY,
  /** Not executed: the member is shutting down. */
  STOPPING,
  /** A mistake of ours. */
  FAILED
}
