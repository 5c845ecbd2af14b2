package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A query or mutation that the author's code answers.
 *
 * @param name its name, spelled like a column
 * @param returns an own table, an external key, or the name of a type
 * @param single whether it answers one row of the table, if said
 * @param list whether it answers a list of values, if said
 * @param nullable whether it may answer null, if said
 * @param arguments its arguments
 * @param graphqlName its whole name on the wire, if given
 * @param description what it does
 * @param access who may call it; absent if that could not be read
 * @param exposure how it shows itself
 */
public record OperationSpec(
    Located<String> name,
    Optional<Located<String>> returns,
    Optional<Located<Boolean>> single,
    Optional<Located<Boolean>> list,
    Optional<Located<Boolean>> nullable,
    List<ArgumentSpec> arguments,
    Optional<Located<String>> graphqlName,
    Optional<Located<String>> description,
    Optional<AccessRuleSpec> access,
    FieldExposureSpec exposure) {
  public OperationSpec {
    requireNonNull(name, "name is null");
    requireNonNull(returns, "returns is null");
    requireNonNull(single, "single is null");
    requireNonNull(list, "list is null");
    requireNonNull(nullable, "nullable is null");
    arguments = List.copyOf(arguments);
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(description, "description is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
  }
}
