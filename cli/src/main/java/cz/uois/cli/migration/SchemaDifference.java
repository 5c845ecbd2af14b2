package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Index;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps from one schema to another. What has the same id is the same thing under another name.
 *
 * <p>The order: what goes makes room for names; then names change; then comes what is new; foreign
 * keys come last, because they need the tables of others.
 */
public final class SchemaDifference {
  private final Schema before;
  private final Schema after;
  private final Map<String, String> fills;

  /** The former schema in the names of the later one: what is still different is a change. */
  private final Schema renamed;

  private final List<Step> steps = new ArrayList<>();

  private SchemaDifference(Schema before, Schema after, Map<String, String> fills) {
    this.before = before;
    this.after = after;
    this.fills = fills;
    this.renamed = Renaming.of(before, after).applied(before);
  }

  /**
   * The steps; none if the schemas are the same.
   *
   * @param fills values for rows that are there, by {@code table.column} of the later schema
   */
  public static List<Step> steps(Schema before, Schema after, Map<String, String> fills) {
    SchemaDifference difference = new SchemaDifference(before, after, fills);
    difference.remove();
    difference.steps.addAll(Renames.of(before, after));
    difference.add();
    return List.copyOf(difference.steps);
  }

  private void remove() {
    for (Table table : before.tables()) {
      goneConstraints(table).forEach(it -> steps.add(new Step.DropConstraint(table.name(), it)));
      goneIndexes(table).forEach(it -> steps.add(new Step.DropIndex(it)));
    }
    for (Table table : before.tables()) {
      Optional<Table> later = after.table(table.id());
      if (later.isEmpty()) {
        steps.add(new Step.DropTable(table.name()));
      } else {
        table.columns().stream()
            .filter(column -> later.get().column(column.id()).isEmpty())
            .forEach(column -> steps.add(new Step.DropColumn(table.name(), column.name())));
      }
    }
  }

  /** Of a table that goes, the foreign keys alone: they would hold other tables that go, too. */
  private List<String> goneConstraints(Table table) {
    List<String> gone = new ArrayList<>();
    Optional<Table> later = after.table(table.id());
    List<Constraint> asRenamed = renamed.table(table.id()).orElseThrow().constraints();
    for (int i = 0; i < asRenamed.size(); i++) {
      Constraint now = asRenamed.get(i);
      boolean goes =
          later.isEmpty()
              ? now.isForeignKey()
              : (isRetyped(table.id(), now.columns()) && now.isCheck())
                  || later.get().constraints().stream().noneMatch(it -> isSame(it, now));
      if (goes) {
        gone.add(table.constraints().get(i).name());
      }
    }
    return gone;
  }

  private List<String> goneIndexes(Table table) {
    List<String> gone = new ArrayList<>();
    Optional<Table> later = after.table(table.id());
    List<Index> asRenamed = renamed.table(table.id()).orElseThrow().indexes();
    for (int i = 0; i < asRenamed.size() && later.isPresent(); i++) {
      List<String> columns = asRenamed.get(i).columns();
      if (later.get().indexes().stream().noneMatch(it -> it.columns().equals(columns))) {
        gone.add(table.indexes().get(i).name());
      }
    }
    return gone;
  }

  static boolean isSame(Constraint one, Constraint other) {
    return one.kind() == other.kind()
        && one.columns().equals(other.columns())
        && one.value().equals(other.value());
  }

  private void add() {
    Set<String> added = new HashSet<>();
    for (Table table : after.tables()) {
      if (before.table(table.id()).isEmpty()) {
        steps.add(new Step.CreateTable(table));
        added.add(table.id());
      }
    }
    Map<String, List<Constraint>> foreignKeys = new HashMap<>();
    for (Table table : after.tables()) {
      if (added.contains(table.id())) {
        foreignKeys.put(table.id(), table.foreignKeys());
      } else {
        change(table, foreignKeys);
      }
    }
    for (Table table : after.tables()) {
      foreignKeys
          .getOrDefault(table.id(), List.of())
          .forEach(key -> steps.add(new Step.AddConstraint(table.name(), key)));
    }
  }

  private void change(Table table, Map<String, List<Constraint>> foreignKeys) {
    Table former = renamed.table(table.id()).orElseThrow();
    for (TableColumn column : table.columns()) {
      former
          .column(column.id())
          .ifPresentOrElse(
              old -> change(table, old, column),
              () -> steps.add(new Step.AddColumn(table.name(), column, fill(table, column))));
    }
    List<Constraint> keys = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      boolean kept =
          former.constraints().stream().anyMatch(it -> isSame(it, constraint))
              && !(constraint.isCheck() && isRetyped(table.id(), constraint.columns()));
      if (kept) {
        continue;
      }
      if (constraint.isForeignKey()) {
        keys.add(constraint);
      } else {
        steps.add(new Step.AddConstraint(table.name(), constraint));
      }
    }
    foreignKeys.put(table.id(), keys);
    table.indexes().stream()
        .filter(index ->
            former.indexes().stream().noneMatch(it -> it.columns().equals(index.columns())))
        .forEach(index -> steps.add(new Step.CreateIndex(table.name(), index)));
  }

  private void change(Table table, TableColumn old, TableColumn column) {
    boolean retyped = !old.type().equals(column.type());
    boolean defaulted = !old.defaultValue().equals(column.defaultValue());
    if (retyped) {
      Conversion conversion = Conversion.of(old.type(), column.type());
      Optional<String> kept =
          column.required() ? fill(table, column).or(column::defaultValue) : fill(table, column);
      steps.add(new Step.ChangeType(table.name(), column, conversion.cast(), kept));
    }
    // A default of the former type may be none of the later one: the change of type drops it.
    if (defaulted || (retyped && column.defaultValue().isPresent())) {
      steps.add(new Step.ChangeDefault(table.name(), column));
    }
    if (column.required() && !old.required()) {
      fill(table, column)
          .or(column::defaultValue)
          .ifPresent(value -> steps.add(new Step.Fill(table.name(), column.name(), value)));
      steps.add(new Step.Require(table.name(), column.name()));
    } else if (!column.required() && old.required()) {
      steps.add(new Step.Release(table.name(), column.name()));
    }
  }

  private Optional<String> fill(Table table, TableColumn column) {
    return Optional.ofNullable(fills.get(table.name() + "." + column.name()));
  }

  /** Whether the type of one of the columns changes; their names are the later ones. */
  private boolean isRetyped(String tableId, List<String> columns) {
    Optional<Table> former = renamed.table(tableId);
    Optional<Table> later = after.table(tableId);
    return former.isPresent()
        && later.isPresent()
        && later.get().columns().stream()
            .filter(column -> columns.contains(column.name()))
            .anyMatch(column ->
                former
                    .get()
                    .column(column.id())
                    .filter(old -> !old.type().equals(column.type()))
                    .isPresent());
  }
}
