package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Grants;
import cz.uois.runtime.rbac.Guard;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one statement consist of: cells of a base table and of tables joined to it by
 * to-one relations.
 *
 * @param base the table that the rows are rows of; alias 0
 * @param key its primary key
 * @param guard which rows are to be seen at all
 * @param joins joined tables; alias 1 and up, in this order
 * @param cells what is read
 * @param masks what only some may see of it
 * @param position slot that takes the values of the window's order, from which cursors are made
 */
public record RowShape(
    Table<?> base,
    Field<?> key,
    Filter guard,
    List<Join> joins,
    List<Cell> cells,
    List<Mask> masks,
    OptionalInt position) {
  public RowShape {
    joins = List.copyOf(joins);
    cells = List.copyOf(cells);
    masks = List.copyOf(masks);
  }

  /** Tells of the guards before its rows and what is read of them. */
  public void guards(Consumer<Guard> each) {
    guard.guards(each);
    for (Join join : joins) {
      join.visible().guards(each);
      join.guard().guards(each);
    }
    masks.forEach(mask -> each.accept(mask.guard().guard()));
  }

  /** The same rows, as far as another condition shows them. */
  RowShape guardedBy(Filter condition) {
    return new RowShape(base, key, condition, joins, cells, masks, position);
  }

  /** The same for one caller, see {@link Filter#resolved}; what is said of masks stays. */
  RowShape resolved(Grants grants) {
    if (guard.equals(Filter.All.NONE) && joins.stream().allMatch(Join::isOpen)) {
      return this;
    }
    return new RowShape(
        base,
        key,
        guard.resolved(grants),
        joins.stream().map(join -> join.resolved(grants)).toList(),
        cells,
        masks,
        position);
  }

  /**
   * A table joined by its key.
   *
   * @param from alias of the table that holds the foreign key
   * @param foreignKey the foreign key
   * @param table the joined table
   * @param key its primary key
   * @param visible which rows of the table of {@code from} show the foreign key
   * @param guard which rows of the joined table are to be seen
   */
  public record Join(
      int from, Field<?> foreignKey, Table<?> table, Field<?> key, Filter visible, Filter guard) {
    /** A join that is nobody's secret. */
    public Join(int from, Field<?> foreignKey, Table<?> table, Field<?> key) {
      this(from, foreignKey, table, key, Filter.All.NONE, Filter.All.NONE);
    }

    private boolean isOpen() {
      return visible.equals(Filter.All.NONE) && guard.equals(Filter.All.NONE);
    }

    private Join resolved(Grants grants) {
      return new Join(
          from, foreignKey, table, key, visible.resolved(grants), guard.resolved(grants));
    }
  }

  /**
   * A slot with the value of another one, for those who may see it.
   *
   * @param slot where the value is
   * @param guard which rows show it
   * @param to where the slot is
   * @param hidden what the slot has where the value is hidden
   */
  public record Mask(int slot, RowGuard guard, int to, @Nullable Object hidden) {}

  /**
   * One value of a row.
   *
   * @param alias of the table
   * @param column the column
   * @param type how it is read
   * @param slot where in the row it is kept
   */
  public record Cell(int alias, Field<?> column, ValueType type, int slot) {}
}
