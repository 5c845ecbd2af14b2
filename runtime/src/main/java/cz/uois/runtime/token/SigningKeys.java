package cz.uois.runtime.token;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority's keys, kept. They are fetched anew every five minutes, beside the requests; while
 * the authority does not answer, the last good ones count for a day. A token that none of them has
 * signed may have them fetched at once, which is rationed, and done once for all who wait.
 */
final class SigningKeys {
  static final Duration FRESH = Duration.ofMinutes(5);
  static final Duration LAST_GOOD = Duration.ofHours(24);

  /** Forged tokens must not become a flood at the authority: two at once, then one in 10 s. */
  static final int BURST = 2;

  static final Duration REFRESHED_EVERY = Duration.ofSeconds(10);

  /** As long as there is no key at all, or old ones, so that the authority's return is noticed. */
  static final Duration RETRIED_EVERY = Duration.ofSeconds(2);

  /** More requests than this do not wait for a key: they are answered without one. */
  private static final int MOST_WAITING = 64;

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  /** Where the keys come from. */
  @FunctionalInterface
  interface Source {
    KeySet fetch() throws AuthorityException, InterruptedException;
  }

  private record Held(KeySet keys, long at) {}

  private final Source source;
  private final LongSupplier nanos;
  private final Allowance refreshes;
  private final Allowance retries;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final Object lock = new Object();
  private volatile @Nullable Held held;
  private @Nullable CompletableFuture<Void> flight;

  /**
   * Keys that are not fetched yet.
   *
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  SigningKeys(Source source, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
    this.refreshes = new Allowance(BURST, REFRESHED_EVERY, nanos);
    this.retries = new Allowance(1, RETRIED_EVERY, nanos);
  }

  /** The keys that count now; who comes before the first ones waits for them, at most a second. */
  Optional<KeySet> keys() {
    Held now = held;
    if (now == null || age(now) > LAST_GOOD.toNanos()) {
      await(flight(retries));
      return current();
    }
    if (age(now) > FRESH.toNanos()) {
      flight(retries);
    }
    return Optional.of(now.keys());
  }

  /** Other keys than those that failed, if the authority has others and may be asked. */
  Optional<KeySet> otherThan(KeySet failed) {
    if (current().filter(keys -> keys != failed).isEmpty()) {
      await(flight(refreshes));
    }
    return current().filter(keys -> keys != failed);
  }

  private Optional<KeySet> current() {
    Held now = held;
    return now == null || age(now) > LAST_GOOD.toNanos()
        ? Optional.empty()
        : Optional.of(now.keys());
  }

  private long age(Held some) {
    return nanos.getAsLong() - some.at();
  }

  /** The fetch that is under way, or a new one if the allowance has one left. */
  private Optional<CompletableFuture<Void>> flight(Allowance allowance) {
    synchronized (lock) {
      if (flight == null && allowance.take()) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        flight = begun;
        Thread.ofVirtual().name("authority-keys").start(() -> fetch(begun));
      }
      return Optional.ofNullable(flight);
    }
  }

  private void fetch(CompletableFuture<Void> begun) {
    try {
      held = new Held(source.fetch(), nanos.getAsLong());
    } catch (AuthorityException e) {
      LOG.warn("the keys of JWTPUBLICKEYURL are not to be had: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("the keys of JWTPUBLICKEYURL cannot be read", e);
    } finally {
      synchronized (lock) {
        flight = null;
      }
      begun.complete(null);
    }
  }

  private void await(Optional<CompletableFuture<Void>> fetch) {
    if (fetch.isEmpty() || !waiting.tryAcquire()) {
      return;
    }
    try {
      fetch.get().get(AuthorityClient.PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("no key in time", e);
    } finally {
      waiting.release();
    }
  }
}
