package cz.uois.runtime.sql;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Walks up or down a tree by recursion over the index of the parents' key: the keys it comes by,
 * each with its level, counted from 1. A circle that somebody made behind our back ends, too.
 *
 * @param table the table
 * @param key its primary key
 * @param parent its key of the row above
 */
record Hierarchy(Table<?> table, Field<?> key, Field<?> parent) {
  /** Name of the walk. */
  private static final String WALK = "d";

  private static final String ID = "id";
  private static final String LEVEL = "level";
  private static final String ROW = "c";
  private static final String WALKED = "w";

  // Raw, because literals would count among the parameters.
  private static final Field<Integer> FIRST = DSL.field("1", SQLDataType.INTEGER);
  private static final Field<Integer> NEXT = DSL.field("\"d\".\"level\" + 1", SQLDataType.INTEGER);
  private static final Field<Integer> DEEPEST =
      DSL.field(Integer.toString(Window.WHOLE_DEPTH), SQLDataType.INTEGER);

  /** The key of a row of the walk. */
  private static Field<?> id(Field<?> key) {
    return DSL.field(DSL.name(WALK, ID), key.getDataType());
  }

  /** The level of a row of the walk. */
  private static Field<Integer> level() {
    return DSL.field(DSL.name(WALK, LEVEL), SQLDataType.INTEGER);
  }

  /** The rows that a walk comes by, with their levels as one more column. */
  Table<?> rows(String alias) {
    return DSL.select(DSL.field("{0}.*", DSL.name(WALKED)), level().as(Order.LEVEL.getName()))
        .from(table.as(WALKED))
        .join(DSL.table(DSL.name(WALK)))
        .on(Aliased.equal(id(key), Aliased.column(WALKED, key)))
        .asTable(alias);
  }

  /** Down from the children of a row, so many levels. */
  CommonTableExpression<?> below(Field<?> top, Field<Integer> depth) {
    return DSL.name(WALK)
        .fields(ID, LEVEL)
        .as(
            DSL.select(of(key), FIRST)
                .from(table.as(ROW))
                .where(Aliased.equal(of(parent), top))
                .unionAll(
                    DSL.select(of(key), NEXT)
                        .from(table.as(ROW))
                        .join(DSL.table(DSL.name(WALK)))
                        .on(Aliased.equal(of(parent), id(key)))
                        .where(level().lt(depth))));
  }

  /** Up from the parent of a row. */
  CommonTableExpression<?> above(Field<?> bottom) {
    Condition hasParent = of(parent).isNotNull();
    return DSL.name(WALK)
        .fields(ID, LEVEL)
        .as(
            DSL.select(of(parent), FIRST)
                .from(table.as(ROW))
                .where(Aliased.equal(of(key), bottom), hasParent)
                .unionAll(
                    DSL.select(of(parent), NEXT)
                        .from(table.as(ROW))
                        .join(DSL.table(DSL.name(WALK)))
                        .on(Aliased.equal(of(key), id(key)))
                        .where(hasParent, level().lt(DEEPEST))));
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> of(Field<?> column) {
    return (Field<Object>) Aliased.column(ROW, column);
  }
}
