package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A member as its database sees it.
 *
 * @param tables the tables, each after those it references
 */
public record MigrationView(List<TableView> tables) {
  private static final Set<String> CLOCKED = Set.of("lastchange", "created");

  /**
   * A table.
   *
   * @param rules conditions on rows and unique columns
   * @param foreignKeys foreign keys to own tables, which are added when all tables exist
   * @param primaryKey name of the constraint of the column {@code id}
   */
  public record TableView(
      String name,
      String description,
      List<ColumnView> columns,
      List<DatabaseRule> rules,
      List<DatabaseRule> foreignKeys,
      String primaryKey,
      List<IndexView> indexes) {}

  /**
   * A column.
   *
   * @param type its SQL type
   * @param clocked whether the database writes the time when nothing else is said
   * @param defaults the default as text; empty or one
   */
  public record ColumnView(
      String name,
      String type,
      boolean key,
      boolean required,
      boolean clocked,
      List<String> defaults,
      String description) {}

  /** An index: of a foreign key, then the order in which the lists of its parents are read. */
  public record IndexView(String name, List<String> columns) {
    public IndexView {
      columns = List.copyOf(columns);
    }
  }

  static MigrationView of(Member member) {
    DatabaseRules rules = DatabaseRules.of(member);
    return new MigrationView(
        FeedOrder.of(member).stream().map(entity -> table(rules, entity)).toList());
  }

  private static TableView table(DatabaseRules all, Entity entity) {
    List<DatabaseRule> rules = new ArrayList<>();
    List<DatabaseRule> foreignKeys = new ArrayList<>();
    for (DatabaseRule rule : all.of(entity)) {
      (rule.kind() == DatabaseRule.Kind.FOREIGN_KEY ? foreignKeys : rules).add(rule);
    }
    return new TableView(
        entity.table(),
        entity.description(),
        entity.columns().stream().map(MigrationView::column).toList(),
        rules,
        foreignKeys,
        all.primaryKey(entity),
        all.indexes(entity));
  }

  private static ColumnView column(Column column) {
    boolean audit = column.role() == Column.Role.AUDIT;
    return new ColumnView(
        column.name(),
        type(column.type()),
        column.role() == Column.Role.KEY,
        column.required(),
        audit && CLOCKED.contains(column.name()),
        column.defaultValue().map(MigrationView::text).stream().toList(),
        column.description());
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().sqlName();
      case FieldType.Decimal decimal ->
          "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
      case FieldType.Enumeration _ -> "text";
    };
  }

  private static String text(Default value) {
    return switch (value) {
      case Default.Text text -> text.value();
      case Default.Numeric number -> number.value().toPlainString();
      case Default.Bool bool -> Boolean.toString(bool.value());
    };
  }
}
