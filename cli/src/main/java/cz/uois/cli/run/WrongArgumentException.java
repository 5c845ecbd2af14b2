package cz.uois.cli.run;

/**
 * An argument names something that the member has not, or that does not fit it; nothing was
 * touched. The message is one line for who typed it.
 */
public final class WrongArgumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongArgumentException(String message) {
    super(message);
  }
}
