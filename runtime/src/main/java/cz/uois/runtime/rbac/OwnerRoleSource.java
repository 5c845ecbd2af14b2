package cz.uois.runtime.rbac;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One that may know of nothing but the owners whom it is told of. */
public interface OwnerRoleSource extends RoleSource {
  /**
   * Over whom a user holds roles now, before rows are written that name owners of whom there may be
   * none stored yet.
   *
   * @param principal the user
   * @param roletypes sets of names of role types
   * @param owners of all rows of this member
   * @param named owners besides
   * @return something for each of the sets
   * @throws RolesUnavailableException if nothing can be said: then nothing is allowed
   */
  Roles roles(
      Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners, Set<UUID> named);
}
