package cz.uois.runtime.graphql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An exception without what it says: where it came from, of which class, and why. The message of an
 * exception of the author's code may be anything, as the value that is no number, or whom a row is
 * about; such things are for no log but that of who develops the member.
 */
final class Unsaid extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST_CAUSES = 20;

  /** What says everything if its level is DEBUG, as it is in development. */
  private static final Logger SAYING = LoggerFactory.getLogger("cz.uois.runtime.messages");

  private Unsaid(Throwable failure, @Nullable Throwable cause) {
    super(failure.getClass().getName(), cause, false, true);
    setStackTrace(failure.getStackTrace());
  }

  /** What of a failure is for the log. */
  static Throwable of(Throwable failure) {
    return SAYING.isDebugEnabled() ? failure : of(failure, MOST_CAUSES);
  }

  private static Throwable of(Throwable failure, int causes) {
    Throwable cause = failure.getCause();
    return new Unsaid(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
  }
}
