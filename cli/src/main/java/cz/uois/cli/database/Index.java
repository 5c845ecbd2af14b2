package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An index: of a foreign key, then the order in which the lists of its parents are read.
 *
 * @param name its name, at most 63 bytes
 * @param columns names of its columns
 */
public record Index(String name, List<String> columns) {
  public Index {
    requireNonNull(name, "name is null");
    columns = List.copyOf(columns);
  }
}
