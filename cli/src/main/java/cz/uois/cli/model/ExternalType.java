package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * A type that another member owns, or one of this member that has no table: objects are known by
 * their keys alone.
 *
 * @param key its key in {@code external}, as {@code ug.users}
 * @param type GraphQL name, as {@code UserGQLModel}
 * @param java stem of its Java class, as {@code User}
 * @param keyField field of its key
 * @param keyType type of its key
 * @param interfaceObject whether it stands for an interface of the supergraph
 * @param vectors the list fields that this member contributes; none for a pure reference
 * @param counterparts the rows of one-to-one relations that this member contributes
 * @param computed the fields that this member's Java computes
 * @param location where {@code uois.yaml} names it; for implied ones, where the member is
 */
public record ExternalType(
    String key,
    String type,
    String java,
    String keyField,
    ScalarType keyType,
    boolean interfaceObject,
    List<Vector> vectors,
    List<Counterpart> counterparts,
    List<Computed> computed,
    Location location) {
  public ExternalType {
    requireNonNull(key, "key is null");
    requireNonNull(type, "type is null");
    requireNonNull(java, "java is null");
    requireNonNull(keyField, "keyField is null");
    requireNonNull(keyType, "keyType is null");
    vectors = List.copyOf(vectors);
    counterparts = List.copyOf(counterparts);
    computed = List.copyOf(computed);
    requireNonNull(location, "location is null");
  }

  /** Whether nothing is contributed: {@code @key(resolvable: false)}. */
  public boolean pureReference() {
    return vectors.isEmpty() && counterparts.isEmpty() && computed.isEmpty();
  }
}
