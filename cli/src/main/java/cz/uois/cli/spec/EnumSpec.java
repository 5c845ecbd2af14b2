package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An enum of the member that no column has.
 *
 * @param name its GraphQL name
 * @param choice its values
 * @param description what it is
 */
public record EnumSpec(
    Located<String> name, TypeSpec.Choice choice, Optional<Located<String>> description) {
  public EnumSpec {
    requireNonNull(name, "name is null");
    requireNonNull(choice, "choice is null");
    requireNonNull(description, "description is null");
  }
}
