package cz.uois.cli.imports;

/** What was to be imported cannot be. The message is one line for the user, who can mend it. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Kind {
    /** The address or the name is wrong. */
    ADDRESS,
    /** What is there is not what it should be. */
    CONTENT,
    /** It cannot be reached, or does not let us in. */
    ENVIRONMENT
  }

  private final Kind kind;

  SourceException(Kind kind, String message) {
    super(YamlWriter.line(message));
    this.kind = kind;
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }
}
