package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.rbac.Grant;
import cz.uois.runtime.rbac.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;

/**
 * Decisions as conditions: the same {@link Decision} that decides in memory. A row without an owner
 * passes no condition on owners, because a comparison with NULL is not true.
 */
public final class RowGuards {
  private static final Filter NOTHING = new Filter.Any(List.of());

  private RowGuards() {}

  /** Which rows are to be seen. */
  public static Filter reading(EntityType type) {
    return Filter.guarded(Guard.read(type));
  }

  /** Which rows show an attribute; no condition if all of them do. */
  public static Filter visible(EntityType type, Attribute attribute) {
    return Guard.read(type, attribute).map(Filter::guarded).orElse(Filter.All.NONE);
  }

  /** Which rows are to be seen through one of their keys, as elements of what the key names. */
  public static Filter reading(EntityType type, Field<?> key) {
    Filter rows = reading(type);
    return type.ofColumn(key.getName()).map(it -> rows.and(visible(type, it))).orElse(rows);
  }

  /** The rows that a decision lets pass. */
  static Filter filter(Guard guard, Decision decision) {
    Filter byOwner = ofGrant(guard, decision.grant());
    return decision.states().map(states -> byOwner.and(ofStates(guard, states))).orElse(byOwner);
  }

  private static Filter ofGrant(Guard guard, Grant grant) {
    return switch (grant) {
      case Grant.Everything() -> Filter.All.NONE;
      case Grant.Owners(Set<UUID> owners) ->
          owners.isEmpty() ? NOTHING : guard.owner().map(it -> in(it, owners)).orElse(NOTHING);
    };
  }

  private static Filter ofStates(Guard guard, List<Decision.InStates> states) {
    List<Filter> some = new ArrayList<>();
    for (Decision.InStates each : states) {
      some.add(
          guard
              .state()
              .map(it -> in(it, each.states()))
              .orElse(NOTHING)
              .and(ofGrant(guard, each.grant())));
    }
    return new Filter.Any(some);
  }

  private static Filter in(Attribute attribute, Set<UUID> values) {
    return new Filter.Comparison(
        attribute.column(), ValueType.UUID, Operator.IN, List.copyOf(values));
  }
}
