package cz.uois.runtime.sql;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Columns of tables that a statement calls by an alias, and comparisons of them: columns that hold
 * one key have one type, which their declarations cannot say.
 */
final class Aliased {
  private Aliased() {}

  static <T> Field<T> column(String alias, Field<T> column) {
    return DSL.field(DSL.name(alias, column.getName()), column.getDataType());
  }

  @SuppressWarnings("unchecked")
  static Condition equal(Field<?> one, Field<?> other) {
    return ((Field<Object>) one).eq((Field<Object>) other);
  }

  @SuppressWarnings("unchecked")
  static Condition in(Field<?> one, Select<?> others) {
    return ((Field<Object>) one).in((Select<Record1<Object>>) others);
  }
}
