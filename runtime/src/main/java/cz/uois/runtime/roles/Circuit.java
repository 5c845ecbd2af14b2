package cz.uois.runtime.roles;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps requests from waiting for a server that is away. It opens when the server cannot be
 * reached, or lets some wait in vain one after another; then one request in a while tries again.
 * Thread-safe.
 */
final class Circuit {
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** One slow answer may be the asker's own doing. */
  private static final int MOST_IN_VAIN = 3;

  private final LongSupplier nanos;
  private int inVain;
  private boolean open;
  private long triedAt;

  /**
   * A closed one.
   *
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Circuit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether a request may be sent now. */
  synchronized boolean lets() {
    if (!open) {
      return true;
    }
    long now = nanos.getAsLong();
    if (now - triedAt < PAUSE.toNanos()) {
      return false;
    }
    triedAt = now;
    return true;
  }

  /** The server answered something. */
  synchronized void reached() {
    open = false;
    inVain = 0;
  }

  /** The server is not there. */
  synchronized void unreachable() {
    open = true;
    triedAt = nanos.getAsLong();
  }

  /** The server is there, perhaps, but did not answer in time. */
  synchronized void waitedInVain() {
    inVain++;
    if (inVain >= MOST_IN_VAIN) {
      unreachable();
    }
  }
}
