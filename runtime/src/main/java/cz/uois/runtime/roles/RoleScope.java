package cz.uois.runtime.roles;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Over whom a user holds some roles.
 *
 * @param known whether there is such a user; one that there is not is nobody
 * @param owners groups and users
 * @param now when that was so, by the clock of the database
 * @param until when it may change by itself; empty if nothing is known to begin or end
 */
public record RoleScope(
    boolean known, Set<UUID> owners, OffsetDateTime now, Optional<OffsetDateTime> until) {
  public RoleScope {
    owners = Set.copyOf(owners);
    requireNonNull(now, "now is null");
    requireNonNull(until, "until is null");
  }

  /** How long it holds at most, from when it was asked for; at most that long. */
  Duration lasts(Duration atMost) {
    return until
        .map(end -> Duration.between(now, end))
        .filter(left -> left.compareTo(atMost) < 0)
        .orElse(atMost);
  }
}
