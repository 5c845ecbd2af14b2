package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

/**
 * The part of a list that a caller asks for.
 *
 * @param skip rows left out at the front, at least 0
 * @param limit most rows taken, at least 0
 * @param order the order; the primary key always comes last, so that pages are stable
 * @param filter which rows count
 * @param depth levels of a tree taken, at least 1
 */
public record Window(int skip, int limit, Order order, Filter filter, int depth) {
  /** Most levels of a tree that are read: what is deeper must be a circle, made behind our back. */
  public static final int WHOLE_DEPTH = 1000;

  /** A part of a list that is no tree, or of all its levels. */
  public Window(int skip, int limit, Order order, Filter filter) {
    this(skip, limit, order, filter, WHOLE_DEPTH);
  }

  public Window {
    requireNonNull(order, "order is null");
    requireNonNull(filter, "filter is null");
    if (skip < 0 || limit < 0 || depth < 1) {
      throw new IllegalArgumentException("skip and limit are not negative, depth is positive");
    }
  }
}
