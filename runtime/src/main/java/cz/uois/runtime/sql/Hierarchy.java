package cz.uois.runtime.sql;

import java.util.UUID;
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
record Hierarchy(Table<?> table, Field<UUID> key, Field<UUID> parent) {
  /** Name of the walk. */
  static final String WALK = "d";

  private static final String ID = "id";
  private static final String LEVEL = "level";
  private static final String ROW = "c";

  // Raw, because literals would count among the parameters.
  private static final Field<Integer> FIRST = DSL.field("1", SQLDataType.INTEGER);
  private static final Field<Integer> NEXT = DSL.field("\"d\".\"level\" + 1", SQLDataType.INTEGER);
  private static final Field<Integer> DEEPEST =
      DSL.field(Integer.toString(Window.WHOLE_DEPTH), SQLDataType.INTEGER);

  /** The key of a row of the walk. */
  static Field<UUID> id() {
    return DSL.field(DSL.name(WALK, ID), SQLDataType.UUID);
  }

  /** The level of a row of the walk. */
  static Field<Integer> level() {
    return DSL.field(DSL.name(WALK, LEVEL), SQLDataType.INTEGER);
  }

  /** Down from the children of a row, so many levels. */
  CommonTableExpression<?> below(Field<UUID> top, Field<Integer> depth) {
    return DSL.name(WALK)
        .fields(ID, LEVEL)
        .as(
            DSL.select(of(key), FIRST)
                .from(table.as(ROW))
                .where(of(parent).eq(top))
                .unionAll(
                    DSL.select(of(key), NEXT)
                        .from(table.as(ROW))
                        .join(DSL.table(DSL.name(WALK)))
                        .on(of(parent).eq(id()))
                        .where(level().lt(depth))));
  }

  /** Up from the parent of a row. */
  CommonTableExpression<?> above(Field<UUID> bottom) {
    Condition hasParent = of(parent).isNotNull();
    return DSL.name(WALK)
        .fields(ID, LEVEL)
        .as(
            DSL.select(of(parent), FIRST)
                .from(table.as(ROW))
                .where(of(key).eq(bottom), hasParent)
                .unionAll(
                    DSL.select(of(parent), NEXT)
                        .from(table.as(ROW))
                        .join(DSL.table(DSL.name(WALK)))
                        .on(of(key).eq(id()))
                        .where(hasParent, level().lt(DEEPEST))));
  }

  private static Field<UUID> of(Field<UUID> column) {
    return DSL.field(DSL.name(ROW, column.getName()), SQLDataType.UUID);
  }
}
