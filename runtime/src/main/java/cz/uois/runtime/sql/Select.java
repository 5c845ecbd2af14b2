package cz.uois.runtime.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The text of a statement that reads rows. jOOQ builds it once for each shape of source, window and
 * filter; requests bind values to the text.
 *
 * <p>To-one relations are joined outside of the window, so that skipped rows cost no join. Windows
 * of many parents are one statement by LATERAL over an index on (foreign key, id): PostgreSQL reads
 * {@code limit} rows for each parent, not all children.
 */
final class Select {
  private static final String PARENTS = "p";
  private static final String INNER = "t";

  /** Followed by a number: what an inner statement is in order by, where only some may see it. */
  private static final String ORDERED = "_o";

  private final DSLContext dsl;
  private final RowShape shape;
  private final RowSource source;
  private final Window window;
  private final Conditions conditions;
  private final Conditions.Part filter;
  private final Conditions.Part range;
  private final Conditions.Part link;
  private final List<Conditions.Part> visible = new ArrayList<>();
  private final List<Conditions.Part> guards = new ArrayList<>();
  private final List<Conditions.Part> ordered = new ArrayList<>();

  private Select(
      DSLContext dsl, Conditions conditions, RowShape shape, RowSource source, Window window) {
    this.dsl = dsl;
    this.conditions = conditions;
    this.shape = shape;
    this.source = source;
    this.window = window;
    filter = conditions.add(window.filter());
    range = conditions.add(window.range());
    link =
        conditions.add(
            source instanceof RowSource.Linked linked ? linked.guard() : Filter.All.NONE);
    shape
        .joins()
        .forEach(join -> {
          visible.add(conditions.add(join.visible()));
          guards.add(conditions.add(join.guard()));
        });
    window.order().terms().forEach(term -> ordered.add(conditions.add(term.visible())));
  }

  /** The values of the filters of a statement, in the order of its parameters. */
  static List<Parameter> parameters(
      DSLContext dsl, RowShape shape, RowSource source, Window window) {
    return new Select(dsl, new Conditions(), shape, source, window).conditions.parameters();
  }

  static SelectText render(DSLContext dsl, RowShape shape, RowSource source, Window window) {
    return text(dsl, new Select(dsl, new Conditions(), shape, source, window).select());
  }

  /** Of the rows that a filter lets through: their number, for each parent if there are some. */
  static SelectText renderCount(DSLContext dsl, RowShape shape, RowSource source, Window all) {
    return text(dsl, new Select(dsl, new Conditions(), shape, source, all).count());
  }

  private static SelectText text(DSLContext dsl, org.jooq.Select<?> select) {
    return new SelectText(dsl.render(select), select.getParams().keySet());
  }

  private org.jooq.Select<?> select() {
    return switch (source) {
      case RowSource.Key() -> byKey(Aliased.equal(key(), Binds.key(key())));
      case RowSource.Keys() -> byKey(Binds.isKey(key()));
      case RowSource.Matching matching -> matching(matching.columns());
      case RowSource.All() -> shape.joins().isEmpty() ? flatWindow() : joinedWindow();
      case RowSource.Children _, RowSource.Linked _ ->
          perParent(rows(shape.base().as(INNER), ofParent().and(condition(INNER)), false));
      case RowSource.Targets targets ->
          perParent(rows(firstOfEach(targets), range.of(INNER), true));
      case RowSource.Ancestors _, RowSource.Descendants _ -> perParent(walkedWindow());
    };
  }

  private org.jooq.Select<?> count() {
    Table<?> base = shape.base().as(INNER);
    Field<?> rows =
        source instanceof RowSource.Targets targets
            ? DSL.countDistinct(Aliased.column(INNER, targets.target()))
            : DSL.count();
    if (!source.perParent()) {
      return dsl.select(rows).from(base).where(filter.of(INNER));
    }
    Optional<CommonTableExpression<?>> walk = walk();
    org.jooq.Select<?> ofOne =
        walk.isPresent()
            ? dsl.withRecursive(walk.get())
                .select(rows.as("n"))
                .from(tree().rows(INNER))
                .where(filter.of(INNER))
            : dsl.select(rows.as("n")).from(base).where(ofParent().and(filter.of(INNER)));
    Table<?> counted = DSL.lateral(ofOne.asTable("c"));
    return dsl.select(parent(source.parent()), DSL.field(DSL.name("c", "n")))
        .from(parents().crossJoin(counted));
  }

