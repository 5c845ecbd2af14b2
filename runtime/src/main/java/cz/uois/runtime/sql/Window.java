package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

/**
 * The part of a list that a caller asks for.
 *
 * @param skip rows left out at the front, at least 0
 * @param limit most rows taken, at least 0
 * @param order the order; the primary key always comes last, so that pages are stable
 * @param filter which rows count
 */
public record Window(int skip, int limit, Order order, Filter filter) {
  public Window {
    requireNonNull(order, "order is null");
    requireNonNull(filter, "filter is null");
    if (skip < 0 || limit < 0) {
      throw new IllegalArgumentException("skip and limit are not negative");
    }
  }
}
