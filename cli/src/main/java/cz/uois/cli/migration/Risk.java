package cz.uois.cli.migration;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a migration may do to rows that are there.
 *
 * @param kind how bad it is
 * @param table name of the table, the later one if it stays
 * @param column name of the column; empty if it is about the whole table
 * @param words what happens, as the end of a sentence that begins with what it happens to
 */
public record Risk(Kind kind, String table, String column, String words) {
  /** How bad something is. */
  public enum Kind {
    /** Values are lost: done only by who says that he wants it. */
    LOSES,
    /** Rows would have no value where they must: never done. */
    NEEDS_A_VALUE,
    /** What no migration can do. */
    IMPOSSIBLE,
    /** Some rows may refuse it; then nothing is changed. */
    MAY_STOP
  }

  public Risk {
    requireNonNull(kind, "kind is null");
    requireNonNull(table, "table is null");
    requireNonNull(column, "column is null");
    requireNonNull(words, "words is null");
  }

  /** What it happens to, as {@code plans.name}. */
  public String subject() {
    return column.isEmpty() ? table : table + "." + column;
  }

  /** The risks of going from one schema to another, in the order of the later one. */
  public static List<Risk> of(Schema before, Schema after, Map<String, String> fills) {
    List<Risk> risks = new ArrayList<>();
    for (Table table : before.tables()) {
      if (after.table(table.id()).isEmpty()) {
        risks.add(new Risk(Kind.LOSES, table.name(), "", "goes with all its rows"));
      }
    }
    Schema renamed = Renaming.of(before, after).applied(before);
    for (Table table : after.tables()) {
      renamed.table(table.id()).ifPresent(former -> of(risks, former, table, fills));
    }
    return risks;
  }

  private static void of(List<Risk> risks, Table former, Table later, Map<String, String> fills) {
    for (TableColumn column : former.columns()) {
      if (later.column(column.id()).isEmpty()) {
        risks.add(new Risk(Kind.LOSES, later.name(), column.name(), "goes with its values"));
      }
    }
    for (TableColumn column : later.columns()) {
      boolean filled =
          column.clocked()
              || column.defaultValue().isPresent()
              || fills.containsKey(later.name() + "." + column.name());
      Optional<TableColumn> old = former.column(column.id());
      of(later, column, old, filled).ifPresent(risks::add);
    }
    for (Constraint constraint : later.constraints()) {
      if (former.constraints().stream().noneMatch(it -> SchemaDifference.isSame(it, constraint))
          && isAboutValues(former, later, constraint, fills)) {
        risks.add(
            new Risk(
                Kind.MAY_STOP,
                later.name(),
                constraint.columns().getFirst(),
                "gets the constraint " + constraint.name() + ", which rows may not satisfy"));
      }
    }
  }

  private static Optional<Risk> of(
      Table table, TableColumn column, Optional<TableColumn> old, boolean filled) {
    if (old.isEmpty()) {
      return column.required() && !filled
          ? Optional.of(
              new Risk(
                  Kind.NEEDS_A_VALUE,
                  table.name(),
                  column.name(),
                  "is required, and rows that are there have no value for it"))
          : Optional.empty();
    }
    if (!old.get().type().equals(column.type())) {
      return ofType(table, column, old.get(), filled);
    }
    return column.required() && !old.get().required() && !filled
        ? Optional.of(
            new Risk(
                Kind.NEEDS_A_VALUE,
                table.name(),
                column.name(),
                "is required now, and rows that are there may have no value for it"))
        : Optional.empty();
  }

  private static Optional<Risk> ofType(
      Table table, TableColumn column, TableColumn old, boolean filled) {
    String change = old.type() + " to " + column.type();
    if (column.equals(table.key())) {
      return Optional.of(
          new Risk(
              Kind.IMPOSSIBLE,
              table.name(),
              column.name(),
              "is the key, and cannot change from " + change));
    }
    Conversion conversion = Conversion.of(old.type(), column.type());
    if (conversion.cast() == Conversion.Cast.NOTHING && column.required() && !filled) {
      return Optional.of(
          new Risk(
              Kind.NEEDS_A_VALUE,
              table.name(),
              column.name(),
              "is required, and no value survives the change from " + change));
    }
    return switch (conversion.outcome()) {
      case KEEPS_ALL -> Optional.empty();
      case MAY_STOP ->
          Optional.of(
              new Risk(
                  Kind.MAY_STOP,
                  table.name(),
                  column.name(),
                  "changes from " + change + ", which not every value may have a counterpart in"));
      case LOSES ->
          Optional.of(
              new Risk(
                  Kind.LOSES,
                  table.name(),
                  column.name(),
                  conversion.cast() == Conversion.Cast.NOTHING
                      ? "loses its values by the change from " + change
                      : "loses digits by the change from " + change));
    };
  }

  // A new column has one value in all rows, or none, and nothing is refused where there is none.
  private static boolean isAboutValues(
      Table former, Table later, Constraint constraint, Map<String, String> fills) {
    return later.columns().stream()
        .filter(column -> constraint.columns().contains(column.name()))
        .anyMatch(column ->
            former.column(column.id()).isPresent()
                || column.defaultValue().isPresent()
                || fills.containsKey(later.name() + "." + column.name()));
  }
}
