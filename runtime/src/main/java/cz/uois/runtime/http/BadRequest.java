package cz.uois.runtime.http;

/** A request that is not a GraphQL request. The message is for the caller. */
final class BadRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  BadRequest(int status, String message) {
    // No stack trace: callers' mistakes are frequent, and the place is the message.
    super(message, null, false, false);
    this.status = status;
  }

  static BadRequest malformed(String message) {
    return new BadRequest(400, message);
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
