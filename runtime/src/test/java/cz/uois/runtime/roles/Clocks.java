package cz.uois.runtime.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Both clocks of a test, which stand still until it moves them. */
final class Clocks implements InstantSource {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicLong passed = new AtomicLong();

  @Override
  public Instant instant() {
    return START.plusNanos(passed.get());
  }

  long nanos() {
    return passed.get();
  }

  void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }
}
