package cz.uois.runtime.roles;

import java.time.Duration;
import java.util.function.LongSupplier;

/** That something was found out, for ten minutes: then it may be otherwise. Thread-safe. */
final class Lately {
  static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private boolean found;
  private long since;

  Lately(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized void found() {
    found = true;
    since = nanos.getAsLong();
  }

  synchronized void forget() {
    found = false;
  }

  synchronized boolean holds() {
    return found && nanos.getAsLong() - since < REMEMBERED.toNanos();
  }
}
