package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What {@code federation} says of an entity or a field; most of it goes with one of them only.
 *
 * @param keys the entity's keys, as field sets
 * @param unresolvableKeys keys that other members resolve
 * @param extended whether another member owns the type
 * @param interfaceObject whether the type stands for an interface of the supergraph
 * @param external whether another member owns the field
 * @param shareable whether several members may answer it
 * @param inaccessible whether clients of the supergraph cannot see it
 * @param tags names that tools of the supergraph select by
 * @param override member that the field moves away from
 * @param overrideLabel which requests are answered here meanwhile
 * @param requires external fields that it is computed from, as a field set
 * @param provides external fields that are answered here through it, as a field set
 */
public record FederationSpec(
    List<Located<String>> keys,
    List<Located<String>> unresolvableKeys,
    Optional<Located<Boolean>> extended,
    Optional<Located<Boolean>> interfaceObject,
    Optional<Located<Boolean>> external,
    Optional<Located<Boolean>> shareable,
    Optional<Located<Boolean>> inaccessible,
    List<Located<String>> tags,
    Optional<Located<String>> override,
    Optional<Located<String>> overrideLabel,
    Optional<Located<String>> requires,
    Optional<Located<String>> provides) {
  /** Nothing is said. */
  public static final FederationSpec NONE =
      new FederationSpec(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public FederationSpec {
    keys = List.copyOf(keys);
    unresolvableKeys = List.copyOf(unresolvableKeys);
    requireNonNull(extended, "extended is null");
    requireNonNull(interfaceObject, "interfaceObject is null");
    requireNonNull(external, "external is null");
    requireNonNull(shareable, "shareable is null");
    requireNonNull(inaccessible, "inaccessible is null");
    tags = List.copyOf(tags);
    requireNonNull(override, "override is null");
    requireNonNull(overrideLabel, "overrideLabel is null");
    requireNonNull(requires, "requires is null");
    requireNonNull(provides, "provides is null");
  }
}
