package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An enum of the member that no column has.
 *
 * @param name its GraphQL name
 * @param choice its values
 * @param description what it is
 * @param directives directives of the member's own
 */
public record EnumSpec(
    Located<String> name,
    TypeSpec.Choice choice,
    Optional<Located<String>> description,
    List<DirectiveSpec> directives) {
  public EnumSpec {
    requireNonNull(name, "name is null");
    requireNonNull(choice, "choice is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
  }
}
