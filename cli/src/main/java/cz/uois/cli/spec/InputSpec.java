package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An input object that the author's code takes.
 *
 * @param name its GraphQL name
 * @param fields what it consists of; each is what an argument is
 * @param description what it is
 * @param exposure how it shows itself
 */
public record InputSpec(
    Located<String> name,
    List<ArgumentSpec> fields,
    Optional<Located<String>> description,
    FieldExposureSpec exposure) {
  public InputSpec {
    requireNonNull(name, "name is null");
    fields = List.copyOf(fields);
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
