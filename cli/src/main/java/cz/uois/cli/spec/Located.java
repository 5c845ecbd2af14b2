package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;

/**
 * A value and where it is written.
 *
 * @param value the value
 * @param location where
 */
public record Located<T>(T value, Location location) {
  public Located {
    requireNonNull(value, "value is null");
    requireNonNull(location, "location is null");
  }
}
