package cz.uois.runtime.roles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.rbac.Roles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What gql_ug said a short while ago, by whom it was about. An answer counts for 30 s from when it
 * was asked for, and never longer than gql_ug said. Thread-safe.
 */
final class ScopeCache {
  /** A revoked role may live so long (PERMISSIONS). */
  static final Duration KEPT = Duration.ofSeconds(30);

  /** Ids in memory, of 50 bytes each. */
  private static final long MOST_OWNERS = 1_000_000;

  private static final int OF_AN_ENTRY = 10;

  private final Cache<Key, Entry> entries;
  private final InstantSource clock;
  private final LongSupplier nanos;

  /**
   * What an entry is about.
   *
   * @param roletypes names; none: whether the user is known
   */
  private record Key(Account account, Set<String> roletypes) {}

  /**
   * One answer.
   *
   * @param end by the clock that only goes forward
   */
  private record Entry(boolean known, Set<UUID> owners, long end) {
    /** With further owners, until either answer ends. */
    Entry with(Scope scope, Moment asked) {
      Scope both = new Scope(owners, Optional.empty()).and(scope);
      long other = asked.nanos() + kept(scope, asked).toNanos();
      return new Entry(known, both.owners(), end - other < 0 ? end : other);
    }
  }

  /** A moment by both clocks. */
  record Moment(Instant time, long nanos) {}

  ScopeCache(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(MOST_OWNERS)
            .<Key, Entry>weigher((key, entry) -> OF_AN_ENTRY + entry.owners().size())
            .expireAfterWrite(KEPT)
            .ticker(nanos::getAsLong)
            .build();
  }

  Moment now() {
    return new Moment(clock.instant(), nanos.getAsLong());
  }

  /**
   * What is kept of what is needed.
   *
   * @param known whether the user is; empty if that is not kept
   * @param scopes that are kept
   * @param missing needs of which nothing is kept
   */
  record Found(
      Optional<Boolean> known, Map<Set<String>, Set<UUID>> scopes, Set<Set<String>> missing) {
    /** Whether nothing has to be asked. */
    boolean isEnough() {
      return known.isPresent() && (!known.get() || missing.isEmpty());
    }

    /** All of it, with the answer about what is missing. */
    Roles with(Scopes answered) {
      if (!answered.known()) {
        return Roles.UNKNOWN;
      }
      Map<Set<String>, Set<UUID>> all = new HashMap<>(scopes);
      answered.by().forEach((roletypes, scope) -> all.put(roletypes, scope.owners()));
      return new Roles(true, all);
    }

    Roles roles() {
      return with(new Scopes(known.orElse(false), Map.of()));
    }
  }

  Found find(Account account, Set<Set<String>> needs) {
    Map<Set<String>, Set<UUID>> scopes = new HashMap<>();
    Set<Set<String>> missing = new HashSet<>();
    for (Set<String> need : needs) {
      Entry entry = fresh(new Key(account, need));
      if (entry == null) {
        missing.add(need);
      } else {
        scopes.put(need, entry.owners());
      }
    }
    Entry known = fresh(new Key(account, Set.of()));
    return new Found(Optional.ofNullable(known).map(Entry::known), scopes, missing);
  }

  private @Nullable Entry fresh(Key key) {
    Entry entry = entries.getIfPresent(key);
    return entry != null && nanos.getAsLong() - entry.end() < 0 ? entry : null;
  }

  /**
   * Keeps an answer.
   *
   * @param asked when it was asked for
   */
  void keep(Account account, Scopes answered, Moment asked) {
    entries.put(
        new Key(account, Set.of()),
        new Entry(answered.known(), Set.of(), asked.nanos() + KEPT.toNanos()));
    answered
        .by()
        .forEach((roletypes, scope) ->
            entries.put(
                new Key(account, roletypes),
                new Entry(true, scope.owners(), asked.nanos() + kept(scope, asked).toNanos())));
  }

  /**
   * Adds an answer about further owners to what is kept, which is kept no longer for that.
   *
   * @param asked when it was asked for
   */
  void widen(Account account, Scopes answered, Moment asked) {
    answered
        .by()
        .forEach((roletypes, scope) ->
            entries
                .asMap()
                .computeIfPresent(
                    new Key(account, roletypes), (_, entry) -> entry.with(scope, asked)));
  }

  private static Duration kept(Scope scope, Moment asked) {
    return scope
        .until()
        .filter(until -> until.isBefore(asked.time().plus(KEPT)))
        .map(until ->
            until.isAfter(asked.time()) ? Duration.between(asked.time(), until) : Duration.ZERO)
        .orElse(KEPT);
  }
}
