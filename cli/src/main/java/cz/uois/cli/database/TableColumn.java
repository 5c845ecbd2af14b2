package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param id what stays when it is renamed
 * @param name its name
 * @param type its SQL type
 * @param required NOT NULL; of a key it is implied
 * @param clocked whether the database writes the time when nothing else is said
 * @param defaultValue what rows get when nothing else is said, as text
 */
public record TableColumn(
    String id,
    String name,
    String type,
    boolean required,
    boolean clocked,
    Optional<String> defaultValue) {
  private static final Set<String> CLOCKED = Set.of("lastchange", "created");

  public TableColumn {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(defaultValue, "defaultValue is null");
  }

  /** The default, as templates read it: none or one. */
  public List<String> defaults() {
    return defaultValue.stream().toList();
  }

  static TableColumn of(String id, Column column) {
    boolean key = column.role() == Column.Role.KEY;
    return new TableColumn(
        id,
        column.name(),
        type(column.type()),
        column.required() && !key,
        column.role() == Column.Role.AUDIT && CLOCKED.contains(column.name()),
        column.defaultValue().map(TableColumn::text));
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
