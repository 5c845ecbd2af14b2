package cz.uois.runtime.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the memory that bodies of requests take, from their first byte to the end of their
 * execution: a body is read before its request gets a place, and whoever sends slowly must not hold
 * one meanwhile. Small bodies are free. Thread-safe.
 */
final class BodyBudget {
  /** Bodies up to this size are not counted. */
  static final int FREE = 64 * 1024;

  private static final int UNIT = 1024;

  private final Semaphore units;
  private final int size;
  private final Duration wait;

  /**
   * A budget of so many bytes.
   *
   * @param wait how long a body waits for its share
   */
  BodyBudget(long bytes, Duration wait) {
    this.size = units(bytes);
    this.units = new Semaphore(size, true);
    this.wait = wait;
  }

  /** The share of one body; it has taken nothing yet. */
  Share share() {
    return new Share();
  }

  private static int units(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
  }

  /** What one body takes. Owned by the request's thread. */
  final class Share implements AutoCloseable {
    private int taken;

    /** Takes what a body of a size needs, once; false if it did not come free in time. */
    boolean take(long bytes) {
      if (bytes <= FREE) {
        return true;
      }
      // Larger than all there is: it waits until it is alone.
      int wanted = Math.min(size, units(bytes));
      try {
        if (!units.tryAcquire(wanted, wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      taken += wanted;
      return true;
    }

    /**
     * Takes more than before for the same body. What it had goes back first: two that hold a part
     * and wait for the rest would wait for each other.
     */
    boolean takeInstead(long bytes) {
      close();
      return take(bytes);
    }

    @Override
    public void close() {
      units.release(taken);
      taken = 0;
    }
  }
}