  /** That a row belongs to a parent. */
  private Condition ofParent() {
    return switch (source) {
      case RowSource.Children children ->
          Aliased.equal(
              Aliased.column(INNER, children.foreignKey()), parent(children.foreignKey()));
      // A semi-join, because two equal rows of the link table must not double an element.
      case RowSource.Linked linked ->
          Aliased.in(
              Aliased.column(INNER, shape.key()),
              dsl.select(Aliased.column("l", linked.target()))
                  .from(linked.link().as("l"))
                  .where(
                      Aliased.equal(Aliased.column("l", linked.parent()), parent(linked.parent()))
                          .and(link.of("l"))));
      case RowSource.Targets targets ->
          Aliased.equal(Aliased.column(INNER, targets.parent()), parent(targets.parent()));
      case RowSource.Key _, RowSource.Keys _, RowSource.Matching _, RowSource.All _ ->
          DSL.noCondition();
      case RowSource.Ancestors _, RowSource.Descendants _ ->
          throw new IllegalStateException("a walk is no condition");
    };
  }

  private org.jooq.Select<?> byKey(Condition condition) {
    Table<?> base = shape.base().as(alias(0));
    return dsl.select(cells(false)).from(joined(base)).where(condition.and(filter.of(alias(0))));
  }

  /** A join, because jOOQ would make a list of parameters of rows, as long as there are keys. */
  private org.jooq.Select<?> matching(List<RowSource.Matching.Place> columns) {
    List<Field<?>> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Condition same = DSL.noCondition();
    Condition joinedSame = DSL.noCondition();
    for (int i = 0; i < columns.size(); i++) {
      Field<?> column = columns.get(i).column();
      int alias = columns.get(i).alias();
      arrays.add(Binds.keys(column, i));
      names.add("c" + i);
      Field<?> asked = DSL.field(DSL.name("k", "c" + i), column.getDataType());
      Condition equal = Aliased.equal(Aliased.column(alias(alias), column), asked);
      same = alias == 0 ? same.and(equal) : same;
      joinedSame = alias == 0 ? joinedSame : joinedSame.and(equal);
    }
    Table<?> asked =
        DSL.table("unnest({0}) as k(%s)".formatted(String.join(", ", names)), DSL.list(arrays));
    Table<?> base = shape.base().as(alias(0));
    Table<?> rows =
        same.equals(DSL.noCondition()) ? asked.crossJoin(base) : asked.join(base).on(same);
    return dsl.select(cells(false)).from(joined(rows)).where(joinedSame.and(filter.of(alias(0))));
  }

  private Field<?> key() {
    return Aliased.column(alias(0), shape.key());
  }

  private org.jooq.Select<?> flatWindow() {
    return dsl.select(cells(false))
        .from(shape.base().as(alias(0)))
        .where(condition(alias(0)))
        .orderBy(sort(alias(0), false))
        .limit(Binds.number(Binds.LIMIT))
        .offset(Binds.number(Binds.SKIP));
  }

  private org.jooq.Select<?> joinedWindow() {
    Table<?> rows = rows(shape.base().as(INNER), condition(INNER), false).asTable(alias(0));
    return dsl.select(cells(true)).from(joined(rows)).orderBy(sort(alias(0), true));
  }

  private Table<?> firstOfEach(RowSource.Targets targets) {
    Field<?> target = Aliased.column(INNER, targets.target());
    List<SortField<?>> firstOfEach = new ArrayList<>(List.of(target.asc()));
    // Whichever end is read from: an element has one place.
    firstOfEach.addAll(sort(INNER, window.order(), false));
    return dsl.select(needed(false))
        .distinctOn(target)
        .from(shape.base().as(INNER))
        .where(ofParent().and(target.isNotNull()).and(filter.of(INNER)))
        .orderBy(firstOfEach)
        .asTable(INNER);
  }

  private org.jooq.Select<?> perParent(org.jooq.Select<?> windowOfParent) {
    Table<?> lateral = DSL.lateral(windowOfParent.asTable(alias(0)));
    List<SelectFieldOrAsterisk> selected = new ArrayList<>();
    selected.add(parent(source.parent()));
    selected.addAll(cells(true));
    // The order inside of LATERAL is not the order of the result, whatever plans do today.
    return dsl.select(selected)
        .from(joined(parents().crossJoin(lateral)))
        .orderBy(sort(alias(0), true));
  }

  private org.jooq.Select<?> walkedWindow() {
    return dsl.withRecursive(walk().orElseThrow())
        .select(needed(false))
        .from(tree().rows(INNER))
        .where(condition(INNER))
        .orderBy(sort(INNER, false))
        .limit(Binds.number(Binds.LIMIT))
        .offset(Binds.number(Binds.SKIP));
  }

  /** The recursion through a tree, if the source is one. */
  private Optional<CommonTableExpression<?>> walk() {
    return switch (source) {
      case RowSource.Ancestors(Field<?> parent) -> Optional.of(tree().above(parent(parent)));
      case RowSource.Descendants(Field<?> parent) ->
          Optional.of(tree().below(parent(parent), Binds.number(Binds.DEPTH)));
      case RowSource.Key _,
          RowSource.Keys _,
          RowSource.Matching _,
          RowSource.All _,
          RowSource.Children _,
          RowSource.Linked _,
          RowSource.Targets _ ->
          Optional.empty();
    };
  }

