package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Index;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.List;
import java.util.Optional;

/** One statement of a migration; names are those at its time. */
public sealed interface Step {
  /** What it does, as {@code CreateTable}: templates choose by it. */
  default String kind() {
    return getClass().getSimpleName();
  }

  /** A table with its columns, own constraints and indexes. */
  record CreateTable(Table table) implements Step {}

  /** The end of a table and its rows. */
  record DropTable(String table) implements Step {}

  /** Another name of a table. */
  record RenameTable(String table, String to) implements Step {}

  /**
   * A new column.
   *
   * @param fill what rows that are there get; without it the default, or nothing
   */
  record AddColumn(String table, TableColumn column, Optional<String> fill) implements Step {
    /** What rows that are there get, as templates read it: none or one. */
    public List<String> fills() {
      return fill.stream().toList();
    }
  }

  /** The end of a column and its values. */
  record DropColumn(String table, String column) implements Step {}

  /** Another name of a column. */
  record RenameColumn(String table, String column, String to) implements Step {}

  /**
   * Another type of a column, which takes its default away.
   *
   * @param cast how values become those of the type
   * @param fill what rows get whose values cannot be kept; without it nothing
   */
  record ChangeType(String table, TableColumn column, Conversion.Cast cast, Optional<String> fill)
      implements Step {
    /** What rows get whose values cannot be kept, as templates read it: none or one. */
    public List<String> fills() {
      return fill.stream().toList();
    }
  }

  /** A value for rows that have none. */
  record Fill(String table, String column, String value) implements Step {}

  /**
   * The paths that rows of a tree have.
   *
   * @param parent the column of the row above
   * @param escaped whether a slash may be within a key
   */
  record FillPaths(String table, String key, String parent, String path, boolean escaped)
      implements Step {}

  /** Rows must have a value from now on. */
  record Require(String table, String column) implements Step {}

  /** Rows need no value any more. */
  record Release(String table, String column) implements Step {}

  /** Another default, or none. */
  record ChangeDefault(String table, TableColumn column) implements Step {}

  /** A constraint more. */
  record AddConstraint(String table, Constraint constraint) implements Step {}

  /** A constraint less. */
  record DropConstraint(String table, String constraint) implements Step {}

  /** Another name of a constraint. */
  record RenameConstraint(String table, String constraint, String to) implements Step {}

  /** An index more. */
  record CreateIndex(String table, Index index) implements Step {}

  /** An index less. */
  record DropIndex(String index) implements Step {}

  /** Another name of an index. */
  record RenameIndex(String index, String to) implements Step {}
}
