package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Tree;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * An entity as the queries of its tests see it.
 *
 * @param id id of the sample row
 * @param columns names of the fields of columns
 * @param objects names of the fields of objects, and of lists without arguments
 * @param vectors names of the list fields
 * @param connections names of the fields that have them as connections
 * @param relations names of the relations that filters go through
 * @param row the sample row; empty if there is none
 * @param keys the ids of the sampled objects, by the names of their fields
 * @param changes other values for it
 * @param nested sample rows of other tables that its insert can bring along, by their lists
 */
public record QueryView(
    EntityNames names,
    String id,
    List<String> columns,
    List<String> objects,
    List<String> vectors,
    List<String> connections,
    List<String> relations,
    List<Samples.Sample> row,
    List<Samples.Sample> keys,
    List<Samples.Sample> changes,
    List<Nested> nested) {
  /**
   * A row that an insert brings along.
   *
   * @param list name of the list
   */
  public record Nested(String list, List<Samples.Sample> row) {}

  static QueryView of(Entity entity, Samples samples) {
    List<String> objects = new ArrayList<>();
    List<Samples.Sample> row = samples.row(entity);
    List<Samples.Sample> keys = new ArrayList<>();
    for (Column column : entity.columns()) {
      column
          .references()
          .ifPresent(reference -> {
            objects.add(reference.graphqlName());
            row.stream()
                .filter(sample -> sample.field().equals(column.graphqlName()))
                .map(sample -> new Samples.Sample(reference.graphqlName(), sample.value(), true))
                .forEach(keys::add);
          });
    }
    entity.tree().ifPresent(_ -> objects.add(Tree.ANCESTORS));
    entity.counterparts().forEach(counterpart -> objects.add(counterpart.graphqlName()));
    return new QueryView(
        entity.names(),
        samples.id(entity.table()),
        entity.columns().stream().map(Column::graphqlName).toList(),
        objects,
        entity.vectors().stream()
            .filter(vector -> !(vector.kind() instanceof Vector.Kind.Ancestors))
            .map(Vector::graphqlName)
            .toList(),
        entity.vectors().stream()
            .filter(vector -> !vector.isWalk())
            .map(Vector::connection)
            .toList(),
        relations(entity),
        row,
        keys,
        samples.changes(entity),
        samples.nested(entity).entrySet().stream()
            .map(list -> new Nested(list.getKey(), list.getValue()))
            .toList());
  }

  private static List<String> relations(Entity entity) {
    List<String> relations = new ArrayList<>();
    for (Column column : entity.columns()) {
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference -> relations.add(reference.graphqlName()));
    }
    entity.counterparts().forEach(counterpart -> relations.add(counterpart.graphqlName()));
    entity.vectors().stream()
        .filter(vector -> !vector.isWalk())
        .forEach(vector -> relations.add(vector.graphqlName()));
    return relations;
  }
}
