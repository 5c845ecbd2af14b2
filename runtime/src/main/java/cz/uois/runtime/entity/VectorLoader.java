package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import org.jooq.TableField;

/** The rows that belong to a parent: one statement for any number of parents. */
public sealed interface VectorLoader {
  /** The column that holds the parent's key. */
  TableField<?, ?> parent();

  /** GraphQL type of the elements. */
  String typeName();

  /** Rows whose foreign key is the parent: the inverse of a many-to-one relation. */
  static <M> Children<M> children(String typeName, TableField<?, ?> parent, RowLoader<M> rows) {
    return new Children<>(typeName, parent, rows);
  }

  /** Rows of this member that a link table connects with the parent. */
  static <M> Linked<M> linked(
      String typeName, TableField<?, ?> parent, TableField<?, ?> target, RowLoader<M> rows) {
    return new Linked<>(typeName, parent, target, rows);
  }

  /** Entities of another member that a link table connects with the parent: stubs with an id. */
  static ForeignLinked foreignLinked(
      String typeName, TableField<?, ?> parent, TableField<?, ?> target) {
    return new ForeignLinked(typeName, parent, target);
  }

  /** The rows above the parent in its tree, the root first. */
  static <M> Ancestors<M> ancestors(String typeName, TableField<?, ?> parent, RowLoader<M> rows) {
    return new Ancestors<>(typeName, parent, rows);
  }

  /** The rows below the parent in its tree, the nearest first. */
  static <M> Descendants<M> descendants(
      String typeName, TableField<?, ?> parent, RowLoader<M> rows) {
    return new Descendants<>(typeName, parent, rows);
  }

  /** See {@link #children}. Filter and order are those of the elements. */
  record Children<M>(String typeName, TableField<?, ?> parent, RowLoader<M> rows)
      implements VectorLoader {
    public Children {
      requireNonNull(typeName, "typeName is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(rows, "rows is null");
    }
  }

  /** See {@link #linked}. Filter and order are those of the elements. */
  record Linked<M>(
      String typeName, TableField<?, ?> parent, TableField<?, ?> target, RowLoader<M> rows)
      implements VectorLoader {
    public Linked {
      requireNonNull(typeName, "typeName is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(target, "target is null");
      requireNonNull(rows, "rows is null");
    }
  }

  /** See {@link #foreignLinked}. Filter and order are those of the link table's entity. */
  record ForeignLinked(String typeName, TableField<?, ?> parent, TableField<?, ?> target)
      implements VectorLoader {
    public ForeignLinked {
      requireNonNull(typeName, "typeName is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(target, "target is null");
    }
  }

  /**
   * See {@link #ancestors}. Filter and order are those of the elements.
   *
   * @param parent the key of the row above, in the table of the rows themselves
   */
  record Ancestors<M>(String typeName, TableField<?, ?> parent, RowLoader<M> rows)
      implements VectorLoader {
    public Ancestors {
      requireNonNull(typeName, "typeName is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(rows, "rows is null");
    }
  }

  /**
   * See {@link #descendants}. Filter and order are those of the elements.
   *
   * @param parent the key of the row above, in the table of the rows themselves
   */
  record Descendants<M>(String typeName, TableField<?, ?> parent, RowLoader<M> rows)
      implements VectorLoader {
    public Descendants {
      requireNonNull(typeName, "typeName is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(rows, "rows is null");
    }
  }
}
