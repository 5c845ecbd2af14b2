package cz.uois.runtime.graphql;

/** What went wrong, for programs: {@code extensions.code} of an error. */
public enum ErrorCode {
  /** Who may do what cannot be found out now. */
  AUTHZ_UNAVAILABLE(true),
  BAD_USER_INPUT(false),
  BUSY(true),
  CONFLICT(true),
  DB_UNAVAILABLE(true),
  /** The caller may not, and knows that the thing exists. */
  FORBIDDEN(false),
  /** The id is that of another row. */
  ID_TAKEN(false),
  INTERNAL(false),
  /** There is no such thing, or the caller may not know of it. */
  NOT_FOUND(false),
  /** The author has not written it yet. */
  NOT_IMPLEMENTED(false),
  /** A write may have been done: the database was lost while it confirmed. */
  OUTCOME_UNKNOWN(false),
  /** The request asks for more than one request may have. */
  QUERY_TOO_COMPLEX(false),
  /** The database answers but takes no writes: a standby, or a server that became one. */
  READ_ONLY(true),
  SHUTTING_DOWN(true),
  TIMEOUT(false),
  /** Only callers with a token that holds may. */
  UNAUTHENTICATED(false);

  private final boolean retryable;

  ErrorCode(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }
}
