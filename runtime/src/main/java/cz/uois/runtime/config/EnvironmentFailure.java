package cz.uois.runtime.config;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The surroundings do not let the member start. The message is one line for who starts it. */
public final class EnvironmentFailure extends Exception {
  /** Exit code: something outside is missing or taken. */
  public static final int UNAVAILABLE = 7;

  /** Exit code: the set-up is dangerous or contradicts itself ({@code EX_CONFIG}). */
  public static final int UNSAFE = 78;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public EnvironmentFailure(int exitCode, String message, @Nullable Throwable cause) {
    super(requireNonNull(message, "message is null"), cause);
    this.exitCode = exitCode;
  }

  /** Something outside is missing or taken. */
  public static EnvironmentFailure unavailable(String message) {
    return new EnvironmentFailure(UNAVAILABLE, message, null);
  }

  /** Something outside is missing or taken, and this is how it showed. */
  public static EnvironmentFailure unavailable(String message, Throwable cause) {
    return new EnvironmentFailure(UNAVAILABLE, message, cause);
  }

  /** The set-up must not run. */
  public static EnvironmentFailure unsafe(String message) {
    return new EnvironmentFailure(UNSAFE, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
