package cz.uois.runtime.token;

/** The authority did not answer, or not what it should. */
final class AuthorityException extends Exception {
  private static final long serialVersionUID = 1;

  AuthorityException(String message) {
    super(message);
  }

  AuthorityException(String message, Throwable cause) {
    super(message, cause);
  }
}
