package cz.uois.runtime.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the requests in execution near the number of connections: threads are cheap, hundreds of
 * results alive in the heap are not. Who waits is served in order of arrival. Thread-safe.
 */
public final class Admission {
  private final Semaphore places;
  private final int size;
  private final Duration wait;

  /**
   * Admission to a number of places.
   *
   * @param wait how long a request waits for a place
   */
  public Admission(int places, Duration wait) {
    this.places = new Semaphore(places, true);
    this.size = places;
    this.wait = wait;
  }

  /** Takes a place, waiting for it; false if none came free in time. */
  boolean enter() {
    try {
      return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How long a request waits for a place. */
  Duration patience() {
    return wait;
  }

  void leave() {
    places.release();
  }

  /** Requests in execution. */
  public int inside() {
    return size - places.availablePermits();
  }

  /** Requests that wait. */
  public int waiting() {
    return places.getQueueLength();
  }

  /** Waits until nobody is inside, at most so long; false if somebody still is. */
  public boolean drain(Duration atMost) throws InterruptedException {
    boolean empty = places.tryAcquire(size, Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS);
    if (empty) {
      places.release(size);
    }
    return empty;
  }
}
