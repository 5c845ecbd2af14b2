package cz.uois.runtime.sql;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** Which rows of the base table a statement reads. */
public sealed interface RowSource {
  /** Rows by primary key; no window. */
  record Keys() implements RowSource {}

  /** One row by primary key: half the work of an array of one for the database. */
  record Key() implements RowSource {}

  /** One window over the whole table. */
  record All() implements RowSource {}

  /** One window per parent over the rows whose foreign key is the parent. */
  record Children(Field<UUID> foreignKey) implements RowSource {}

  /** One window per parent over the rows that a link table connects with the parent. */
  record Linked(Table<?> link, Field<UUID> parent, Field<UUID> target) implements RowSource {}

  /**
   * One window per parent over the targets that a table links with the parent, each shown once, by
   * the first of its links in the window's order.
   */
  record Targets(Field<UUID> parent, Field<UUID> target) implements RowSource {}

  /** The rows above each parent in its tree, the root first; no window. */
  record Ancestors(Field<UUID> parent) implements RowSource {}

  /** One window per parent over the rows below it in its tree, the nearest first. */
  record Descendants(Field<UUID> parent) implements RowSource {}

  /** Whether rows belong to parents, so that the first value of each row is the parent's key. */
  default boolean perParent() {
    return switch (this) {
      case Keys _, Key _, All _ -> false;
      case Children _, Linked _, Targets _, Ancestors _, Descendants _ -> true;
    };
  }
}
