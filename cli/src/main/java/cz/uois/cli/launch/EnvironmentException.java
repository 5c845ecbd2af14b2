package cz.uois.cli.launch;

/**
 * Something outside uois is missing or in the way: a tool, a port, a database. The message is one
 * line for the user, who can mend it.
 */
public final class EnvironmentException extends Exception {
  private static final long serialVersionUID = 1L;

  public EnvironmentException(String message) {
    super(message);
  }
}
