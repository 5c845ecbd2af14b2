package cz.uois.runtime.rbac;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Where roles come from. Thread-safe; keeps what it was told for a short while. */
public interface RoleSource {
  /** Where there are none to be had. */
  RoleSource NONE = new NoRoles();

  /**
   * Over whom a user holds roles now (PERMISSIONS section 1).
   *
   * @param principal the user
   * @param roletypes sets of names of role types: which owners are asked for, by each of them; may
   *     be empty, when the question is whether the user is known
   * @param owners of all rows of this member, for a gql_ug that can only be asked about each
   * @return something for each of the sets
   * @throws RolesUnavailableException if nothing can be said: then nothing is allowed
   */
  Roles roles(Principal principal, Set<Set<String>> roletypes, Supplier<Set<UUID>> owners);

  /**
   * What states let role types do.
   *
   * @param principal who asks
   * @return the states that there are, by their ids
   * @throws RolesUnavailableException if nothing can be said: then nothing is allowed
   */
  Map<UUID, StateRoles> states(Principal principal);

  /**
   * What a state lets role types do.
   *
   * @param readers names of those that may read
   * @param writers names of those that may insert, update and delete
   */
  record StateRoles(Set<String> readers, Set<String> writers) {
    public StateRoles {
      readers = Set.copyOf(readers);
      writers = Set.copyOf(writers);
    }
  }
}
