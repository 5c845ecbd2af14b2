package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.rbac.Grant;
import cz.uois.runtime.rbac.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Which rows show an attribute; no condition if all of them do. */
  public static Filter visible(EntityType type, Attribute attribute) {
    return Guard.read(type, attribute).map(Filter::guarded).orElse(Filter.All.NONE);
  }

  /** Which rows are to be seen through keys of theirs, as elements of what the keys name. */
  public static Filter reading(EntityType type, Field<?>... keys) {
    Filter rows = Filter.guarded(Guard.read(type));
    for (Field<?> key : keys) {
      Optional<Attribute> attribute = type.ofColumn(key.getName());
      if (attribute.isPresent()) {
        rows = rows.and(visible(type, attribute.get()));
      }
    }
    return rows;
  }

  /**
   * Which links are to be seen: those that show both of their ends.
   *
   * @param link the entity that the link table is; one that is none has nothing to see but the ends
   */
  public static Filter links(Optional<EntityType> link, Field<?> parent, Field<?> target) {
    return link.map(type -> reading(type, parent, target)).orElse(Filter.All.NONE);
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
      case Grant.Stored stored ->
          guard.owner().map(it -> StoredOwners.has(it.column(), stored.name())).orElse(NOTHING);
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
