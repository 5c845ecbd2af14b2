package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.Optional;

/** Who may do what with the rows of an entity. */
public sealed interface AccessSpec {
  /** A line that says it, for hints. */
  String EXAMPLE = "access: {read: [authenticated], insert: [authenticated], update: [myself]}";

  /** Where it is written. */
  Location location();

  /**
   * Rules, by what they are for; those that are absent could not be read, but for {@code delete}.
   *
   * @param read who sees a row
   * @param insert who makes one
   * @param update who changes one
   * @param delete who removes one, if somebody else than changes one
   * @param state name of the reference to the state of a row, if it counts
   * @param location where they are written
   */
  record Rules(
      Optional<AccessRuleSpec> read,
      Optional<AccessRuleSpec> insert,
      Optional<AccessRuleSpec> update,
      Optional<AccessRuleSpec> delete,
      Optional<Located<String>> state,
      Location location)
      implements AccessSpec {
    public Rules {
      requireNonNull(read, "read is null");
      requireNonNull(insert, "insert is null");
      requireNonNull(update, "update is null");
      requireNonNull(delete, "delete is null");
      requireNonNull(state, "state is null");
      requireNonNull(location, "location is null");
    }
  }

  /**
   * Anybody may do anything.
   *
   * @param location where that is written
   */
  record UnsafePublic(Location location) implements AccessSpec {
    public UnsafePublic {
      requireNonNull(location, "location is null");
    }
  }

  /**
   * Something that has been reported already.
   *
   * @param location where it is written
   */
  record Unreadable(Location location) implements AccessSpec {
    public Unreadable {
      requireNonNull(location, "location is null");
    }
  }
}
