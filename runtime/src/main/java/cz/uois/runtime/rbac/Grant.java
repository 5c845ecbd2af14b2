package cz.uois.runtime.rbac;

import static java.util.Objects.requireNonNull;

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
    };
  }

  /** Whether no row is given, whoever owns it. */
  default boolean isNothing() {
    return this instanceof Owners(Set<UUID> owners) && owners.isEmpty();
  }
}
