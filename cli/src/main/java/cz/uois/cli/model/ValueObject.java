package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * A type whose values are embedded in rows of entities.
 *
 * @param table its name in the spec
 * @param type its GraphQL type
 * @param input the GraphQL input by which it is written
 * @param description shown in the schema; may be empty
 * @param columns what it has; in each entity they have a prefix
 * @param directives directives of its type
 * @param inputDirectives directives of its input
 * @param stored whether it has a table as well, so that the type is that of an entity
 * @param location where the spec says it
 */
public record ValueObject(
    String table,
    String type,
    String input,
    String description,
    List<Column> columns,
    List<Directive> directives,
    List<Directive> inputDirectives,
    boolean stored,
    Location location) {
  public ValueObject {
    requireNonNull(table, "table is null");
    requireNonNull(type, "type is null");
    requireNonNull(input, "input is null");
    requireNonNull(description, "description is null");
    columns = List.copyOf(columns);
    directives = List.copyOf(directives);
    inputDirectives = List.copyOf(inputDirectives);
    requireNonNull(location, "location is null");
  }
}
