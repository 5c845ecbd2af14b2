package cz.uois.runtime.roles;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import cz.uois.runtime.sql.Database;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The roles that the member itself keeps: it asks its own database, not itself over HTTP. What it
 * finds it keeps for half a minute, and never beyond the next begin or end of a role, a membership
 * or a group. Thread-safe.
 */
public final class DatabaseRoles implements RoleSource {
  /** How long a revoked role may live (PERMISSIONS, decided). */
  static final Duration KEPT = Duration.ofSeconds(30);

  /** Ids of owners in memory at once, about 50 bytes each. */
  private static final long MOST_OWNERS = 1_000_000;

  private final RoleClosure closure;
  private final Database database;
  private final Duration deadline;
  private final Cache<Asked, Kept> scopes;
  private final Cache<String, Map<UUID, StateRoles>> states;

  /**
   * Makes it.
   *
   * @param closure finds them
   * @param database connections of its own: a request that holds one and waits for a second of the
   *     same pool could wait for ever
   * @param deadline how long an answer may take
   */
  public DatabaseRoles(RoleClosure closure, Database database, Duration deadline) {
    this(closure, database, deadline, Ticker.systemTicker());
  }

  DatabaseRoles(RoleClosure closure, Database database, Duration deadline, Ticker ticker) {
    this.closure = requireNonNull(closure, "closure is null");
    this.database = requireNonNull(database, "database is null");
    this.deadline = requireNonNull(deadline, "deadline is null");
    scopes =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumWeight(MOST_OWNERS)
            .weigher((Asked _, Kept kept) -> kept.scope().owners().size() + 1)
            .expireAfter(Expiry.creating((Asked _, Kept kept) -> kept.lasts()))
            .build();
    states = Caffeine.newBuilder().ticker(ticker).maximumSize(1).expireAfterWrite(KEPT).build();
  }

  /** What somebody was asked about. */
  private record Asked(UUID user, Set<String> roletypes) {}

  /**
   * What was found.
   *
   * @param lasts for how long it is kept: the time that finding it took is not given twice
   */
  private record Kept(RoleScope scope, Duration lasts) {}

  @Override
  public Roles roles(Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners) {
    UUID user = principal.user();
    if (roletypes.isEmpty()) {
      return new Roles(scope(user, Set.of()).known(), Map.of());
    }
    boolean known = true;
    Map<Set<String>, Set<UUID>> over = new HashMap<>();
    for (Set<String> names : roletypes) {
      RoleScope scope = scope(user, Set.copyOf(names));
      known &= scope.known();
      over.put(names, scope.owners());
    }
    return known ? new Roles(true, over) : Roles.UNKNOWN;
  }

  @Override
  public Map<UUID, StateRoles> states(Principal principal) {
    return closure.hasStates() ? states.get("states", _ -> ask(RoleStates::of)) : Map.of();
  }

  private RoleScope scope(UUID user, Set<String> names) {
    return scopes.get(new Asked(user, names), this::find).scope();
  }

  private Kept find(Asked asked) {
    long start = System.nanoTime();
    RoleScope scope = ask(session -> closure.scope(session, asked.user(), asked.roletypes()));
    Duration left = scope.lasts(KEPT).minusNanos(System.nanoTime() - start);
    return new Kept(scope, left.isNegative() ? Duration.ZERO : left);
  }

  private <T> T ask(Function<Session, T> question) {
    try (Session session = new Session(database, deadline)) {
      return question.apply(session);
    } catch (SqlFailure failure) {
      throw new RolesUnavailableException("the database did not say", failure);
    }
  }
}
