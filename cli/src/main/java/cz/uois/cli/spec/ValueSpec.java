package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What there is to say of a value of an enum.
 *
 * @param name the value
 * @param description what it means
 * @param exposure how it shows itself
 */
public record ValueSpec(
    Located<String> name, Optional<Located<String>> description, FieldExposureSpec exposure) {
  public ValueSpec {
    requireNonNull(name, "name is null");
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
