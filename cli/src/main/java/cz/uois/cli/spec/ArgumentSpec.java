package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An argument of a field that the author's code answers.
 *
 * @param name its GraphQL name
 * @param type name of its type
 * @param list whether it is a list of them, if said
 * @param required whether it must be sent, if said
 * @param nullable whether null may be sent, if said
 * @param defaultValue what it is when it is not sent
 * @param omittable whether the code tells what was left out from null, if said
 * @param description what it is
 * @param exposure how it shows itself
 */
public record ArgumentSpec(
    Located<String> name,
    Optional<Located<String>> type,
    Optional<Located<Boolean>> list,
    Optional<Located<Boolean>> required,
    Optional<Located<Boolean>> nullable,
    Optional<Located<Literal>> defaultValue,
    Optional<Located<Boolean>> omittable,
    Optional<Located<String>> description,
    FieldExposureSpec exposure) {
  public ArgumentSpec {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(list, "list is null");
    requireNonNull(required, "required is null");
    requireNonNull(nullable, "nullable is null");
    requireNonNull(defaultValue, "defaultValue is null");
    requireNonNull(omittable, "omittable is null");
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
