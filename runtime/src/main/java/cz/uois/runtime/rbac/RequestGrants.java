package cz.uois.runtime.rbac;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.entity.AccessRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do by rules and roles (PERMISSIONS section 1). Whatever is not said to be
 * allowed is not: an unknown user, a set of role types without an answer, an unknown state.
 */
public final class RequestGrants implements Grants {
  private final Optional<Principal> principal;
  private final RoleSource source;
  private final Supplier<Set<UUID>> owners;
  private final OwnerStore store;
  private final Set<UUID> named = new HashSet<>();
  private final Map<Set<String>, Set<UUID>> scopes = new HashMap<>();
  private @Nullable Boolean known;
  private @Nullable Map<UUID, RoleSource.StateRoles> states;
  private @Nullable RolesUnavailableException unavailable;

  /**
   * The grants of a request.
   *
   * @param identity who asks
   * @param source where roles come from
   * @param owners of all rows of the member; asked only if the source needs them
   * @param store where many owners are kept
   */
  public RequestGrants(
      Identity identity, RoleSource source, Supplier<Set<UUID>> owners, OwnerStore store) {
    principal =
        switch (identity.caller()) {
          case Caller.User user -> Optional.of(new Principal(user.id(), identity.token()));
          case Caller.Anonymous() -> Optional.empty();
        };
    this.source = source;
    this.owners = owners;
    this.store = store;
  }

  @Override
  public boolean anonymous() {
    return principal.isEmpty();
  }

  @Override
  public void prepare(Collection<Guard> guards) {
    if (principal.isEmpty()) {
      return;
    }
    Set<Set<String>> needs = new HashSet<>();
    boolean asks = false;
    for (Guard guard : guards) {
      asks |= !guard.isOpen();
      needs.add(guard.rule().roles());
    }
    if (asks) {
      try {
        ask(principal.get(), needs);
      } catch (RolesUnavailableException _) {
        // Whoever needs them says so.
      }
    }
  }

  @Override
  public void concern(Set<UUID> some) {
    if (named.addAll(some)) {
      // They are answers about fewer owners.
      scopes.clear();
    }
  }

  @Override
  public Decision decide(Guard guard) {
    return guard.isOpen()
        ? Decision.of(Grant.everything())
        : principal.map(who -> decide(guard, who)).orElseGet(() -> ofNobody(guard));
  }

  @Override
  public Decision withoutRoles(Guard guard) {
    if (guard.isOpen() || principal.isEmpty()) {
      return decide(guard);
    }
    return guard.state().isPresent() || Boolean.FALSE.equals(known)
        ? Decision.NOTHING
        : Decision.of(withoutRoles(guard.rule(), principal.get()));
  }

  @Override
  public boolean allows(AccessRule rule) {
    if (rule.has(AccessRule.PUBLIC)) {
      return true;
    }
    return principal
        .filter(this::isKnown)
        .map(who -> rule.has(AccessRule.AUTHENTICATED) || !over(who, rule.roles()).isEmpty())
        .orElse(false);
  }

  private static Decision ofNobody(Guard guard) {
    return guard.state().isEmpty() && guard.rule().has(AccessRule.PUBLIC)
        ? Decision.of(Grant.everything())
        : Decision.NOTHING;
  }

  private Decision decide(Guard guard, Principal who) {
    Grant grant = grant(guard.rule(), who);
    if (guard.state().isEmpty() || grant.isNothing()) {
      return Decision.of(grant);
    }
    return new Decision(grant, Optional.of(inStates(guard.writing(), who)));
  }

  private Grant grant(AccessRule rule, Principal who) {
    if (rule.has(AccessRule.PUBLIC)) {
      return Grant.everything();
    }
    Set<String> roles = rule.roles();
    boolean asks = rule.has(AccessRule.AUTHENTICATED) || !roles.isEmpty();
    if (asks ? !isKnown(who) : isStranger(who)) {
      return Grant.nothing();
    }
    if (rule.has(AccessRule.AUTHENTICATED)) {
      return Grant.everything();
    }
    Grant own = withoutRoles(rule, who);
    if (roles.isEmpty()) {
      return own;
    }
    return of(over(who, roles), own.isNothing() ? Optional.empty() : Optional.of(who.user()));
  }

  private Grant of(Set<UUID> all, Optional<UUID> oneself) {
    Optional<UUID> name = store.find(all, oneself);
    if (name.isPresent()) {
      return new Grant.Stored(name.get(), all, oneself);
    }
    if (oneself.isEmpty()) {
      return new Grant.Owners(all);
    }
    Set<UUID> more = new HashSet<>(all);
    more.add(oneself.get());
    return new Grant.Owners(more);
  }

  private static Grant withoutRoles(AccessRule rule, Principal who) {
    if (rule.has(AccessRule.PUBLIC)) {
      return Grant.everything();
    }
    return rule.has(AccessRule.MYSELF) ? new Grant.Owners(Set.of(who.user())) : Grant.nothing();
  }

  /**
   * A token that holds is not enough (CONTRACT section 5).
   *
   * @throws RolesUnavailableException if nobody can be asked now
   */
  private boolean isKnown(Principal who) {
    if (known == null) {
      ask(who, Set.of());
    }
    return Boolean.TRUE.equals(known);
  }

  /** Somebody of whom nobody can be asked now is believed to be one, about what is his own. */
  private boolean isStranger(Principal who) {
    try {
      return !isKnown(who);
    } catch (RolesUnavailableException _) {
      return false;
    }
  }

  private Set<UUID> over(Principal who, Set<String> roles) {
    if (roles.isEmpty()) {
      return Set.of();
    }
    Set<UUID> answered = scopes.get(roles);
    if (answered == null) {
      ask(who, Set.of(roles));
      answered = scopes.getOrDefault(roles, Set.of());
    }
    return answered;
  }

  private List<Decision.InStates> inStates(boolean writing, Principal who) {
    if (states == null) {
      states = source.states(who);
    }
    Map<Set<String>, Set<UUID>> byRoles = new HashMap<>();
    states.forEach((state, roles) ->
        byRoles
            .computeIfAbsent(writing ? roles.writers() : roles.readers(), _ -> new HashSet<>())
            .add(state));
    Set<Set<String>> needs = new HashSet<>(byRoles.keySet());
    needs.removeAll(scopes.keySet());
    ask(who, needs);
    List<Decision.InStates> out = new ArrayList<>();
    byRoles.forEach((roles, some) -> {
      Grant grant = of(over(who, roles), Optional.empty());
      if (!grant.isNothing()) {
        out.add(new Decision.InStates(some, grant));
      }
    });
    return out;
  }

  /** Once it failed it is not tried again: the whole request sees the same. */
  private void ask(Principal who, Set<Set<String>> needs) {
    if (unavailable != null) {
      throw unavailable;
    }
    Set<Set<String>> some = new HashSet<>(needs);
    some.removeIf(roles -> roles.isEmpty() || scopes.containsKey(roles));
    if (known != null && some.isEmpty()) {
      return;
    }
    try {
      Roles roles =
          source instanceof OwnerRoleSource told
              ? told.roles(who, some, owners, Set.copyOf(named))
              : source.roles(who, some, owners);
      known = roles.known();
      some.forEach(each -> scopes.put(each, roles.over(each)));
    } catch (RolesUnavailableException e) {
      unavailable = e;
      throw e;
    }
  }
}
