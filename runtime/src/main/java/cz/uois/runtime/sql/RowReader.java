package cz.uois.runtime.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of one shape from one source. */
public final class RowReader {
  private static final Window WHOLE = new Window(0, Integer.MAX_VALUE, Order.NONE, Filter.All.NONE);

  private final DSLContext dsl;
  private final RowShape shape;
  private final RowSource source;
  private final int width;
  private final SelectTexts texts;

  /**
   * Reads rows as described.
   *
   * @param dsl renders the statements
   * @param texts keeps them
   * @param shape what is read
   * @param source of which rows
   * @param width number of slots of a row: those that no cell fills are for what is loaded later;
   *     the last one takes the parent's key of sources per parent
   */
  public RowReader(DSLContext dsl, SelectTexts texts, RowShape shape, RowSource source, int width) {
    this.dsl = dsl;
    this.texts = texts;
    this.shape = shape;
    this.source = source;
    this.width = width;
  }

  /** Rows by their keys, in no order; keys of several columns are lists of their values. */
  public List<@Nullable Object[]> byKeys(Session session, Collection<?> keys) {
    SelectText text = keys.size() == 1 && readsKeys() ? oneKey() : text(WHOLE);
    return session.read(text, this, keys, WHOLE);
  }

  /** One window. */
  public List<@Nullable Object[]> window(Session session, Window window) {
    return session.read(text(window), this, List.of(), window);
  }

  /** The windows of parents, mixed, each in its order. */
  public List<@Nullable Object[]> windows(Session session, Collection<?> parents, Window window) {
    return session.read(text(window), this, parents, window);
  }

  /** Whether keys are those of the table, one value each. */
  public boolean readsKeys() {
    return source instanceof RowSource.Keys;
  }

  /** The number of rows that count, in the window or not. */
  public long count(Session session, Window window) {
    return counts(session, List.of(), window).getFirst().rows();
  }

  /** The number of rows that count, of each parent. */
  public List<Count> counts(Session session, Collection<?> parents, Window window) {
    return session.counts(count(window.filter()), this, parents, window.whole());
  }

  /**
   * A number of rows.
   *
   * @param parent whose rows; null if they are nobody's
   * @param rows how many
   */
  public record Count(@Nullable Object parent, long rows) {}

  /** A row of a result that counts. */
  Count count(ResultSet row) throws SQLException {
    return source.perParent()
        ? new Count(row.getObject(1, source.parent().getType()), row.getLong(2))
        : new Count(null, row.getLong(1));
  }

  /** Number of slots of a row. */
  public int width() {
    return width;
  }

  /** A row of a result. */
  @Nullable Object[] row(ResultSet row, Order order) throws SQLException {
    List<RowShape.Cell> cells = shape.cells();
    @Nullable Object[] values = new @Nullable Object[width];
    int first = 1;
    if (source.perParent()) {
      values[values.length - 1] = row.getObject(first++, source.parent().getType());
    }
    for (int i = 0; i < cells.size(); i++) {
      RowShape.Cell cell = cells.get(i);
      values[cell.slot()] = Values.read(row, first + i, cell.type());
    }
    if (shape.position().isPresent()) {
      values[shape.position().getAsInt()] = position(row, first + cells.size(), order);
    }
    return values;
  }

  private static @Nullable Object[] position(ResultSet row, int first, Order order)
      throws SQLException {
    List<Order.Term> terms = order.terms();
    @Nullable Object[] values = new @Nullable Object[terms.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Values.read(row, first + i, terms.get(i).type());
    }
    return values;
  }

  private SelectText oneKey() {
    return texts.of(this, "key", () -> Select.render(dsl, shape, new RowSource.Key(), WHOLE));
  }

  private SelectText text(Window window) {
    StringBuilder key = new StringBuilder(window.order().shape());
    key.append(window.backward() ? '\\' : '/');
    window.filter().shape(key);
    key.append('/');
    window.range().shape(key);
    return texts.of(this, key.toString(), () -> Select.render(dsl, shape, source, window));
  }

  private SelectText count(Filter filter) {
    StringBuilder key = new StringBuilder("count/");
    filter.shape(key);
    return texts.of(this, key.toString(), () -> Select.renderCount(dsl, shape, source, filter));
  }
}
