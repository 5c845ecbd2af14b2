package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A field with a column.
 *
 * @param name name of the column
 * @param type what its values are
 * @param required whether it must have a value, if said
 * @param unique whether values occur once, if said
 * @param defaultValue what an insert without it stores
 * @param constraints what values must satisfy
 * @param graphqlName name of the GraphQL field, if given
 * @param formerly names of the column in older seed data
 * @param description what it is
 * @param access who may read and write it
 * @param exposure how it shows itself
 */
public record ColumnSpec(
    Located<String> name,
    TypeSpec type,
    Optional<Located<Boolean>> required,
    Optional<Located<Boolean>> unique,
    Optional<Located<Literal>> defaultValue,
    ConstraintsSpec constraints,
    Optional<Located<String>> graphqlName,
    List<Located<String>> formerly,
    Optional<Located<String>> description,
    FieldAccessSpec access,
    FieldExposureSpec exposure)
    implements FieldSpec {
  public ColumnSpec {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(required, "required is null");
    requireNonNull(unique, "unique is null");
    requireNonNull(defaultValue, "defaultValue is null");
    requireNonNull(constraints, "constraints is null");
    requireNonNull(graphqlName, "graphqlName is null");
    formerly = List.copyOf(formerly);
    requireNonNull(description, "description is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
  }

  /** A required foreign key. */
  public static ColumnSpec reference(
      Located<String> name, TypeSpec.Reference reference, Located<String> description) {
    return new ColumnSpec(
        name,
        reference,
        Optional.of(new Located<>(true, name.location())),
        Optional.empty(),
        Optional.empty(),
        ConstraintsSpec.NONE,
        Optional.empty(),
        List.of(),
        Optional.of(description),
        FieldAccessSpec.ALL,
        FieldExposureSpec.NONE);
  }
}
