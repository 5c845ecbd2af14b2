package cz.uois.runtime.rbac;

import cz.uois.runtime.entity.AccessRule;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What the caller of one request may do. Owned by the request's thread. */
public interface Grants {
  /** Those of somebody who may do everything: what no caller is. */
  static Grants unlimited() {
    return Unlimited.INSTANCE;
  }

  /**
   * Through which rows a guard lets the caller.
   *
   * @throws RolesUnavailableException if that depends on roles that cannot be had
   */
  Decision decide(Guard guard);

  /** Through which rows it lets the caller whatever roles he may have. */
  Decision withoutRoles(Guard guard);

  /**
   * Whether the caller may do something that is about no row: a role is enough wherever it is held.
   *
   * @throws RolesUnavailableException if that depends on roles that cannot be had
   */
  boolean allows(AccessRule rule);

  /** Whether nobody knows who the caller is, so that another answer may wait for a token. */
  boolean anonymous();

  /**
   * Makes sure that it is known who the caller is where nobody unknown passes.
   *
   * @throws AccessDeniedException if it is not known
   */
  default void requireSomebody(Guard guard) {
    if (anonymous() && decide(guard).isNothing()) {
      throw new AccessDeniedException(AccessDeniedException.Reason.UNAUTHENTICATED);
    }
  }

  /**
   * Rows are to be written that name those owners, of whom there may be no row yet: what is decided
   * from now on counts them too.
   */
  void concern(Set<UUID> owners);

  /** Asks for the roles that all of those need at once; that they cannot be had is said later. */
  void prepare(Collection<Guard> guards);
}
