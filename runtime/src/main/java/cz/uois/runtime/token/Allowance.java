package cz.uois.runtime.token;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How often something may be done: a few times at once, and then once in a while. */
final class Allowance {
  private final int burst;
  private final long interval;
  private final LongSupplier nanos;
  private long since;
  private int used;

  /**
   * An allowance that is whole.
   *
   * @param burst times at once
   * @param interval after which it may be done once more
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Allowance(int burst, Duration interval, LongSupplier nanos) {
    this.burst = burst;
    this.interval = interval.toNanos();
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** Whether it may be done now; if so, it counts as done. */
  synchronized boolean take() {
    long regained = (nanos.getAsLong() - since) / interval;
    used = (int) Math.max(0, used - regained);
    since += regained * interval;
    if (used >= burst) {
      return false;
    }
    used++;
    return true;
  }
}
