package cz.uois.runtime.rbac;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import java.util.Optional;

/**
 * What stands before the rows of an entity, or before one attribute of them: a rule, and where the
 * rows have what it is about.
 *
 * @param rule who may pass
 * @param owner the attribute that holds the owner of a row; without one, rules about owners let
 *     nobody pass
 * @param state the attribute that holds the state of a row, if that counts too
 * @param writing whether the state is asked for its writers, not for its readers
 */
public record Guard(
    AccessRule rule, Optional<Attribute> owner, Optional<Attribute> state, boolean writing) {
  public Guard {
    requireNonNull(rule, "rule is null");
    requireNonNull(owner, "owner is null");
    requireNonNull(state, "state is null");
  }

  /** Before reading rows. */
  public static Guard read(EntityType type) {
    return of(type, type.access().read(), false);
  }

  /** Before new rows. */
  public static Guard insert(EntityType type) {
    return of(type, type.access().insert(), true);
  }

  /** Before changing rows. */
  public static Guard update(EntityType type) {
    return of(type, type.access().update(), true);
  }

  /** Before removing rows. */
  public static Guard delete(EntityType type) {
    return of(type, type.access().delete(), true);
  }

  /** Before reading an attribute of rows that may be read, if it has a rule of its own. */
  public static Optional<Guard> read(EntityType type, Attribute attribute) {
    return attribute.read().map(rule -> of(type, rule, false));
  }

  /** Before writing an attribute of rows that may be written, if it has a rule of its own. */
  public static Optional<Guard> write(EntityType type, Attribute attribute) {
    return attribute.write().map(rule -> of(type, rule, true));
  }

  /** Before reading something of rows, by that rule. */
  public static Guard read(EntityType type, AccessRule rule) {
    return of(type, rule, false);
  }

  private static Guard of(EntityType type, AccessRule rule, boolean writing) {
    Access access = type.access();
    return new Guard(rule, type.owner(), access.state(), writing);
  }

  /** Whether it lets everybody pass, whatever the row. */
  public boolean isOpen() {
    return state.isEmpty() && rule.has(AccessRule.PUBLIC);
  }
}
