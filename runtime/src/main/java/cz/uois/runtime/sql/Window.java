package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.rbac.Grants;

/**
 * The part of a list that a caller asks for.
 *
 * @param skip rows left out at the front, at least 0
 * @param limit most rows taken, at least 0
 * @param order the order; the primary key always comes last, so that pages are stable
 * @param filter which rows count
 * @param range between which of them, by the order
 * @param backward whether rows are taken from the end, the last one first; the order is total then
 * @param depth levels of a tree taken, at least 1
 */
public record Window(
    int skip, int limit, Order order, Filter filter, Filter range, boolean backward, int depth) {
  /** Most levels of a tree that are read: what is deeper must be a circle, made behind our back. */
  public static final int WHOLE_DEPTH = 1000;

  public Window {
    requireNonNull(order, "order is null");
    requireNonNull(filter, "filter is null");
    requireNonNull(range, "range is null");
    if (skip < 0 || limit < 0 || depth < 1) {
      throw new IllegalArgumentException("skip and limit are not negative, depth is positive");
    }
  }

  /** A window of all rows that count. */
  public Window(int skip, int limit, Order order, Filter filter) {
    this(skip, limit, order, filter, Filter.All.NONE, false);
  }

  /** A window of what is no tree, or of all levels of one. */
  public Window(int skip, int limit, Order order, Filter filter, Filter range, boolean backward) {
    this(skip, limit, order, filter, range, backward, WHOLE_DEPTH);
  }

  /** The same of so many levels. */
  public Window withDepth(int levels) {
    return new Window(skip, limit, order, filter, range, backward, levels);
  }

  /** The same for one caller, see {@link Filter#resolved}. */
  Window resolved(Grants grants) {
    return new Window(
        skip,
        limit,
        order.resolved(grants),
        filter.resolved(grants),
        range.resolved(grants),
        backward,
        depth);
  }

  /** The same of the rows that satisfy another condition besides. */
  Window within(Filter rows) {
    return new Window(skip, limit, order, filter.and(rows), range, backward, depth);
  }

  /** All rows that count, whichever of them the window takes. */
  Window whole() {
    return new Window(0, 0, Order.NONE, filter).withDepth(depth);
  }
}
