package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What the rows of one statement consist of: cells of a base table and of tables joined to it by
 * to-one relations.
 *
 * @param base the table that the rows are rows of; alias 0
 * @param key its primary key
 * @param joins joined tables; alias 1 and up, in this order
 * @param cells what is read
 * @param position slot that takes the values of the window's order, from which cursors are made
 */
public record RowShape(
    Table<?> base, Field<?> key, List<Join> joins, List<Cell> cells, OptionalInt position) {
  public RowShape {
    joins = List.copyOf(joins);
    cells = List.copyOf(cells);
  }

  /**
   * A table joined by its key.
   *
   * @param from alias of the table that holds the foreign key
   * @param foreignKey the foreign key
   * @param table the joined table
   * @param key its primary key
   */
  public record Join(int from, Field<?> foreignKey, Table<?> table, Field<?> key) {}

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
