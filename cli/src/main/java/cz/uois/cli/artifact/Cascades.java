package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the database deletes along with a row. */
final class Cascades {
  private Cascades() {}

  /**
   * The trees with paths out of which a delete of an entity takes rows along, and leaves what is
   * below them as roots.
   */
  static List<Entity> uprooted(Member member, Entity deleted) {
    Set<String> gone = deletedAlong(member, deleted);
    return member.entities().stream()
        .filter(entity -> gone.contains(entity.table()))
        .filter(Cascades::leavesOrphansWithPaths)
        .toList();
  }

  /** Tables of which rows are deleted along; the own one only if rows of it are, too. */
  private static Set<String> deletedAlong(Member member, Entity deleted) {
    Set<String> gone = new LinkedHashSet<>();
    Deque<String> followed = new ArrayDeque<>(List.of(deleted.table()));
    while (!followed.isEmpty()) {
      Target target = new Target.Own(followed.pop());
      for (Entity entity : member.entities()) {
        if (entity.columns().stream().anyMatch(column -> cascades(column, target))
            && gone.add(entity.table())) {
          followed.add(entity.table());
        }
      }
    }
    return gone;
  }

  private static boolean cascades(Column column, Target target) {
    return column
        .references()
        .filter(reference -> reference.onDelete() == OnDelete.CASCADE)
        .filter(reference -> reference.target().equals(target))
        .isPresent();
  }

  private static boolean leavesOrphansWithPaths(Entity entity) {
    return entity
        .tree()
        .filter(tree -> tree.path().isPresent())
        .flatMap(tree -> entity.column(tree.parent()).references())
        .filter(reference -> reference.onDelete() == OnDelete.SET_NULL)
        .isPresent();
  }
}
