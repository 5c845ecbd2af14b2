package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * The object behind a foreign key.
 *
 * @param name name of the GraphQL field, as {@code plan}
 * @param key the attribute that holds the key, as {@code planId}
 * @param typeName GraphQL type of the object
 * @param foreign whether another member owns the type; only a stub with its id is answered then
 */
public record ToOne(String name, Attribute key, String typeName, boolean foreign) {
  public ToOne {
    requireNonNull(name, "name is null");
    requireNonNull(key, "key is null");
    requireNonNull(typeName, "typeName is null");
  }

  /** The object is a row of this member. */
  public static ToOne own(String name, Attribute key, String typeName) {
    return new ToOne(name, key, typeName, false);
  }

  /** The object is an entity of another member. */
  public static ToOne foreign(String name, Attribute key, String typeName) {
    return new ToOne(name, key, typeName, true);
  }
}
