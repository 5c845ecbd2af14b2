package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A relation as a filter goes through it.
 *
 * @param target reads the filter of what it leads to; asked late, because relations are circular
 * @param through makes a condition on the element one on the row that has the relation
 */
record RelationFilter(Supplier<FilterReader> target, UnaryOperator<Filter> through) {
  RelationFilter {
    requireNonNull(target, "target is null");
    requireNonNull(through, "through is null");
  }

  /** The rows that lead to at least one element that satisfies the condition. */
  Filter to(Filter filter) {
    return through.apply(filter);
  }
}
