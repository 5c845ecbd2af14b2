package cz.uois.runtime.sql;

import cz.uois.runtime.rbac.Grants;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;

/** Which rows of the base table a statement reads. */
public sealed interface RowSource {
  /** Rows by primary key; no window. */
  record Keys() implements RowSource {}

  /** Rows by columns that name one row together, their own or of joined ones; no window. */
  record Matching(List<Place> columns) implements RowSource {
    public Matching {
      columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param alias of its table
     */
    public record Place(int alias, Field<?> column) {}
  }

  /** One row by primary key: half the work of an array of one for the database. */
  record Key() implements RowSource {}

  /** One window over the whole table. */
  record All() implements RowSource {}

  /** One window per parent over the rows whose foreign key is the parent. */
  record Children(Field<?> foreignKey) implements RowSource {}

  /**
   * One window per parent over the rows that a link table connects with the parent.
   *
   * @param guard which rows of the link table are to be seen
   */
  record Linked(Table<?> link, Field<?> parent, Field<?> target, Filter guard)
      implements RowSource {}

  /**
   * One window per parent over the targets that a table links with the parent, each shown once, by
   * the first of its links in the window's order.
   */
  record Targets(Field<?> parent, Field<?> target) implements RowSource {}

  /** The same for one caller, see {@link Filter#resolved}. */
  default RowSource resolved(Grants grants) {
    return this instanceof Linked(Table<?> link, Field<?> parent, Field<?> target, Filter guard)
        ? new Linked(link, parent, target, guard.resolved(grants))
        : this;
  }

  /** The column that holds the parents' keys. */
  default Field<?> parent() {
    return switch (this) {
      case Children children -> children.foreignKey();
      case Linked linked -> linked.parent();
      case Targets targets -> targets.parent();
      case Ancestors ancestors -> ancestors.parent();
      case Descendants descendants -> descendants.parent();
      case Keys _, Matching _, Key _, All _ ->
          throw new IllegalStateException("rows without parents");
    };
  }

  /** One window per parent over the rows above it in its tree. */
  record Ancestors(Field<?> parent) implements RowSource {}

  /** One window per parent over the rows below it in its tree. */
  record Descendants(Field<?> parent) implements RowSource {}

  /** Whether rows belong to parents, so that the first value of each row is the parent's key. */
  default boolean perParent() {
    return switch (this) {
      case Keys _, Matching _, Key _, All _ -> false;
      case Children _, Linked _, Targets _, Ancestors _, Descendants _ -> true;
    };
  }
}
