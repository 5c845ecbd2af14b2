package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.TreeWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What writes of rows mean for the trees that they stand in. */
final class TreeMoves {
  private TreeMoves() {}

  /**
   * Before an update: nobody else moves anything until the transaction ends.
   *
   * @throws WriteRefusedException if the row would be above itself
   */
  static void beforeUpdate(
      Catalogue.OwnType own, Object id, Map<Attribute, @Nullable Object> values, Session session) {
    own.tree()
        .filter(tree -> values.containsKey(tree.tree().parent()))
        .ifPresent(tree -> {
          Attribute parent = tree.tree().parent();
          tree.lockForMoves(session);
          @Nullable Object above = values.get(parent);
          if (above != null && tree.isAtOrAbove(session, id, above)) {
            throw new WriteRefusedException(circle(parent, WriteFailure.Code.UNEXPECTED));
          }
        });
  }

  /** After an update: the row and all below it are where their parent says. */
  static void afterUpdate(
      Catalogue.OwnType own, Object id, Map<Attribute, @Nullable Object> values, Session session) {
    own.tree()
        .filter(tree -> values.containsKey(tree.tree().parent()))
        .ifPresent(tree -> tree.followParents(session, List.of(id)));
  }

  /** Whether a delete of rows can leave others without what they were below. */
  static boolean concerns(Catalogue.OwnType own) {
    return own.tree().isPresent() || !own.type().uproots().isEmpty();
  }

  /** Before a delete: the rows that it makes roots; nobody moves any until it is done. */
  static List<Object> beforeDelete(
      Catalogue catalogue, Catalogue.OwnType own, Object id, Session session) {
    Optional<TreeWriter> orphaning = own.tree().filter(tree -> tree.tree().orphans());
    orphaning
        .or(() -> uprooted(catalogue, own).findFirst())
        .ifPresent(tree -> tree.lockForMoves(session));
    return orphaning.map(tree -> tree.children(session, id)).orElse(List.of());
  }

  /**
   * After a delete: what became a root has its own path, also in the trees out of which the
   * database took rows along.
   */
  static void afterDelete(
      Catalogue catalogue, Catalogue.OwnType own, List<Object> orphans, Session session) {
    own.tree().ifPresent(tree -> tree.followParents(session, orphans));
    uprooted(catalogue, own).forEach(tree -> tree.followRoots(session));
  }

  private static Stream<TreeWriter> uprooted(Catalogue catalogue, Catalogue.OwnType own) {
    return own.type().uproots().stream()
        .flatMap(type -> catalogue.own(type).stream())
        .flatMap(type -> type.tree().stream());
  }

  /**
   * Before an insert: what the rows will stand below stays where it is.
   *
   * @throws WriteRefusedException if new rows would be above themselves
   */
  static void beforeInsert(List<NewRows.Batch> batches, Session session) {
    batches.forEach(batch -> batch.own().tree().ifPresent(tree -> refuseCircles(batch, tree)));
    batches.stream()
        .flatMap(batch -> batch.own().tree().stream())
        .filter(tree -> tree.tree().path().isPresent())
        .findFirst()
        .ifPresent(tree -> tree.lockForInserts(session));
  }

  /** Rows of one statement may point to each other; those that are there cannot point to them. */
  private static void refuseCircles(NewRows.Batch batch, TreeWriter tree) {
    Attribute parent = tree.tree().parent();
    Map<Object, NewRows.Row> rows = new HashMap<>();
    batch.rows().forEach(row -> rows.put(row.id(), row));
    Set<Object> right = new HashSet<>();
    for (NewRows.Row row : batch.rows()) {
      Set<Object> way = new HashSet<>();
      NewRows.@Nullable Row at = row;
      while (at != null && !right.contains(at.id())) {
        if (!way.add(at.id())) {
          throw new WriteRefusedException(
              circle(parent, WriteFailure.Code.INSERT_FAILED).at(at.path()));
        }
        Object above = at.row().values().get(parent);
        // A row right above itself is a matter of the table's CHECK.
        at = above == null || above.equals(at.id()) ? null : rows.get(above);
      }
      right.addAll(way);
    }
  }

  private static WriteFailure circle(Attribute parent, WriteFailure.Code code) {
    return WriteFailure.of(parent.name() + ": must not be the row itself or one below it", code);
  }

  /** After an insert: the rows have their paths. */
  static void afterInsert(List<NewRows.Batch> batches, Session session) {
    Set<TreeWriter> trees = new LinkedHashSet<>();
    Set<Object> inserted = new HashSet<>();
    for (NewRows.Batch batch : batches) {
      batch.own().tree().ifPresent(trees::add);
      batch.rows().forEach(row -> inserted.add(row.id()));
    }
    for (TreeWriter tree : trees) {
      Set<Object> tops = new LinkedHashSet<>();
      for (NewRows.Batch batch : batches) {
        if (batch.own().tree().filter(tree::equals).isPresent()) {
          batch.rows().stream()
              .filter(row -> isTop(row.row().values().get(tree.tree().parent()), inserted))
              .forEach(row -> tops.add(row.id()));
        }
      }
      tree.followParents(session, tops);
    }
  }

  // Those below another new row follow from it.
  private static boolean isTop(@Nullable Object parent, Set<Object> inserted) {
    return parent == null || !inserted.contains(parent);
  }
}
