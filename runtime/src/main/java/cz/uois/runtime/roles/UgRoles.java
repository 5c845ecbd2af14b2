package cz.uois.runtime.roles;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.rbac.OwnerRoleSource;
import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Roles and states as gql_ug tells them, kept for 30 s. It fails closed: what gql_ug does not say
 * exactly as it is asked, nobody has.
 */
public final class UgRoles implements OwnerRoleSource, AutoCloseable {
  private static final int MOST_STATES_KEPT = 1_000;
  private static final UgQuestion STATES =
      new UgQuestion("query { me { id } rbacStates { id readers writers } }", Map.of());

  private final UgClient client;
  private final AskedAtOnce atOnce;
  private final AskedOneByOne oneByOne;
  private final Lately withoutScopes;

  /** Whether what is kept is about owners that were asked about, not about all. */
  private volatile boolean eachAsked;

  private final ScopeCache kept;
  private final Flights<Question, Scopes> questions;
  private final Flights<OfNamed, Scopes> named;
  private final Cache<Account, Map<UUID, StateRoles>> states;
  private final Flights<Account, Map<UUID, StateRoles>> statesAsked;

  /** What is asked for whom. */
  private record Question(Account account, Set<Set<String>> needs) {}

  /** The same of some owners. */
  private record OfNamed(Account account, Set<Set<String>> needs, Set<UUID> owners) {}

  private UgRoles(
      URI address,
      int maxOwners,
      RoleListener listener,
      Duration patience,
      InstantSource clock,
      LongSupplier nanos) {
    this.client = new UgClient(address, patience, nanos);
    this.atOnce = new AskedAtOnce(client, nanos);
    this.oneByOne = new AskedOneByOne(client, maxOwners, clock, nanos);
    this.withoutScopes = new Lately(nanos);
    this.kept = new ScopeCache(clock, nanos);
    Duration longest = AskedOneByOne.PATIENCE.plus(patience.multipliedBy(2));
    this.questions = new Flights<>(longest, listener, nanos);
    this.named = new Flights<>(longest, listener, nanos);
    this.states =
        Caffeine.newBuilder()
            .maximumSize(MOST_STATES_KEPT)
            .expireAfterWrite(ScopeCache.KEPT)
            .ticker(nanos::getAsLong)
            .build();
    this.statesAsked = new Flights<>(patience, listener, nanos);
  }

  /**
   * Asks gql_ug at that address, when the first roles are needed.
   *
   * @param maxOwners about how many owners a gql_ug is asked that tells no scopes
   * @param listener is told what became of requests
   */
  public static UgRoles of(URI address, int maxOwners, RoleListener listener) {
    return of(
        address, maxOwners, listener, UgClient.PATIENCE, InstantSource.system(), System::nanoTime);
  }

  /** One whose patience and clocks are set by tests. */
  static UgRoles of(
      URI address,
      int maxOwners,
      RoleListener listener,
      Duration patience,
      InstantSource clock,
      LongSupplier nanos) {
    return new UgRoles(address, maxOwners, listener, patience, clock, nanos);
  }

  @Override
  public Roles roles(Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners) {
    Account account = Account.of(principal);
    Set<Set<String>> needs =
        roletypes.stream()
            .filter(some -> !some.isEmpty())
            .map(Set::copyOf)
            .collect(toUnmodifiableSet());
    ScopeCache.Found found = kept.find(account, needs);
    if (found.isEnough()) {
      return found.roles();
    }
    Scopes answered =
        questions.fly(
            new Question(account, found.missing()),
            () -> asked(account, principal, found.missing(), owners));
    return found.with(answered);
  }

