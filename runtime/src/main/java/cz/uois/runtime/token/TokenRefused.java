package cz.uois.runtime.token;

/** A token does not hold; the message says why, to the log, and has nothing of the token in it. */
final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1;

  TokenRefused(String message) {
    super(message);
  }
}