  private Hierarchy tree() {
    return new Hierarchy(shape.base(), shape.key(), source.parent());
  }

  private Table<?> parents() {
    return DSL.table("unnest({0}) as p(id)", Binds.keys(source.parent()));
  }

  private org.jooq.Select<?> rows(Table<?> rows, Condition condition, boolean derived) {
    return dsl.select(needed(derived))
        .from(rows)
        .where(condition)
        .orderBy(sort(INNER, derived))
        .limit(Binds.number(Binds.LIMIT))
        .offset(Binds.number(Binds.SKIP));
  }

  /** Of the base table, only the columns that the outer statement needs. */
  private Collection<Field<?>> needed(boolean derived) {
    SequencedMap<String, Field<?>> needed = new LinkedHashMap<>();
    needed.put(shape.key().getName(), Aliased.column(INNER, shape.key()));
    shape.cells().stream()
        .filter(cell -> cell.alias() == 0)
        .forEach(cell -> needed.put(cell.column().getName(), Aliased.column(INNER, cell.column())));
    shape.joins().stream()
        .filter(join -> join.from() == 0)
        .forEach(join ->
            needed.put(join.foreignKey().getName(), Aliased.column(INNER, join.foreignKey())));
    shape.joins().stream()
        .filter(join -> join.from() == 0)
        .forEach(join -> join.visible().columns(column -> need(column, needed)));
    List<Order.Term> terms = window.order().terms();
    for (int i = 0; i < terms.size(); i++) {
      Order.Term term = terms.get(i);
      if (term.isMasked()) {
        term.visible().columns(column -> need(column, needed));
        need(term.column(), needed);
        needed.put(ORDERED + i, ordered(INNER, i, term, derived).as(ORDERED + i));
      } else {
        need(term.column(), needed);
      }
    }
    return needed.values();
  }

  private static void need(Field<?> column, SequencedMap<String, Field<?>> needed) {
    needed.put(column.getName(), Aliased.column(INNER, column));
  }

  /**
   * A column as rows are in order by it.
   *
   * @param derived whether an inner statement has made it
   */
  private Field<?> ordered(String alias, int number, Order.Term term, boolean derived) {
    if (!term.isMasked()) {
      return Aliased.column(alias, term.column());
    }
    return derived
        ? DSL.field(DSL.name(alias, ORDERED + number), term.column().getDataType())
        : DSL.when(ordered.get(number).of(alias), Aliased.column(alias, term.column()));
  }

  private Table<?> joined(Table<?> base) {
    Table<?> from = base;
    for (int i = 0; i < shape.joins().size(); i++) {
      RowShape.Join join = shape.joins().get(i);
      String alias = alias(i + 1);
      from =
          from.leftJoin(join.table().as(alias))
              .on(
                  Aliased.equal(
                          Aliased.column(alias, join.key()),
                          Aliased.column(alias(join.from()), join.foreignKey()))
                      .and(visible.get(i).of(alias(join.from())))
                      .and(guards.get(i).of(alias)));
    }
    return from;
  }

  private List<SelectFieldOrAsterisk> cells(boolean derived) {
    List<SelectFieldOrAsterisk> out = new ArrayList<>();
    shape.cells().forEach(cell -> out.add(Aliased.column(alias(cell.alias()), cell.column())));
    if (shape.position().isPresent()) {
      List<Order.Term> terms = window.order().terms();
      for (int i = 0; i < terms.size(); i++) {
        out.add(ordered(alias(0), i, terms.get(i), derived));
      }
    }
    return out;
  }

  private List<SortField<?>> sort(String alias, boolean derived) {
    Order order = window.backward() ? window.order().reversed() : window.order();
    return sort(alias, order, derived);
  }

  private List<SortField<?>> sort(String alias, Order order, boolean derived) {
    List<SortField<?>> out = new ArrayList<>();
    for (int i = 0; i < order.terms().size(); i++) {
      Order.Term term = order.terms().get(i);
      Field<?> field = ordered(alias, i, term, derived);
      out.add(term.descending() ? field.desc() : field.asc());
    }
    if (order.terms().stream()
        .noneMatch(term -> term.column().getName().equals(shape.key().getName()))) {
      out.add(Aliased.column(alias, shape.key()).asc());
    }
    return out;
  }

  private Condition condition(String alias) {
    return filter.of(alias).and(range.of(alias));
  }

  private static String alias(int number) {
    return "t" + number;
  }

  /** The key of the parent, which a foreign key holds. */
  private static Field<?> parent(Field<?> foreignKey) {
    return DSL.field(DSL.name(PARENTS, "id"), foreignKey.getDataType());
  }
}
