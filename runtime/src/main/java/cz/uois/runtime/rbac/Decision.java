package cz.uois.runtime.rbac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Through which rows a guard lets one caller now.
 *
 * @param grant what its rule gives
 * @param states what states give besides, if the state counts: one of them must give the row too
 */
public record Decision(Grant grant, Optional<List<InStates>> states) {
  /** No row. */
  public static final Decision NOTHING = of(Grant.nothing());

  public Decision {
    states = states.map(List::copyOf);
  }

  /** Where the state does not count. */
  public static Decision of(Grant grant) {
    return new Decision(grant, Optional.empty());
  }

  /**
   * What the role types of some states give.
   *
   * @param states the states that list the same role types
   * @param grant what those role types give
   */
  public record InStates(Set<UUID> states, Grant grant) {
    public InStates {
      states = Set.copyOf(states);
    }
  }

  /** Whether it lets a row of that owner, in that state, pass. */
  public boolean allows(@Nullable UUID owner, @Nullable UUID state) {
    return grant.allows(owner)
        && states
            .map(some ->
                some.stream()
                    .anyMatch(each ->
                        state != null
                            && each.states().contains(state)
                            && each.grant().allows(owner)))
            .orElse(true);
  }

  /** Whether it lets no row pass, whatever its owner and state. */
  public boolean isNothing() {
    return grant.isNothing()
        || states
            .map(some -> some.stream().allMatch(each -> each.grant().isNothing()))
            .orElse(false);
  }
}
