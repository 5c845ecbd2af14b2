package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Table;

/** A condition on rows, as {@code where} expresses it. Empty {@code All} is true. */
public sealed interface Filter {
  /** Every one holds. */
  record All(List<Filter> filters) implements Filter {
    /** No condition. */
    public static final All NONE = new All(List.of());

    public All {
      filters = List.copyOf(filters);
    }
  }

  /** At least one holds; false if there is none. */
  record Any(List<Filter> filters) implements Filter {
    public Any {
      filters = List.copyOf(filters);
    }
  }

  /** It does not hold; a comparison with NULL does not hold either way. */
  record Not(Filter filter) implements Filter {
    public Not {
      requireNonNull(filter, "filter is null");
    }
  }

  /**
   * At least one row of a table fits and satisfies a condition of its own. Being EXISTS, it never
   * doubles a row; of a NULL in {@code outer} nothing fits.
   *
   * @param table the table, or the link table on the way to it
   * @param inner its column that fits
   * @param outer the column of the filtered row
   * @param filter what else holds for the row that fits
   */
  record Exists(Table<?> table, Field<?> inner, Field<?> outer, Filter filter) implements Filter {
    public Exists {
      requireNonNull(table, "table is null");
      requireNonNull(inner, "inner is null");
      requireNonNull(outer, "outer is null");
      requireNonNull(filter, "filter is null");
    }
  }

  /**
   * A comparison of a column.
   *
   * @param column the column
   * @param type its type
   * @param operator the comparison
   * @param value what it is compared with; a list for {@code _in}, a boolean for {@code _is_null}
   */
  record Comparison(Field<?> column, ValueType type, Operator operator, Object value)
      implements Filter {
    public Comparison {
      requireNonNull(column, "column is null");
      requireNonNull(type, "type is null");
      requireNonNull(operator, "operator is null");
      requireNonNull(value, "value is null");
    }

    /** The column of keys has a value. */
    static Comparison present(Field<?> column) {
      return new Comparison(column, ValueType.UUID, Operator.IS_NULL, false);
    }

    boolean bindsValue() {
      return operator != Operator.IS_NULL;
    }
  }

  /** The parameters in the order in which {@link Select} names them. */
  default List<Parameter> parameters() {
    List<Parameter> out = new ArrayList<>();
    comparisons(
        this,
        comparison -> {
          if (comparison.bindsValue()) {
            out.add(
                new Parameter(
                    comparison.type(),
                    comparison.operator().bound(comparison.value()),
                    comparison.operator() == Operator.IN));
          }
        });
    return out;
  }

  /** Tells conditions apart that differ in more than their values. */
  default void shape(StringBuilder out) {
    switch (this) {
      case All all -> shape(out, '&', all.filters());
      case Any any -> shape(out, '|', any.filters());
      case Not not -> {
        out.append('!');
        not.filter().shape(out);
      }
      case Exists exists -> {
        out.append('?').append(exists.table().getName()).append('.');
        out.append(exists.inner().getName()).append('=').append(exists.outer().getName());
        out.append('(');
        exists.filter().shape(out);
        out.append(')');
      }
      case Comparison comparison -> {
        out.append(comparison.column().getName()).append(comparison.operator().symbol());
        if (!comparison.bindsValue()) {
          out.append(comparison.value());
        }
        out.append(';');
      }
    }
  }

  private static void shape(StringBuilder out, char kind, List<Filter> filters) {
    out.append(kind).append('(');
    filters.forEach(filter -> filter.shape(out));
    out.append(')');
  }

  private static void comparisons(Filter filter, Consumer<Comparison> each) {
    switch (filter) {
      case All all -> all.filters().forEach(part -> comparisons(part, each));
      case Any any -> any.filters().forEach(part -> comparisons(part, each));
      case Not not -> comparisons(not.filter(), each);
      case Exists exists -> comparisons(exists.filter(), each);
      case Comparison comparison -> each.accept(comparison);
    }
  }
}
