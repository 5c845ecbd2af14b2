package cz.uois.runtime.graphql;

/** What an executed operation was, as far as metrics need it. */
public enum OperationKind {
  QUERY,
  MUTATION,
  /** No operation was chosen: the document does not parse, or names none. */
  NONE
}
