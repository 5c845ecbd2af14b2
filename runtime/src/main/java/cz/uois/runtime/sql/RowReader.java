package cz.uois.runtime.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one shape from one source. It keeps the texts of its statements: one for each order
 * and kind of filter that callers use, the most used ones.
 */
public final class RowReader {
  private static final int MOST_TEXTS = 64;

  private final DSLContext dsl;
  private final RowShape shape;
  private final RowSource source;
  private final int width;
  private final Cache<String, SelectText> texts =
      Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

  /**
   * Reads rows as described.
   *
   * @param dsl renders the statements
   * @param shape what is read
   * @param source of which rows
   * @param width number of slots of a row: those that no cell fills are for what is loaded later;
   *     the last one takes the parent's key of sources per parent
   */
  public RowReader(DSLContext dsl, RowShape shape, RowSource source, int width) {
    this.dsl = dsl;
    this.shape = shape;
    this.source = source;
    this.width = width;
  }

  /** Rows by their keys, in no order; keys of several columns are lists of their values. */
  public List<@Nullable Object[]> byKeys(Session session, Collection<?> keys) {
    boolean one = keys.size() == 1 && readsKeys();
    SelectText text = one ? oneKey() : text(Order.NONE, Filter.All.NONE);
    return session.read(text, this, keys, null);
  }

  /** One window. */
  public List<@Nullable Object[]> window(Session session, Window window) {
    return session.read(text(window.order(), window.filter()), this, List.of(), window);
  }

  /** The windows of parents, mixed, each in its order. */
  public List<@Nullable Object[]> windows(Session session, Collection<?> parents, Window window) {
    return session.read(text(window.order(), window.filter()), this, parents, window);
  }

  /** Whether keys are those of the table, one value each. */
  public boolean readsKeys() {
    return source instanceof RowSource.Keys;
  }

  RowShape shape() {
    return shape;
  }

  RowSource source() {
    return source;
  }

  /** Number of slots of a row. */
  public int width() {
    return width;
  }

  private SelectText oneKey() {
    return texts.get(
        "key", _ -> Select.render(dsl, shape, new RowSource.Key(), Order.NONE, Filter.All.NONE));
  }

  private SelectText text(Order order, Filter filter) {
    StringBuilder key = new StringBuilder(order.shape());
    key.append('/');
    filter.shape(key);
    return texts.get(key.toString(), _ -> Select.render(dsl, shape, source, order, filter));
  }
}
