package cz.uois.runtime.rbac;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A member that knows nobody whom it could ask. */
final class NoRoles implements RoleSource {
  @Override
  public Roles roles(Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners) {
    throw unavailable();
  }

  @Override
  public Map<UUID, StateRoles> states(Principal principal) {
    throw unavailable();
  }

  private static RolesUnavailableException unavailable() {
    return new RolesUnavailableException("GQLUG_ENDPOINT_URL is not set");
  }
}
