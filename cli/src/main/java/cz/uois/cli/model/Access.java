package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who may do what with the rows of an entity.
 *
 * @param read who sees a row
 * @param insert who makes one
 * @param update who changes one
 * @param delete who removes one
 * @param state the foreign key to the state of a row, if it counts
 */
public record Access(
    AccessRule read,
    AccessRule insert,
    AccessRule update,
    AccessRule delete,
    Optional<String> state) {
  /** Everybody may do everything. */
  public static final Access PUBLIC =
      new Access(
          AccessRule.EVERYBODY,
          AccessRule.EVERYBODY,
          AccessRule.EVERYBODY,
          AccessRule.EVERYBODY,
          Optional.empty());

  public Access {
    requireNonNull(read, "read is null");
    requireNonNull(insert, "insert is null");
    requireNonNull(update, "update is null");
    requireNonNull(delete, "delete is null");
    requireNonNull(state, "state is null");
  }
}
