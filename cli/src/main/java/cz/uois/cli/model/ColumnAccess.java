package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who of those who may read or write a row may read or write one of its columns.
 *
 * @param read who sees its value, if not all of them
 * @param write who sets it, if not all of them
 */
public record ColumnAccess(Optional<AccessRule> read, Optional<AccessRule> write) {
  /** All of them. */
  public static final ColumnAccess ALL = new ColumnAccess(Optional.empty(), Optional.empty());

  public ColumnAccess {
    requireNonNull(read, "read is null");
    requireNonNull(write, "write is null");
  }
}
