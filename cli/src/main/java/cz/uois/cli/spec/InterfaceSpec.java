package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An interface whose objects are rows of several entities.
 *
 * @param name its GraphQL name
 * @param fields GraphQL names of the fields that all of them have
 * @param description what its objects have in common
 * @param exposure how it shows itself, its keys among it
 */
public record InterfaceSpec(
    Located<String> name,
    List<Located<String>> fields,
    Optional<Located<String>> description,
    FieldExposureSpec exposure) {
  public InterfaceSpec {
    requireNonNull(name, "name is null");
    fields = List.copyOf(fields);
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
