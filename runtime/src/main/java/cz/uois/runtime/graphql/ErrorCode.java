package cz.uois.runtime.graphql;

/** What went wrong, for programs: {@code extensions.code} of an error. */
public enum ErrorCode {
  BAD_USER_INPUT,
  BUSY,
  CONFLICT,
  DB_UNAVAILABLE,
  INTERNAL,
  /** A write may have been done: the database was lost while it confirmed. */
  OUTCOME_UNKNOWN,
  /** The request asks for more than one request may have. */
  QUERY_TOO_COMPLEX,
  TIMEOUT
}
