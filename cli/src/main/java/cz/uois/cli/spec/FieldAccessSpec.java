package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who of those who may read or write an object may read or write one of its fields.
 *
 * @param read who sees its value, if not all of them
 * @param write who sets it, if not all of them
 */
public record FieldAccessSpec(Optional<AccessRuleSpec> read, Optional<AccessRuleSpec> write) {
  /** All of them. */
  public static final FieldAccessSpec ALL = new FieldAccessSpec(Optional.empty(), Optional.empty());

  public FieldAccessSpec {
    requireNonNull(read, "read is null");
    requireNonNull(write, "write is null");
  }
}
