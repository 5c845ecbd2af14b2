package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * How representations of a type in {@code _entities} become objects (Apollo Federation subgraph
 * specification, "Resolving entities").
 */
public sealed interface ReferenceResolver {
  /** Own entity: one statement for all representations of the type, null for an unknown key. */
  static ReferenceResolver rows(Attribute key) {
    return new Rows(List.of(EntityKey.of(key)), false, List.of());
  }

  /** Own entity with several keys: the first one whose fields a representation has is used. */
  static ReferenceResolver rows(EntityKey key, EntityKey... others) {
    List<EntityKey> keys = new ArrayList<>(List.of(key));
    keys.addAll(List.of(others));
    return new Rows(keys, false, List.of());
  }

  /**
   * Entity of another member of which this one keeps a part: an unknown key is an object all the
   * same, and what a representation says of external fields wins over what is kept here.
   */
  static ReferenceResolver extended(List<Attribute> external, EntityKey... keys) {
    return new Rows(List.of(keys), true, external);
  }

  /** Type without a key: no representation names it. */
  static ReferenceResolver none() {
    return new Rows(List.of(), false, List.of());
  }

  /** Foreign entity: the key itself, no question to the database whether it exists. */
  static ReferenceResolver stub(String key) {
    return new Stub(key, ValueType.UUID);
  }

  /** Foreign entity whose key is of that type. */
  static ReferenceResolver stub(String key, ValueType type) {
    return new Stub(key, type);
  }

  /**
   * See {@link #rows} and {@link #extended}.
   *
   * @param keys the keys, in the order in which they are looked for
   * @param extended whether another member owns the type
   * @param external the fields that other members own
   */
  record Rows(List<EntityKey> keys, boolean extended, List<Attribute> external)
      implements ReferenceResolver {
    public Rows {
      keys = List.copyOf(keys);
      external = List.copyOf(external);
    }
  }

  /** See {@link #stub}. */
  record Stub(String key, ValueType type) implements ReferenceResolver {
    public Stub {
      requireNonNull(key, "key is null");
      requireNonNull(type, "type is null");
    }
  }
}
