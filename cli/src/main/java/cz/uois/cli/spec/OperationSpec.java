package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A query or mutation that the author's code answers.
 *
 * @param name its name, spelled like a column
 * @param returns an own table, or the name of a type
 * @param single whether it answers one row of the table, if said
 * @param arguments its arguments
 * @param graphqlName its whole name on the wire, if given
 * @param description what it does
 * @param exposure how it shows itself
 */
public record OperationSpec(
    Located<String> name,
    Optional<Located<String>> returns,
    Optional<Located<Boolean>> single,
    List<ArgumentSpec> arguments,
    Optional<Located<String>> graphqlName,
    Optional<Located<String>> description,
    FieldExposureSpec exposure) {
  public OperationSpec {
    requireNonNull(name, "name is null");
    requireNonNull(returns, "returns is null");
    requireNonNull(single, "single is null");
    arguments = List.copyOf(arguments);
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(description, "description is null");
    requireNonNull(exposure, "exposure is null");
  }
}
