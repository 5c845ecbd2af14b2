package cz.uois.runtime.development;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a role, a membership or a group counts.
 *
 * @param valid column {@code valid}; NULL is no
 * @param start the first moment; none if it always was
 * @param end the first moment after; none if it never ends
 */
record Validity(boolean valid, Optional<Instant> start, Optional<Instant> end) {
  static final Validity ALWAYS = new Validity(true, Optional.empty(), Optional.empty());

  Validity {
    requireNonNull(start, "start is null");
    requireNonNull(end, "end is null");
  }

  boolean at(Instant now) {
    return valid
        && start.filter(moment -> moment.isAfter(now)).isEmpty()
        && end.filter(moment -> !moment.isAfter(now)).isEmpty();
  }

  /** The moments after which it may count otherwise than now. */
  Stream<Instant> changesAfter(Instant now) {
    return valid
        ? Stream.concat(start.stream(), end.stream()).filter(moment -> moment.isAfter(now))
        : Stream.empty();
  }
}
