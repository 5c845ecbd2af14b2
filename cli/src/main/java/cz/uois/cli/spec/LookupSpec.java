package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A query of one row by a key.
 *
 * @param name name of the query
 * @param by columns of the key, its arguments
 * @param description what it answers
 * @param exposure how it shows itself
 */
public record LookupSpec(
    Located<String> name,
    List<Located<String>> by,
    Optional<Located<String>> description,
    FieldExposureSpec exposure) {
  public LookupSpec {
    requireNonNull(name, "name is null");
    by = List.copyOf(by);
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
