package cz.uois.runtime.roles;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Over whom somebody holds one of some role types.
 *
 * @param owners groups and users
 * @param until when that changes by itself; empty if it is not known to
 */
record Scope(Set<UUID> owners, Optional<Instant> until) {
  Scope {
    owners = Set.copyOf(owners);
  }
}
