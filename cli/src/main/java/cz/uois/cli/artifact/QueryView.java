package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * An entity as the queries of its tests see it.
 *
 * @param id id of the sample row
 * @param columns names of the fields of columns
 * @param objects names of the fields of objects
 * @param vectors names of the list fields
 * @param row the sample row; empty if there is none
 * @param changes other values for it
 */
public record QueryView(
    EntityNames names,
    String insertInput,
    String updateInput,
    String deleteInput,
    String id,
    List<String> columns,
    List<String> objects,
    List<String> vectors,
    List<Samples.Sample> row,
    List<Samples.Sample> changes) {

  static QueryView of(Entity entity, Samples samples) {
    List<String> objects = new ArrayList<>();
    for (Column column : entity.columns()) {
      column.references().ifPresent(reference -> objects.add(reference.graphqlName()));
    }
    return new QueryView(
        entity.names(),
        InputsFile.insertName(entity),
        InputsFile.updateName(entity),
        InputsFile.deleteName(entity),
        Samples.id(entity.table()),
        entity.columns().stream().map(Column::graphqlName).toList(),
        objects,
        entity.vectors().stream().map(Vector::graphqlName).toList(),
        samples.row(entity),
        samples.changes(entity));
  }

  /** The values that a read gives back character by character. */
  public List<Samples.Sample> exact() {
    return row.stream().filter(Samples.Sample::exact).toList();
  }

  /** The changed values that a read gives back character by character. */
  public List<Samples.Sample> exactChanges() {
    return changes.stream().filter(Samples.Sample::exact).toList();
  }
}
