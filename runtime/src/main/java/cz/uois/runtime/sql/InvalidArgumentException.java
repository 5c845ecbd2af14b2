package cz.uois.runtime.sql;

/** An argument of the caller that cannot be used; the message is for the caller. */
public final class InvalidArgumentException extends RuntimeException {
  public InvalidArgumentException(String message) {
    super(message);
  }
}
