package cz.uois.runtime.graphql;

/** What went wrong, for programs: {@code extensions.code} of an error. */
public enum ErrorCode {
  BAD_USER_INPUT,
  BUSY,
  CONFLICT,
  DB_UNAVAILABLE,
  INTERNAL,
  TIMEOUT
}
