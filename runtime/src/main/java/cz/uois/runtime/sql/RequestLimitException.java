package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

/** A request needs more than one request may have; the message is for the caller. */
public final class RequestLimitException extends RuntimeException {
  private final Limit limit;

  public RequestLimitException(Limit limit, String message) {
    super(message);
    this.limit = requireNonNull(limit, "limit is null");
  }

  /** What ran out. */
  public Limit limit() {
    return limit;
  }

  /** What a request has only so much of. */
  public enum Limit {
    /** It takes too long. */
    TIME,
    /** It asks for too much at once. */
    SIZE
  }
}
