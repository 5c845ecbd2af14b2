package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Tree;
import java.util.List;
import java.util.Optional;

/** Paths for rows that were there before their table was a tree with paths. */
final class TreePaths {
  private TreePaths() {}

  /**
   * The steps that write them.
   *
   * @param steps what the migration does before
   */
  static List<Step> steps(Member member, List<Step> steps) {
    return member.entities().stream()
        .flatMap(entity ->
            entity.tree().filter(tree -> isNew(entity, tree, steps)).stream()
                .flatMap(tree -> tree.path().stream())
                .map(path -> fill(entity, path)))
        .toList();
  }

  // A member writes the paths of the rows that it changes: only those of former times lack them.
  private static boolean isNew(Entity entity, Tree tree, List<Step> steps) {
    return steps.stream()
        .anyMatch(step ->
            switch (step) {
              case Step.AddColumn it ->
                  it.table().equals(entity.table())
                      && tree.path().equals(Optional.of(it.column().name()));
              case Step.AddConstraint it ->
                  it.table().equals(entity.table())
                      && it.constraint().kind() == Constraint.Kind.NOT_ITSELF
                      && it.constraint().columns().contains(tree.parent());
              default -> false;
            });
  }

  private static Step fill(Entity entity, String path) {
    Column key = entity.key();
    return new Step.FillPaths(
        entity.table(),
        key.name(),
        entity.tree().orElseThrow().parent(),
        path,
        key.type() instanceof FieldType.Scalar(ScalarType type) && type.sqlName().equals("text"));
  }
}
