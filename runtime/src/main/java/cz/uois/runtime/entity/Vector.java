package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * A list field with {@code skip, limit, orderby, where}, and the same list as a connection beside
 * it.
 *
 * @param name name of the GraphQL field, as {@code lessons}
 * @param loader what the elements are
 */
public record Vector(String name, VectorLoader loader) {
  public Vector {
    requireNonNull(name, "name is null");
    requireNonNull(loader, "loader is null");
  }

  public static Vector of(String name, VectorLoader loader) {
    return new Vector(name, loader);
  }

  /** Whether there is one: what is above or below in a tree has none. */
  public boolean hasConnection() {
    return !(loader instanceof VectorLoader.Ancestors<?>
        || loader instanceof VectorLoader.Descendants<?>);
  }

  /** Name of the field that has the list as a connection, as {@code lessonsConnection}. */
  public String connection() {
    return name + "Connection";
  }
}
