package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * An object whose values are in columns of the row itself: the attributes whose names begin with
 * its name and a dot, as {@code size.height}. It is null where all of them are.
 *
 * @param name name of the GraphQL field, as {@code size}
 * @param typeName GraphQL type of the object
 */
public record Embedded(String name, String typeName) {
  public Embedded {
    requireNonNull(name, "name is null");
    requireNonNull(typeName, "typeName is null");
  }

  public static Embedded of(String name, String typeName) {
    return new Embedded(name, typeName);
  }

  /** Whether an attribute is one of its. */
  public boolean has(Attribute attribute) {
    return attribute.name().startsWith(name + ".");
  }

  /** Name of the attribute of one of its fields. */
  public String attribute(String field) {
    return name + "." + field;
  }
}
