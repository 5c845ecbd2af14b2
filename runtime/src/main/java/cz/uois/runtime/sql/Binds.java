package cz.uois.runtime.sql;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The parameters of statements that read, by the names that {@link SelectText} knows them by. */
final class Binds {
  /** The parents' or the rows' own keys; of keys of several columns, followed by the column. */
  static final String KEYS = "keys";

  /** The only one of them. */
  static final String KEY = "key";

  static final String SKIP = "skip";
  static final String LIMIT = "limit";
  static final String DEPTH = "depth";

  /**
   * Followed by the position of the value in {@link Conditions#parameters()}, and by what makes the
   * name one of its own where the statement has the value twice.
   */
  static final String VALUE = "value";

  private static final char AGAIN = '.';

  private Binds() {}

  static Field<Integer> number(String name) {
    return DSL.param(name, SQLDataType.INTEGER);
  }

  /** The only key, which is held by that column. */
  static <T> Field<T> key(Field<T> column) {
    return DSL.param(KEY, column.getDataType());
  }

  /** The keys, which that column holds. */
  static <T> Field<T[]> keys(Field<T> column) {
    return DSL.param(KEYS, column.getDataType().array());
  }

  /** One column of the keys. */
  static <T> Field<T[]> keys(Field<T> column, int number) {
    return DSL.param(KEYS + number, column.getDataType().array());
  }

  /** That the column holds one of the keys. */
  static <T> Condition isKey(Field<T> column) {
    return column.eq(DSL.any(keys(column)));
  }

  /** The value that a column is compared with. */
  static <T> Field<T> value(Field<T> column, int number, int occurrence) {
    return DSL.param(VALUE + number + AGAIN + occurrence, column.getDataType());
  }

  /** The values that a column is compared with. */
  static <T> Field<T[]> values(Field<T> column, int number, int occurrence) {
    return DSL.param(VALUE + number + AGAIN + occurrence, column.getDataType().array());
  }

  /** The position of a value, from the name of its parameter. */
  static int position(String name) {
    return Integer.parseInt(name.substring(VALUE.length(), name.indexOf(AGAIN)));
  }
}
