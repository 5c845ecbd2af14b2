package cz.uois.runtime.rbac;

import cz.uois.runtime.entity.AccessRule;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whoever works for the member itself. */
final class Unlimited implements Grants {
  static final Unlimited INSTANCE = new Unlimited();

  private static final Decision EVERYTHING = Decision.of(Grant.everything());

  private Unlimited() {}

  @Override
  public Decision decide(Guard guard) {
    return EVERYTHING;
  }

  @Override
  public Decision withoutRoles(Guard guard) {
    return EVERYTHING;
  }

  @Override
  public boolean allows(AccessRule rule) {
    return true;
  }

  @Override
  public boolean anonymous() {
    return false;
  }

  @Override
  public void concern(Set<UUID> owners) {
    // Whoever they are.
  }

  @Override
  public void prepare(Collection<Guard> guards) {
    // Nothing is asked of anybody.
  }
}
