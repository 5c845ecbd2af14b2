package cz.uois.runtime.http;

import cz.uois.runtime.graphql.OperationKind;

/** Learns how each GraphQL request ended. Called on the thread of the request; must not block. */
@FunctionalInterface
public interface RequestListener {
  /**
   * One request ended.
   *
   * @param nanos from the first byte read to the answer ready to be sent
   */
  void ended(OperationKind operation, Outcome outcome, long nanos);
}
