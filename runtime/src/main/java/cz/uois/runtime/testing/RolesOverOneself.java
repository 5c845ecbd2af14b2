package cz.uois.runtime.testing;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.rbac.Roles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Everybody has every role, over himself: whoever inserts a row owns it, so that generated tests
 * can do all that somebody may do with rows of their own, whatever the rules of a member are, and
 * nothing with those of others. States are those that the tests name, and let every role do
 * everything.
 */
final class RolesOverOneself implements RoleSource {
  private static final StateRoles EVERYTHING = new StateRoles(Set.of("anybody"), Set.of("anybody"));

  private final Map<UUID, StateRoles> states = new ConcurrentHashMap<>();

  /** From now on this may be the id of a state. */
  void maybeState(UUID id) {
    states.put(id, EVERYTHING);
  }

  @Override
  public Roles roles(Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners) {
    Map<Set<String>, Set<UUID>> scopes = new HashMap<>();
    roletypes.forEach(some -> scopes.put(some, Set.of(principal.user())));
    return new Roles(true, scopes);
  }

  @Override
  public Map<UUID, StateRoles> states(Principal principal) {
    return Map.copyOf(states);
  }
}
