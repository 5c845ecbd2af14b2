package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who may do what with the rows of an entity. Attributes may have rules of their own beside it.
 *
 * @param read who sees a row
 * @param insert who makes a row of that owner
 * @param update who changes it
 * @param delete who removes it
 * @param state the attribute that holds the state of a row: then one of the role types that the
 *     state lists for reading or for writing is needed as well
 */
public record Access(
    AccessRule read,
    AccessRule insert,
    AccessRule update,
    AccessRule delete,
    Optional<Attribute> state) {
  /** Nobody may do anything: what is said of an entity of which nothing is said. */
  public static final Access NONE = of(AccessRule.NOBODY);

  /** Everybody may do everything. */
  public static final Access PUBLIC = of(AccessRule.EVERYBODY);

  public Access {
    requireNonNull(read, "read is null");
    requireNonNull(insert, "insert is null");
    requireNonNull(update, "update is null");
    requireNonNull(delete, "delete is null");
    requireNonNull(state, "state is null");
  }

  /** Four rules. */
  public static Access of(
      AccessRule read, AccessRule insert, AccessRule update, AccessRule delete) {
    return new Access(read, insert, update, delete, Optional.empty());
  }

  /** One rule for everything. */
  public static Access of(AccessRule all) {
    return of(all, all, all, all);
  }

  /** The same, with what the state of a row adds to it. */
  public Access inState(Attribute column) {
    return new Access(read, insert, update, delete, Optional.of(column));
  }
}
