package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Index;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that tables and columns of one schema have in another one. */
final class Renaming {
  private final Map<String, String> tables = new HashMap<>();

  /** Later names of columns by former name, by id of the table. */
  private final Map<String, Map<String, String>> columns = new HashMap<>();

  private Renaming() {}

  static Renaming of(Schema before, Schema after) {
    Renaming renaming = new Renaming();
    for (Table table : before.tables()) {
      Map<String, String> names = new HashMap<>();
      Optional<Table> later = after.table(table.id());
      later.ifPresent(it -> renaming.tables.put(table.name(), it.name()));
      for (TableColumn column : table.columns()) {
        later
            .flatMap(it -> it.column(column.id()))
            .ifPresent(it -> names.put(column.name(), it.name()));
      }
      renaming.columns.put(table.id(), names);
    }
    return renaming;
  }

  /** The schema in the later names; what is gone later keeps its own. */
  Schema applied(Schema schema) {
    return new Schema(schema.tables().stream().map(this::applied).toList());
  }

  private Table applied(Table table) {
    Map<String, String> names = columns.getOrDefault(table.id(), Map.of());
    List<TableColumn> renamed = new ArrayList<>();
    for (TableColumn it : table.columns()) {
      renamed.add(
          new TableColumn(
              it.id(),
              names.getOrDefault(it.name(), it.name()),
              it.type(),
              it.required(),
              it.clocked(),
              it.defaultValue()));
    }
    return new Table(
        table.id(),
        tables.getOrDefault(table.name(), table.name()),
        renamed,
        table.primaryKey(),
        table.constraints().stream().map(it -> applied(names, it)).toList(),
        table.indexes().stream()
            .map(it -> new Index(it.name(), applied(names, it.columns())))
            .toList());
  }

  private Constraint applied(Map<String, String> names, Constraint constraint) {
    List<String> value = constraint.value();
    if (constraint.isForeignKey()) {
      String target = value.getFirst();
      value = List.of(tables.getOrDefault(target, target), value.get(1));
    }
    return new Constraint(
        constraint.name(), constraint.kind(), applied(names, constraint.columns()), value);
  }

  private static List<String> applied(Map<String, String> names, List<String> columns) {
    return columns.stream().map(name -> names.getOrDefault(name, name)).toList();
  }
}
