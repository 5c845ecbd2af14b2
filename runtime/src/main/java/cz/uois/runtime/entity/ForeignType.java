package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A type that another member owns and that this one references or extends.
 *
 * @param name GraphQL name, as {@code UserGQLModel}
 * @param reference how the gateway's representations are answered
 * @param vectors the list fields that this member contributes; none for a pure reference
 * @param counterparts the rows of one-to-one relations that this member contributes
 */
public record ForeignType(
    String name,
    ReferenceResolver reference,
    List<Vector> vectors,
    List<Counterpart> counterparts) {
  public ForeignType {
    requireNonNull(name, "name is null");
    requireNonNull(reference, "reference is null");
    vectors = List.copyOf(vectors);
    counterparts = List.copyOf(counterparts);
  }

  public static ForeignType of(String name, ReferenceResolver reference, Vector... vectors) {
    return new ForeignType(name, reference, List.of(vectors), List.of());
  }

  /** The type with the rows of one-to-one relations that point to its entities. */
  public ForeignType withCounterparts(Counterpart... values) {
    return new ForeignType(name, reference, vectors, List.of(values));
  }
}
