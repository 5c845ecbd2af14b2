package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a list that a caller asks for.
 *
 * @param skip rows left out at the front, at least 0
 * @param limit most rows taken, at least 0
 * @param order the order; the primary key always comes last, so that pages are stable
 * @param filter which rows count
 * @param range between which of them, by the order
 * @param backward whether rows are taken from the end, the last one first; the order is total then
 */
public record Window(
    int skip, int limit, Order order, Filter filter, Filter range, boolean backward) {
  public Window {
    requireNonNull(order, "order is null");
    requireNonNull(filter, "filter is null");
    requireNonNull(range, "range is null");
    if (skip < 0 || limit < 0) {
      throw new IllegalArgumentException("skip and limit are not negative");
    }
  }

  /** A window of all rows that count. */
  public Window(int skip, int limit, Order order, Filter filter) {
    this(skip, limit, order, filter, Filter.All.NONE, false);
  }

  /** The parameters of both conditions, in the order in which {@link Select} names them. */
  List<Parameter> parameters() {
    List<Parameter> out = new ArrayList<>(filter.parameters());
    out.addAll(range.parameters());
    return out;
  }
}
