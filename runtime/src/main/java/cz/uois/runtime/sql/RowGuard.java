package cz.uois.runtime.sql;

import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.rbac.Guard;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guard, and where rows that were read have what it is about.
 *
 * @param guard the guard
 * @param owner slot of the owner; absent if rows have none
 * @param state slot of the state; absent if it does not count
 */
public record RowGuard(Guard guard, OptionalInt owner, OptionalInt state) {
  /** Whether a decision lets a row pass. */
  public boolean allows(Decision decision, @Nullable Object[] row) {
    return decision.allows(uuid(owner, row), uuid(state, row));
  }

  private static @Nullable UUID uuid(OptionalInt slot, @Nullable Object[] row) {
    return slot.isPresent() ? (UUID) row[slot.getAsInt()] : null;
  }
}
