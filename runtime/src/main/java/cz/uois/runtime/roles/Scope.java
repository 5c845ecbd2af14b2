package cz.uois.runtime.roles;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Over whom somebody holds one of some role types.
 *
 * @param owners groups and users
 * @param until when that changes by itself; empty if it is not known to
 */
record Scope(Set<UUID> owners, Optional<Instant> until) {
  /** Over nobody. */
  static final Scope NOBODY = new Scope(Set.of(), Optional.empty());

  Scope {
    owners = Set.copyOf(owners);
  }

  /** Over whom he holds one of those role types, or one of others. */
  Scope and(Scope other) {
    if (owners.isEmpty() || other.owners.isEmpty()) {
      return new Scope(owners.isEmpty() ? other.owners : owners, earlier(until, other.until));
    }
    Set<UUID> all = new HashSet<>(owners);
    all.addAll(other.owners);
    return new Scope(all, earlier(until, other.until));
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
  }
}
