package cz.uois.runtime.rbac;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule gives to one caller now. The decision in memory, and the only source of the condition
 * in SQL.
 */
public sealed interface Grant {
  /** Every row, also one without an owner. */
  record Everything() implements Grant {}

  /**
   * The rows of some owners: none if there are none.
   *
   * @param owners groups and users
   */
  record Owners(Set<UUID> owners) implements Grant {
    public Owners {
      requireNonNull(owners, "owners is null");
    }
  }

  /**
   * The rows of owners who are too many to travel with each statement: the database keeps them.
   *
   * @param name what the database knows them by
   * @param owners groups and users
   * @param oneself one more, which the database keeps with them
   */
  record Stored(UUID name, Set<UUID> owners, Optional<UUID> oneself) implements Grant {
    public Stored {
      requireNonNull(name, "name is null");
      requireNonNull(owners, "owners is null");
      requireNonNull(oneself, "oneself is null");
    }
  }

  /** Whatever there is. */
  static Grant everything() {
    return new Everything();
  }

  /** No row at all. */
  static Grant nothing() {
    return new Owners(Set.of());
  }

  /** Whether a row of that owner is given; one without an owner never is, but with everything. */
  default boolean allows(@Nullable UUID owner) {
    return switch (this) {
      case Everything() -> true;
      case Owners(Set<UUID> owners) -> owner != null && owners.contains(owner);
      case Stored stored ->
          owner != null
              && (stored.owners().contains(owner) || stored.oneself().equals(Optional.of(owner)));
    };
  }

  /** Whether no row is given, whoever owns it. */
  default boolean isNothing() {
    return this instanceof Owners(Set<UUID> owners) && owners.isEmpty();
  }
}
