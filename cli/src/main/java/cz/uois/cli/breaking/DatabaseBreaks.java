package cz.uois.cli.breaking;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What breaks a member of the former version that still runs on the later tables, as while one
 * takes the place of the other, and whoever else reads or writes them.
 */
public final class DatabaseBreaks {
  private final Schema after;
  private final List<Breakage> found = new ArrayList<>();

  private DatabaseBreaks(Schema after) {
    this.after = after;
  }

  /** What breaks, in the order of the former tables. */
  public static List<Breakage> of(Schema before, Schema after) {
    DatabaseBreaks breaks = new DatabaseBreaks(after);
    before.tables().forEach(breaks::compare);
    return List.copyOf(breaks.found);
  }

  private void compare(Table was) {
    Optional<Table> later = after.table(was.id());
    if (later.isEmpty()) {
      breaks("table-gone", was.name(), "", "is gone with its rows", "stop writing it first");
      return;
    }
    Table now = later.get();
    if (!now.name().equals(was.name())) {
      breaks(
          "table-renamed",
          now.name(),
          "",
          "was '" + was.name() + "'",
          "stop the former version before the migration runs");
    }
    was.columns().forEach(column -> compare(now, column));
    for (TableColumn column : now.columns()) {
      if (was.column(column.id()).isEmpty() && isNeeded(column) && !column.equals(now.key())) {
        breaks(
            "column-required",
            now.name(),
            column.name(),
            "is new and has no default: the former version inserts no rows any more",
            "give it a default");
      }
    }
    compareConstraints(was, now);
  }

  private void compare(Table now, TableColumn was) {
    Optional<TableColumn> later = now.column(was.id());
    if (later.isEmpty()) {
      breaks(
          "column-gone",
          now.name(),
          was.name(),
          "is gone with its values",
          "let a version run first that does not use it");
      return;
    }
    TableColumn column = later.get();
    if (!column.name().equals(was.name())) {
      breaks(
          "column-renamed",
          now.name(),
          column.name(),
          "was '" + was.name() + "'",
          "stop the former version before the migration runs");
    }
    if (!column.type().equals(was.type())) {
      breaks(
          "column-type-changed",
          now.name(),
          column.name(),
          "changed from " + was.type() + " to " + column.type(),
          "add a column of another name");
    }
    if (isNeeded(column) && !was.required()) {
      breaks(
          "column-required",
          now.name(),
          column.name(),
          "must have a value now, and has no default",
          "give it a default");
    }
  }

  private static boolean isNeeded(TableColumn column) {
    return column.required() && !column.clocked() && column.defaultValue().isEmpty();
  }

  /** What is the same but for names that changed with their column is new here, too: it may be. */
  private void compareConstraints(Table was, Table now) {
    for (Constraint constraint : now.constraints()) {
      boolean known =
          was.constraints().stream()
              .anyMatch(it ->
                  it.kind() == constraint.kind()
                      && it.value().equals(constraint.value())
                      && ids(was, it.columns()).equals(ids(now, constraint.columns())));
      boolean ofOld =
          now.columns().stream()
              .filter(column -> constraint.columns().contains(column.name()))
              .anyMatch(column -> was.column(column.id()).isPresent());
      if (!known && ofOld) {
        found.add(
            new Breakage(
                "constraint-new",
                false,
                now.name(),
                constraint.columns().getFirst(),
                "has the new constraint "
                    + constraint.name()
                    + ", which the former version does not know",
                "rows that it refuses are an error of the database there"));
      }
    }
  }

  private static List<String> ids(Table table, List<String> columns) {
    return table.columns().stream()
        .filter(column -> columns.contains(column.name()))
        .map(TableColumn::id)
        .toList();
  }

  private void breaks(String code, String table, String column, String words, String hint) {
    found.add(new Breakage(code, true, table, column, words, hint));
  }
}
