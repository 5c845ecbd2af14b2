package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.model.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table.
 *
 * @param id what stays when it is renamed
 * @param name its name
 * @param columns its columns, the key first
 * @param primaryKey name of the constraint of the key
 * @param constraints its other constraints, in the order of its columns
 * @param indexes its indexes beside those of constraints
 */
public record Table(
    String id,
    String name,
    List<TableColumn> columns,
    String primaryKey,
    List<Constraint> constraints,
    List<Index> indexes) {
  public Table {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    columns = List.copyOf(columns);
    requireNonNull(primaryKey, "primaryKey is null");
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
  }

  static Table of(Entity entity, Rules rules, Map<String, String> ids) {
    return new Table(
        id(ids, entity.table()),
        entity.table(),
        entity.columns().stream()
            .map(column -> TableColumn.of(id(ids, entity.table() + "." + column.name()), column))
            .toList(),
        rules.primaryKey(entity),
        rules.of(entity).stream().map(Rule::constraint).toList(),
        rules.indexes(entity));
  }

  private static String id(Map<String, String> ids, String name) {
    return requireNonNull(ids.get(name), () -> name + " has no id");
  }

  /** The primary key. */
  public TableColumn key() {
    return columns.getFirst();
  }

  /** The column of that id. */
  public Optional<TableColumn> column(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }

  /** The constraints that can be made with the table itself. */
  public List<Constraint> ownConstraints() {
    return constraints.stream().filter(constraint -> !constraint.isForeignKey()).toList();
  }

  /** The constraints that need another table. */
  public List<Constraint> foreignKeys() {
    return constraints.stream().filter(Constraint::isForeignKey).toList();
  }
}
