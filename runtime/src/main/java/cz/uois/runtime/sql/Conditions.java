package cz.uois.runtime.sql;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Filters as conditions; parameters are numbered in the order of {@link Window#parameters}. */
final class Conditions {
  // Not selectOne(): its literal would count among the parameters.
  private static final Field<?> ONE = DSL.field("1");

  /** Followed by a number: tables that filters reach through relations. */
  private static final String RELATED = "r";

  private int values;
  private int tables;

  Condition where(Filter filter, String alias) {
    return filter.equals(Filter.All.NONE) ? DSL.noCondition() : of(filter, alias);
  }

  private Condition of(Filter filter, String alias) {
    return switch (filter) {
      // Not noCondition(): that disappears from an OR, where an empty All decides.
      case Filter.All all when all.filters().isEmpty() -> DSL.trueCondition();
      case Filter.All all -> DSL.and(each(all.filters(), alias));
      case Filter.Any any -> DSL.or(each(any.filters(), alias));
      case Filter.Not not -> DSL.not(of(not.filter(), alias));
      case Filter.Exists exists -> exists(exists, alias);
      case Filter.Comparison comparison -> comparison(comparison, alias);
    };
  }

  private List<Condition> each(List<Filter> filters, String alias) {
    return filters.stream().map(part -> of(part, alias)).toList();
  }

  private Condition exists(Filter.Exists exists, String alias) {
    String related = RELATED + ++tables;
    Condition fits =
        Aliased.equal(
            Aliased.column(related, exists.inner()), Aliased.column(alias, exists.outer()));
    return DSL.exists(
        DSL.select(ONE)
            .from(exists.table().as(related))
            .where(
                exists.filter().equals(Filter.All.NONE)
                    ? fits
                    : fits.and(of(exists.filter(), related))));
  }

  @SuppressWarnings("unchecked")
  private Condition comparison(Filter.Comparison comparison, String alias) {
    Field<Object> left = (Field<Object>) Aliased.column(alias, comparison.column());
    return switch (comparison.operator()) {
      case EQ -> left.eq(value(left));
      case LE -> left.le(value(left));
      case LT -> left.lt(value(left));
      case GE -> left.ge(value(left));
      case GT -> left.gt(value(left));
      case LIKE, STARTS_WITH, ENDS_WITH -> left.like((Field<String>) (Field<?>) value(left));
      case ILIKE -> left.likeIgnoreCase((Field<String>) (Field<?>) value(left));
      case IN -> left.eq(DSL.any(Binds.values(left, values++)));
      case IS_NULL -> (boolean) comparison.value() ? left.isNull() : left.isNotNull();
    };
  }

  private Field<Object> value(Field<Object> left) {
    return Binds.value(left, values++);
  }
}
