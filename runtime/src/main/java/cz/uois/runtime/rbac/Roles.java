package cz.uois.runtime.rbac;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What gql_ug says of a user.
 *
 * @param known whether it knows the user at all; one that it does not know is nobody
 * @param scopes for each asked set of role types the owners, groups and users, over whom the user
 *     holds one of them
 */
public record Roles(boolean known, Map<Set<String>, Set<UUID>> scopes) {
  /** What is said of a stranger. */
  public static final Roles UNKNOWN = new Roles(false, Map.of());

  public Roles {
    scopes = Map.copyOf(scopes);
  }

  /** The owners over whom the user holds one of those role types. */
  public Set<UUID> over(Set<String> roletypes) {
    return known ? scopes.getOrDefault(roletypes, Set.of()) : Set.of();
  }
}
