package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Grants;
import cz.uois.runtime.rbac.Guard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Table;

/** A condition on rows, as {@code where} expresses it. Empty {@code All} is true. */
public sealed interface Filter {
  /** A guard left in a filter must not become the absence of a condition. */
  String UNRESOLVED = "it is not known what the caller may see";

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
   * A guard lets the caller through to the row. Shared by all requests with one document: what it
   * means to a caller is found out by {@link #resolved}.
   */
  record Guarded(Guard guard) implements Filter {
    public Guarded {
      requireNonNull(guard, "guard is null");
    }
  }

  /**
   * A condition on what only some may see: of rows where it is hidden it is unknown, as a
   * comparison with NULL is, so that its negation does not find them either.
   *
   * @param visible which rows show it
   * @param filter the condition
   */
  record Masked(Filter visible, Filter filter) implements Filter {
    public Masked {
      requireNonNull(visible, "visible is null");
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
   * @param visible which rows show the column; of the others it is NULL
   */
  record Comparison(
      Field<?> column, ValueType type, Operator operator, Object value, Filter visible)
      implements Filter {
    public Comparison {
      requireNonNull(column, "column is null");
      requireNonNull(type, "type is null");
      requireNonNull(operator, "operator is null");
      requireNonNull(value, "value is null");
      requireNonNull(visible, "visible is null");
    }

    /** A comparison of a column that all rows show. */
    Comparison(Field<?> column, ValueType type, Operator operator, Object value) {
      this(column, type, operator, value, All.NONE);
    }

    /** The column of keys has a value. */
    static Comparison present(Field<?> column) {
      return new Comparison(column, ValueType.UUID, Operator.IS_NULL, false);
    }

    boolean bindsValue() {
      return operator != Operator.IS_NULL;
    }
  }

  /** Both hold. */
  default Filter and(Filter other) {
    if (equals(All.NONE)) {
      return other;
    }
    return other.equals(All.NONE) ? this : new All(List.of(this, other));
  }

  /** That a guard lets the caller through; no condition if it lets everybody through. */
  static Filter guarded(Guard guard) {
    return guard.isOpen() ? All.NONE : new Guarded(guard);
  }

  /**
   * The same condition for one caller: without guards.
   *
   * @throws cz.uois.runtime.rbac.RolesUnavailableException if nobody can say what he may see
   */
  default Filter resolved(Grants grants) {
    return resolved(guard -> RowGuards.filter(guard, grants.decide(guard)));
  }

  /** The same condition with others in the place of guards. */
  default Filter resolved(Function<Guard, Filter> guards) {
    Set<Guard> some = new HashSet<>();
    guards(some::add);
    return some.isEmpty() ? this : replaced(guards);
  }

  private Filter replaced(Function<Guard, Filter> guards) {
    return switch (this) {
      case All all -> all.filters().isEmpty() ? all : new All(each(all.filters(), guards));
      // What is always true decides here, so that it stays.
      case Any any ->
          new Any(any.filters().stream().map(filter -> filter.resolved(guards)).toList());
      case Not not -> new Not(not.filter().resolved(guards));
      case Exists exists ->
          new Exists(
              exists.table(), exists.inner(), exists.outer(), exists.filter().resolved(guards));
      case Guarded guarded -> guards.apply(guarded.guard());
      case Masked masked -> {
        Filter visible = masked.visible().resolved(guards);
        Filter filter = masked.filter().resolved(guards);
        yield visible.equals(All.NONE) ? filter : new Masked(visible, filter);
      }
      case Comparison comparison when comparison.visible().equals(All.NONE) -> comparison;
      case Comparison comparison ->
          new Comparison(
              comparison.column(),
              comparison.type(),
              comparison.operator(),
              comparison.value(),
              comparison.visible().resolved(guards));
    };
  }

  private static List<Filter> each(List<Filter> filters, Function<Guard, Filter> guards) {
    return filters.stream()
        .map(filter -> filter.resolved(guards))
        .filter(filter -> !filter.equals(All.NONE))
        .toList();
  }

  /** Tells of the guards in it. */
  default void guards(Consumer<Guard> each) {
    switch (this) {
      case All all -> all.filters().forEach(part -> part.guards(each));
      case Any any -> any.filters().forEach(part -> part.guards(each));
      case Not not -> not.filter().guards(each);
      case Exists exists -> exists.filter().guards(each);
      case Guarded guarded -> each.accept(guarded.guard());
      case Masked masked -> {
        masked.visible().guards(each);
        masked.filter().guards(each);
      }
      case Comparison comparison -> comparison.visible().guards(each);
    }
  }

  /** Tells of the columns of the row itself that a resolved condition compares. */
  default void columns(Consumer<Field<?>> each) {
    switch (this) {
      case All all -> all.filters().forEach(part -> part.columns(each));
      case Any any -> any.filters().forEach(part -> part.columns(each));
      case Not not -> not.filter().columns(each);
      case Exists exists -> each.accept(exists.outer());
      case Guarded _ -> throw new IllegalStateException(UNRESOLVED);
      case Masked masked -> {
        masked.visible().columns(each);
        masked.filter().columns(each);
      }
      case Comparison comparison -> {
        comparison.visible().columns(each);
        each.accept(comparison.column());
      }
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
      case Guarded _ -> throw new IllegalStateException(UNRESOLVED);
      case Masked masked -> {
        out.append('%');
        masked.visible().shape(out);
        masked.filter().shape(out);
      }
      case Comparison comparison -> {
        if (!comparison.visible().equals(All.NONE)) {
          out.append('%');
          comparison.visible().shape(out);
        }
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
      case Guarded _ -> throw new IllegalStateException(UNRESOLVED);
      case Masked masked -> {
        comparisons(masked.visible(), each);
        comparisons(masked.filter(), each);
      }
      case Comparison comparison -> {
        comparisons(comparison.visible(), each);
        each.accept(comparison);
      }
    }
  }
}
