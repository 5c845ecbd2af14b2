package cz.uois.runtime.rbac;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps sets of owners where statements can name them, instead of bringing all of them along
 * (PERMISSIONS section 2). Thread-safe; nobody waits for it.
 */
public interface OwnerStore {
  /** Where none are kept. */
  OwnerStore NONE = (_, _) -> Optional.empty();

  /**
   * The name of a set that is kept; empty if it is too small for that, or not kept yet.
   *
   * @param owners the set; the same instance as long as it holds
   * @param oneself one more
   */
  Optional<UUID> find(Set<UUID> owners, Optional<UUID> oneself);
}
