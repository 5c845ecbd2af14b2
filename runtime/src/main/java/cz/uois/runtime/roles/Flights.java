package cz.uois.runtime.roles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions under way: who asks what another one is asking already waits for that answer. A
 * question that failed just now is not asked again at once. Thread-safe.
 *
 * @param <K> questions, with whose they are
 * @param <V> answers
 */
final class Flights<K extends Object, V extends Object> {
  /** For so long does a question that failed stay unanswered. */
  static final Duration FAILED = Duration.ofSeconds(1);

  private static final int MOST_FAILED = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(Flights.class);

  private final ConcurrentMap<K, CompletableFuture<V>> flying = new ConcurrentHashMap<>();
  private final Cache<K, String> failed;
  private final Duration patience;
  private final RoleListener listener;

  /**
   * None under way.
   *
   * @param patience how long another one's answer is waited for
   * @param listener is told what became of questions
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Flights(Duration patience, RoleListener listener, LongSupplier nanos) {
    this.patience = patience;
    this.listener = listener;
    this.failed =
        Caffeine.newBuilder()
            .maximumSize(MOST_FAILED)
            .expireAfterWrite(FAILED)
            .ticker(nanos::getAsLong)
            .build();
  }

  /**
   * The answer.
   *
   * @param ask asks, in this thread, if nobody else does
   * @throws RolesUnavailableException if there is none
   */
  V fly(K question, Supplier<V> ask) {
    String reason = failed.getIfPresent(question);
    if (reason != null) {
      throw new RolesUnavailableException(reason);
    }
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = flying.putIfAbsent(question, mine);
    if (others != null) {
      return await(others);
    }
    try {
      V answer = ask.get();
      listener.rolesAnswered();
      mine.complete(answer);
      return answer;
    } catch (RolesUnavailableException e) {
      listener.rolesFailed();
      remember(question, e);
      mine.completeExceptionally(e);
      throw e;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      flying.remove(question, mine);
    }
  }

  private void remember(K question, RolesUnavailableException e) {
    // That one request was given up says nothing to the others.
    if (!Thread.currentThread().isInterrupted()) {
      failed.put(question, String.valueOf(e.getMessage()));
      LOG.warn("roles are not to be had of gql_ug: {}", e.getMessage());
    }
  }

  private V await(CompletableFuture<V> others) {
    try {
      return others.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new RolesUnavailableException("who asked first got no answer", e.getCause());
    } catch (TimeoutException e) {
      throw new RolesUnavailableException("who asked first got no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RolesUnavailableException("the request was given up", e);
    }
  }
}
