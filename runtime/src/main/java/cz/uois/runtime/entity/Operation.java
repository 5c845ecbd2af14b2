package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import org.jooq.TableField;

/** A root field of one entity. */
public sealed interface Operation {
  /** Name of the field of {@code Query} or {@code Mutation}. */
  String field();

  /** {@code eventById(id)}: the row, or null. */
  static Operation byId(String field) {
    return new ById(field);
  }

  /** {@code deprecatedProduct(sku, package)}: the row that a key names, or null. */
  static Operation lookup(String field, EntityKey key) {
    return new Lookup(field, key);
  }

  /** {@code eventPage(skip, limit, orderby, where)}: a window of the rows. */
  static Operation page(String field) {
    return new Page(field);
  }

  /**
   * {@code eventConnection(first, after, last, before, orderby, where)}: the same rows as edges
   * with cursors.
   */
  static Operation connection(String field) {
    return new Connection(field);
  }

  /** {@code eventInsert(event)}. */
  static Operation insert(String field, String argument, InputType input) {
    return insert(field, argument, input, WriteAnswer.UNION);
  }

  /** {@code eventInsert(event)} with another answer. */
  static Operation insert(String field, String argument, InputType input, WriteAnswer answer) {
    return new Insert(field, argument, input, answer);
  }

  /** {@code eventUpdate(event)}: guarded by {@code lastchange}. */
  static Operation update(String field, String argument, InputType input) {
    return update(field, argument, input, WriteAnswer.UNION);
  }

  /** {@code eventUpdate(event)} with another answer. */
  static Operation update(String field, String argument, InputType input, WriteAnswer answer) {
    return new Update(field, argument, input, answer);
  }

  /** {@code eventDelete(event)}: guarded by {@code lastchange}. */
  static Operation delete(String field, String argument) {
    return delete(field, argument, WriteAnswer.UNION);
  }

  /** {@code eventDelete(event)} with another answer. */
  static Operation delete(String field, String argument, WriteAnswer answer) {
    return new Delete(field, argument, answer);
  }

  /** {@code eventUsersAdd(link)}: a row of the link table comes. */
  static Operation link(
      String field, TableField<?, ?> parent, TableField<?, ?> target, InputType input) {
    return link(field, Link.ARGUMENT, parent, target, input, WriteAnswer.UNION);
  }

  /** {@code eventUserInsert(eventUser)}: the same with another argument and another answer. */
  static Operation link(
      String field,
      String argument,
      TableField<?, ?> parent,
      TableField<?, ?> target,
      InputType input,
      WriteAnswer answer) {
    return new Link(field, argument, parent, target, input, answer);
  }

  /** {@code eventUsersRemove(link)}: the row of the link table goes. */
  static Operation unlink(String field, TableField<?, ?> parent, TableField<?, ?> target) {
    return unlink(field, Link.ARGUMENT, parent, target, WriteAnswer.UNION);
  }

  /** {@code eventUserDelete(eventUser)}: the same with another argument and another answer. */
  static Operation unlink(
      String field,
      String argument,
      TableField<?, ?> parent,
      TableField<?, ?> target,
      WriteAnswer answer) {
    return new Unlink(field, argument, parent, target, answer);
  }

  /** See {@link #byId}. */
  record ById(String field) implements Operation {
    public ById {
      requireNonNull(field, "field is null");
    }
  }

  /** See {@link #lookup}. */
  record Lookup(String field, EntityKey key) implements Operation {
    public Lookup {
      requireNonNull(field, "field is null");
      requireNonNull(key, "key is null");
    }
  }

  /** See {@link #page}. */
  record Page(String field) implements Operation {
    public Page {
      requireNonNull(field, "field is null");
    }
  }

  /** See {@link #connection}. */
  record Connection(String field) implements Operation {
    public Connection {
      requireNonNull(field, "field is null");
    }
  }

  /** See {@link #insert}. */
  record Insert(String field, String argument, InputType input, WriteAnswer answer)
      implements Operation {
    public Insert {
      requireNonNull(field, "field is null");
      requireNonNull(argument, "argument is null");
      requireNonNull(input, "input is null");
      requireNonNull(answer, "answer is null");
    }
  }

  /** See {@link #update}. */
  record Update(String field, String argument, InputType input, WriteAnswer answer)
      implements Operation {
    public Update {
      requireNonNull(field, "field is null");
      requireNonNull(argument, "argument is null");
      requireNonNull(input, "input is null");
      requireNonNull(answer, "answer is null");
    }
  }

  /** See {@link #delete}. */
  record Delete(String field, String argument, WriteAnswer answer) implements Operation {
    public Delete {
      requireNonNull(field, "field is null");
      requireNonNull(argument, "argument is null");
      requireNonNull(answer, "answer is null");
    }
  }

  /**
   * See {@link #link}.
   *
   * @param parent foreign key of the link table to the entity that has the list
   * @param target foreign key of the link table to the elements
   * @param input what a row of the link table takes
   * @param answer what callers get
   */
  record Link(
      String field,
      String argument,
      TableField<?, ?> parent,
      TableField<?, ?> target,
      InputType input,
      WriteAnswer answer)
      implements Operation {
    private static final String ARGUMENT = "link";

    public Link {
      requireNonNull(field, "field is null");
      requireNonNull(argument, "argument is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(target, "target is null");
      requireNonNull(input, "input is null");
      requireNonNull(answer, "answer is null");
    }
  }

  /** See {@link #unlink}; the keys are those of {@link Link}. */
  record Unlink(
      String field,
      String argument,
      TableField<?, ?> parent,
      TableField<?, ?> target,
      WriteAnswer answer)
      implements Operation {
    public Unlink {
      requireNonNull(field, "field is null");
      requireNonNull(argument, "argument is null");
      requireNonNull(parent, "parent is null");
      requireNonNull(target, "target is null");
      requireNonNull(answer, "answer is null");
    }
  }
}
