package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.config.Limits;
import cz.uois.runtime.config.Openness;
import java.time.Duration;

/**
 * Within what one request stays.
 *
 * @param limits how much it may ask for
 * @param openness what it learns of the schema
 * @param deadline how long it may take: no statement begins later or goes on longer
 */
public record Bounds(Limits limits, Openness openness, Duration deadline) {
  public Bounds {
    requireNonNull(limits, "limits is null");
    requireNonNull(openness, "openness is null");
    requireNonNull(deadline, "deadline is null");
  }

  /** The usual ones, with a deadline. */
  public static Bounds within(Duration deadline) {
    return new Bounds(Limits.DEFAULT, Openness.ALL, deadline);
  }
}
