package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * An input object that the author's Java takes.
 *
 * @param name its GraphQL name, and that of its record
 * @param fields what it consists of
 * @param description shown in the schema and in Javadoc; may be empty
 * @param directives its directives
 * @param location where the spec says it
 */
public record InputObject(
    String name,
    List<Argument> fields,
    String description,
    List<Directive> directives,
    Location location) {
  public InputObject {
    requireNonNull(name, "name is null");
    fields = List.copyOf(fields);
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }
}
