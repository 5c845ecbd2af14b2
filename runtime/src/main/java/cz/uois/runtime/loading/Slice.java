package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.Cursor;
import cz.uois.runtime.sql.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a connection that are answered, and what is known of the others.
 *
 * @param order the order of the rows
 * @param rows the rows
 * @param hasPrevious whether there are rows before them; where that was not read, whether the
 *     caller came from there
 * @param hasNext the same of rows after them
 * @param total number of all rows that count; 0 if nobody asked
 */
public record Slice(
    Order order, List<@Nullable Object[]> rows, boolean hasPrevious, boolean hasNext, long total) {
  public Slice {
    requireNonNull(order, "order is null");
    rows = List.copyOf(rows);
  }

  /** Cuts off the row that only shows that there are more, and puts the others in order. */
  static Slice of(ConnectionWindow window, List<@Nullable Object[]> read, long total) {
    boolean backward = window.rows().backward();
    boolean more = read.size() > window.size();
    List<@Nullable Object[]> rows = more ? read.subList(0, window.size()) : read;
    return new Slice(
        window.rows().order(),
        backward ? rows.reversed() : rows,
        backward && more || window.after(),
        !backward && more || window.before(),
        total);
  }

  /**
   * The cursor of one of the rows.
   *
   * @param type whose rows they are
   * @param positionSlot where the row has what cursors are made of
   */
  public String cursor(@Nullable Object[] row, String type, int positionSlot) {
    return Cursor.write(
        order, type, (@Nullable Object[]) requireNonNull(row[positionSlot], "no position"));
  }
}
