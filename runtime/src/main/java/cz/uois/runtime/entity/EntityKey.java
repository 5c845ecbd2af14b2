package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

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
   */
  public record Part(List<String> path, Attribute attribute) {
    public Part {
      path = List.copyOf(path);
      requireNonNull(attribute, "attribute is null");
      if (path.isEmpty()) {
        throw new IllegalArgumentException("a field of a key has no name");
      }
    }
  }
}
