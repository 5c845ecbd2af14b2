package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * Several columns whose combination occurs once.
 *
 * @param columns names of the columns
 * @param location where the spec says it
 */
public record Unique(List<String> columns, Location location) {
  public Unique {
    columns = List.copyOf(columns);
    requireNonNull(location, "location is null");
  }
}
