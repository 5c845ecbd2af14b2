package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A key of an entity: the fields by which a representation, or a lookup, names one row.
 *
 * @param parts its fields, at least one
 */
public record EntityKey(List<Part> parts) {
  public EntityKey {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a key has no fields");
    }
  }

  /** A key of such fields of the entity itself. */
  public static EntityKey of(Attribute... attributes) {
    List<Part> parts = new ArrayList<>();
    for (Attribute attribute : attributes) {
      parts.add(new Part(List.of(attribute.name()), attribute));
    }
    return new EntityKey(parts);
  }

  /** A key of such fields, some of which are in rows that the entity points to. */
  public static EntityKey ofParts(Part... parts) {
    return new EntityKey(List.of(parts));
  }

  /** The same key with one more field, perhaps of an object, as {@code study { caseNumber }}. */
  public EntityKey and(Attribute attribute, String... path) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(List.of(path), attribute));
    return new EntityKey(more);
  }

  /** A key of one field of an object. */
  public static EntityKey nested(Attribute attribute, String... path) {
    return new EntityKey(List.of(new Part(List.of(path), attribute)));
  }

  /**
   * One field of a key.
   *
   * @param path names of fields from the entity to the value
   * @param attribute the column that holds the value
   * @param through the foreign keys from the entity's row to the one with the value; none if it is
   *     the same row
   */
  public record Part(List<String> path, Attribute attribute, List<Step> through) {
    public Part {
      path = List.copyOf(path);
      through = List.copyOf(through);
      requireNonNull(attribute, "attribute is null");
      if (path.isEmpty()) {
        throw new IllegalArgumentException("a field of a key has no name");
      }
    }

    /** A field whose value is in the entity's row. */
    public Part(List<String> path, Attribute attribute) {
      this(path, attribute, List.of());
    }

    /** A field of that path. */
    public static Part of(Attribute attribute, String... path) {
      return new Part(List.of(path), attribute);
    }

    /** The same field in the row of another table that one more foreign key points to. */
    public Part through(Field<?> foreignKey, Table<?> table, Field<?> key) {
      List<Step> steps = new ArrayList<>(through);
      steps.add(new Step(foreignKey, table, key));
      return new Part(path, attribute, steps);
    }

    /** Whether a row may have no value there. */
    public boolean isOptional() {
      return attribute.column().getDataType().nullable()
          || through.stream().anyMatch(step -> step.foreignKey().getDataType().nullable());
    }
  }

  /**
   * From a row to the one that it points to.
   *
   * @param foreignKey the foreign key
   * @param table the table of that row
   * @param key the primary key there
   */
  public record Step(Field<?> foreignKey, Table<?> table, Field<?> key) {
    public Step {
      requireNonNull(foreignKey, "foreignKey is null");
      requireNonNull(table, "table is null");
      requireNonNull(key, "key is null");
    }
  }
}
