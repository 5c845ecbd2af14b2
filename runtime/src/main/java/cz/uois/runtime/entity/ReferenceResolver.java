package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * How representations of a type in {@code _entities} become objects (Apollo Federation subgraph
 * specification, "Resolving entities").
 */
public sealed interface ReferenceResolver {
  /** Own entity: one statement for all representations of the type, null for an unknown key. */
  static ReferenceResolver rows(Attribute key) {
    return new Rows(key);
  }

  /** Foreign entity: the key itself, no question to the database whether it exists. */
  static ReferenceResolver stub(String key) {
    return new Stub(key);
  }

  /** See {@link #rows}. */
  record Rows(Attribute key) implements ReferenceResolver {
    public Rows {
      requireNonNull(key, "key is null");
    }
  }

  /** See {@link #stub}. */
  record Stub(String key) implements ReferenceResolver {
    public Stub {
      requireNonNull(key, "key is null");
    }
  }
}
