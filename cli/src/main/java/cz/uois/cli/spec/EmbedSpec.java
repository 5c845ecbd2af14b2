package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An object whose values are in columns of the row itself.
 *
 * @param name its name, spelled like a column; by itself its columns begin with it
 * @param target table of the entity with {@code kind: value} that says what it has
 * @param prefix what its columns begin with instead
 * @param required whether every row has one, if said
 * @param graphqlName name of the GraphQL field, if given
 * @param description what it is
 * @param access who may read and write it
 * @param exposure how it shows itself
 */
public record EmbedSpec(
    Located<String> name,
    Located<String> target,
    Optional<Located<String>> prefix,
    Optional<Located<Boolean>> required,
    Optional<Located<String>> graphqlName,
    Optional<Located<String>> description,
    FieldAccessSpec access,
    FieldExposureSpec exposure)
    implements FieldSpec {
  public EmbedSpec {
    requireNonNull(name, "name is null");
    requireNonNull(target, "target is null");
    requireNonNull(prefix, "prefix is null");
    requireNonNull(required, "required is null");
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(description, "description is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
  }

  /** What its columns begin with. */
  public String columnPrefix() {
    return prefix.orElse(name).value() + "_";
  }

  /** Whether it has rules of its own. */
  public boolean hasAccess() {
    return !access.equals(FieldAccessSpec.ALL);
  }
}
