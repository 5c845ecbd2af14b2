package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A type that another member owns and that this one references or extends.
 *
 * @param name GraphQL name, as {@code UserGQLModel}
 * @param reference how the gateway's representations are answered
 * @param vectors the list fields that this member contributes; none for a pure reference
 */
public record ForeignType(String name, ReferenceResolver reference, List<Vector> vectors) {
  public ForeignType {
    requireNonNull(name, "name is null");
    requireNonNull(reference, "reference is null");
    vectors = List.copyOf(vectors);
  }

  public static ForeignType of(String name, ReferenceResolver reference, Vector... vectors) {
    return new ForeignType(name, reference, List.of(vectors));
  }
}
