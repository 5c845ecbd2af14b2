package cz.uois.cli.workspace;

/**
 * Something in a member's folder is in the way of uois's own work there, so that nothing was
 * touched. The message is one line for the author, who can mend it.
 */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictException(String message) {
    super(message);
  }
}
