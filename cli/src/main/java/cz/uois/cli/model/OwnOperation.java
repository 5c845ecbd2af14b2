package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A query or mutation that the author's Java answers.
 *
 * @param name name in the spec, as {@code overlapping}
 * @param field name of the field of Query or Mutation, as {@code eventOverlapping}
 * @param mutation whether it is one
 * @param result what it answers
 * @param nonNull whether it never answers null
 * @param arguments its arguments
 * @param description shown in the schema and in Javadoc; may be empty
 * @param access who may call it
 * @param directives its directives
 * @param location where the spec says it
 */
public record OwnOperation(
    String name,
    String field,
    boolean mutation,
    CodeType result,
    boolean nonNull,
    List<Argument> arguments,
    String description,
    AccessRule access,
    List<Directive> directives,
    Location location) {
  public OwnOperation {
    requireNonNull(name, "name is null");
    requireNonNull(field, "field is null");
    requireNonNull(result, "result is null");
    arguments = List.copyOf(arguments);
    requireNonNull(description, "description is null");
    requireNonNull(access, "access is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }

  /** The own table of which a mutation answers a row, or an error type. */
  public Optional<String> written() {
    return mutation ? result.row() : Optional.empty();
  }

  /** The error type of a mutation that answers a row of that type. */
  public String errorType(String type) {
    return type + Names.pascal(name) + "Error";
  }

  /** The union of that row and {@link #errorType}. */
  public String resultType(String type) {
    return type + errorType(type);
  }
}