  @Override
  public Roles roles(
      Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners, Set<UUID> some) {
    Roles stored = roles(principal, roletypes, owners);
    Set<Set<String>> needs = stored.scopes().keySet();
    Set<UUID> unheard = new HashSet<>(some);
    unheard.removeIf(owner -> needs.stream().allMatch(need -> stored.over(need).contains(owner)));
    unheard.remove(principal.user());
    if (!eachAsked || unheard.isEmpty()) {
      return stored;
    }
    Account account = Account.of(principal);
    Scopes more =
        named.fly(
            new OfNamed(account, needs, Set.copyOf(unheard)),
            () -> asked(account, principal, needs, unheard));
    if (!more.known()) {
      return Roles.UNKNOWN;
    }
    Map<Set<String>, Set<UUID>> all = new HashMap<>();
    stored
        .scopes()
        .forEach((need, over) -> {
          Set<UUID> both = new HashSet<>(over);
          Optional.ofNullable(more.by().get(need)).ifPresent(scope -> both.addAll(scope.owners()));
          all.put(need, both);
        });
    return new Roles(true, all);
  }

  /** What is said of some owners counts from now on, until what is kept ends. */
  private Scopes asked(
      Account account, Principal principal, Set<Set<String>> needs, Set<UUID> owners) {
    ScopeCache.Moment now = kept.now();
    try {
      Scopes answered = oneByOne.ask(principal, needs, owners);
      kept.widen(account, answered, now);
      return answered;
    } catch (UndefinedFieldsException e) {
      // It may be another gql_ug by now.
      withoutScopes.forget();
      throw new RolesUnavailableException("it tells no roles at all", e);
    }
  }

  private Scopes asked(
      Account account, Principal principal, Set<Set<String>> needs, Supplier<Set<UUID>> owners) {
    ScopeCache.Moment now = kept.now();
    try {
      Scopes answered = ask(principal, needs, owners);
      kept.keep(account, answered, now);
      return answered;
    } catch (UndefinedFieldsException e) {
      throw new RolesUnavailableException("it tells no roles at all", e);
    }
  }

  private Scopes ask(Principal principal, Set<Set<String>> needs, Supplier<Set<UUID>> owners)
      throws UndefinedFieldsException {
    if (needs.isEmpty()) {
      return atOnce.ask(principal, needs);
    }
    if (!withoutScopes.holds()) {
      try {
        Scopes answered = atOnce.ask(principal, needs);
        eachAsked = false;
        return answered;
      } catch (UndefinedFieldsException e) {
        if (!e.names().contains(AskedAtOnce.FIELD)) {
          throw e;
        }
        withoutScopes.found();
      }
    }
    try {
      Scopes answered = oneByOne.ask(principal, needs, owners.get());
      eachAsked = true;
      return answered;
    } catch (UndefinedFieldsException e) {
      // It may be another gql_ug by now.
      withoutScopes.forget();
      throw e;
    }
  }

  @Override
  public Map<UUID, StateRoles> states(Principal principal) {
    Account account = Account.of(principal);
    Map<UUID, StateRoles> known = states.getIfPresent(account);
    return known != null
        ? known
        : statesAsked.fly(
            account,
            () -> {
              Map<UUID, StateRoles> answered = askStates(principal);
              states.put(account, answered);
              return answered;
            });
  }

  private Map<UUID, StateRoles> askStates(Principal principal) {
    try {
      JsonNode data = client.ask(STATES, principal.token()).data(2);
      Map<UUID, StateRoles> answered = new HashMap<>();
      if (UgAnswer.knows(data, principal.user())) {
        for (JsonNode state : UgAnswer.array(UgAnswer.present(data, "rbacStates"))) {
          UgAnswer.object(state, 3);
          StateRoles roles = new StateRoles(names(state, "readers"), names(state, "writers"));
          if (answered.put(UgAnswer.id(UgAnswer.present(state, "id")), roles) != null) {
            throw UgAnswer.otherShape();
          }
        }
      }
      return Map.copyOf(answered);
    } catch (UndefinedFieldsException e) {
      throw new RolesUnavailableException("it tells no states", e);
    }
  }

  private static Set<String> names(JsonNode state, String field) {
    Set<String> names = new HashSet<>();
    for (JsonNode name : UgAnswer.array(UgAnswer.present(state, field))) {
      names.add(UgAnswer.text(name));
    }
    return names;
  }

  /**
   * Makes the first question as fast as the others, in the background.
   *
   * @return what ends it, if it is still under way
   */
  public AutoCloseable warmUp() {
    return WarmUp.start(client, WarmUp.FIRST_PAUSE);
  }

  @Override
  public void close() {
    client.close();
  }
}
