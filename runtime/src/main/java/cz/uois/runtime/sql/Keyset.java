package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on the place of rows in an order. */
final class Keyset {
  private Keyset() {}

  /**
   * The rows that come after a place. What this adds to the condition for the sake of indexes: a
   * bound by the first column alone.
   *
   * @param order a total order
   * @param place the values of its columns there
   */
  static Filter after(Order order, List<? extends @Nullable Object> place) {
    return after(order.terms(), place);
  }

  private static Filter after(List<Order.Term> terms, List<? extends @Nullable Object> place) {
    Order.Term term = terms.getFirst();
    Object value = place.getFirst();
    Filter further = further(term, value);
    if (terms.size() == 1) {
      return further;
    }
    Filter rest = after(terms.subList(1, terms.size()), place.subList(1, place.size()));
    Filter here = value == null ? isNull(term, true) : compare(term, Operator.EQ, value);
    Filter either = new Filter.Any(List.of(further, new Filter.All(List.of(here, rest))));
    return value == null || nullsFollow(term)
        ? either
        : new Filter.All(
            List.of(compare(term, term.descending() ? Operator.LE : Operator.GE, value), either));
  }

  /** NULL counts as the largest value: last in ascending order, first in descending order. */
  private static Filter further(Order.Term term, @Nullable Object value) {
    if (value == null) {
      return term.descending() ? isNull(term, false) : new Filter.Any(List.of());
    }
    Filter beyond = compare(term, term.descending() ? Operator.LT : Operator.GT, value);
    return nullsFollow(term) ? new Filter.Any(List.of(beyond, isNull(term, true))) : beyond;
  }

  private static boolean nullsFollow(Order.Term term) {
    return !term.descending() && term.isNullable();
  }

  private static Filter compare(Order.Term term, Operator operator, Object value) {
    return new Filter.Comparison(term.column(), term.type(), operator, value, term.visible());
  }

  private static Filter isNull(Order.Term term, boolean isNull) {
    return new Filter.Comparison(
        term.column(), ValueType.BOOL, Operator.IS_NULL, isNull, term.visible());
  }
}
