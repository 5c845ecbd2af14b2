package cz.uois.cli.database;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order in which tables can be filled: a table comes after those it references. */
public final class TableOrder {
  private TableOrder() {}

  /**
   * The entities in that order, else in the order of the member. In a circle of references one is
   * ignored: the first of the tables that has the fewest unmet references.
   */
  public static List<Entity> of(Member member) {
    Map<String, Entity> waiting = new LinkedHashMap<>();
    member.entities().forEach(entity -> waiting.put(entity.table(), entity));
    List<Entity> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Entity next = next(waiting);
      waiting.remove(next.table());
      ordered.add(next);
    }
    return ordered;
  }

  private static Entity next(Map<String, Entity> waiting) {
    Optional<Entity> best = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (Entity entity : waiting.values()) {
      long unmet = targets(entity).stream().filter(waiting::containsKey).count();
      if (unmet < fewest) {
        best = Optional.of(entity);
        fewest = unmet;
      }
    }
    return best.orElseThrow();
  }

  /** The other own tables that an entity references. */
  private static List<String> targets(Entity entity) {
    List<String> targets = new ArrayList<>();
    for (Column column : entity.columns()) {
      if (column.references().map(Reference::target).orElse(null) instanceof Target.Own own
          && !own.table().equals(entity.table())
          && !targets.contains(own.table())) {
        targets.add(own.table());
      }
    }
    return targets;
  }
}
