package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A field that the author's code computes.
 *
 * @param name its name, spelled like a column
 * @param type name of the type of its values
 * @param list whether each value is a list, if said
 * @param requires the columns that the code needs; empty for the whole row
 * @param arguments its arguments
 * @param graphqlName name of the GraphQL field, if given
 * @param description what it is
 * @param access who may read it
 * @param exposure how it shows itself
 */
public record ComputedSpec(
    Located<String> name,
    Optional<Located<String>> type,
    Optional<Located<Boolean>> list,
    List<Located<String>> requires,
    List<ArgumentSpec> arguments,
    Optional<Located<String>> graphqlName,
    Optional<Located<String>> description,
    FieldAccessSpec access,
    FieldExposureSpec exposure)
    implements FieldSpec {
  public ComputedSpec {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(list, "list is null");
    requires = List.copyOf(requires);
    arguments = List.copyOf(arguments);
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(description, "description is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
  }
}
