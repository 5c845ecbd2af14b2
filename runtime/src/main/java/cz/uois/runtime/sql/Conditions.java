package cz.uois.runtime.sql;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The conditions of one statement. Each has its place among the parameters when it is added, so
 * that it can be written in any order, and more than once.
 */
final class Conditions {
  // Not selectOne(): its literal would count among the parameters.
  private static final Field<?> ONE = DSL.field("1");

  /** Followed by a number: tables that filters reach through relations. */
  private static final String RELATED = "r";

  private final List<Parameter> parameters = new ArrayList<>();
  private int written;
  private int tables;

  /** A condition of the statement. */
  final class Part {
    private final Filter filter;
    private final int first;
    private int values;

    private Part(Filter filter) {
      this.filter = filter;
      first = parameters.size();
      parameters.addAll(filter.parameters());
    }

    /** Whether it says nothing. */
    boolean isNone() {
      return filter.equals(Filter.All.NONE);
    }

    /** The condition on the row of the table that the statement calls by an alias. */
    Condition of(String alias) {
      values = first;
      return isNone() ? DSL.noCondition() : Conditions.this.of(filter, alias, this);
    }

    private int next() {
      return values++;
    }
  }

  /** Adds a condition. */
  Part add(Filter filter) {
    return new Part(filter);
  }

  /** What is bound, by the numbers in the names of parameters. */
  List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  private Condition of(Filter filter, String alias, Part part) {
    return switch (filter) {
      // Not noCondition(): that disappears from an OR, where an empty All decides.
      case Filter.All all when all.filters().isEmpty() -> DSL.trueCondition();
      case Filter.All all -> DSL.and(each(all.filters(), alias, part));
      case Filter.Any any -> DSL.or(each(any.filters(), alias, part));
      case Filter.Not not -> DSL.not(of(not.filter(), alias, part));
      case Filter.Exists exists -> exists(exists, alias, part);
      case Filter.Guarded _ -> throw new IllegalStateException(Filter.UNRESOLVED);
      case Filter.Masked masked -> {
        Condition visible = of(masked.visible(), alias, part);
        yield DSL.condition(DSL.when(visible, DSL.field(of(masked.filter(), alias, part))));
      }
      case Filter.Comparison comparison -> comparison(comparison, alias, part);
    };
  }

  private List<Condition> each(List<Filter> filters, String alias, Part part) {
    return filters.stream().map(filter -> of(filter, alias, part)).toList();
  }

  private Condition exists(Filter.Exists exists, String alias, Part part) {
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
                    : fits.and(of(exists.filter(), related, part))));
  }

  @SuppressWarnings("unchecked")
  private Condition comparison(Filter.Comparison comparison, String alias, Part part) {
    Field<Object> column = (Field<Object>) Aliased.column(alias, comparison.column());
    Field<Object> left =
        comparison.visible().equals(Filter.All.NONE)
            ? column
            : DSL.when(of(comparison.visible(), alias, part), column);
    return switch (comparison.operator()) {
      case EQ -> left.eq(value(column, part));
      case LE -> left.le(value(column, part));
      case LT -> left.lt(value(column, part));
      case GE -> left.ge(value(column, part));
      case GT -> left.gt(value(column, part));
      case LIKE, STARTS_WITH, ENDS_WITH ->
          left.like((Field<String>) (Field<?>) value(column, part));
      case ILIKE -> left.likeIgnoreCase((Field<String>) (Field<?>) value(column, part));
      case IN -> left.eq(DSL.any(Binds.values(column, part.next(), written++)));
      case IS_NULL -> (boolean) comparison.value() ? left.isNull() : left.isNotNull();
    };
  }

  private Field<Object> value(Field<Object> column, Part part) {
    return Binds.value(column, part.next(), written++);
  }
}
