package cz.uois.cli.origin;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;

/**
 * Where a generated line comes from.
 *
 * @param precision how much is known
 * @param subject what the line is about, as {@code field capacity}
 * @param called its name in the spec, as {@code rooms.capacity}
 * @param location where the spec says it
 */
public record Origin(Precision precision, String subject, String called, Location location) {
  /** How much is known of where a line comes from. */
  public enum Precision {
    /** The spec file alone. */
    FILE,
    /** The entity, or the type, that the line is about. */
    TYPE,
    /** The very field, list, query or mutation. */
    FIELD
  }

  public Origin {
    requireNonNull(precision, "precision is null");
    requireNonNull(subject, "subject is null");
    requireNonNull(called, "called is null");
    requireNonNull(location, "location is null");
  }

  /** Nothing but the file that the artifact names. */
  static Origin file(String file) {
    return new Origin(Precision.FILE, file, file, new Location(file, 1, 1, 1));
  }
}
