package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * An object field that is the inverse of a one-to-one relation: the row of an own table whose
 * unique foreign key points here.
 *
 * @param graphqlName name of the field, as {@code contract}
 * @param table the table of that row
 * @param column its unique foreign key
 * @param description shown in the schema
 * @param directives its directives
 * @param location where the spec says it
 */
public record Counterpart(
    String graphqlName,
    String table,
    String column,
    String description,
    List<Directive> directives,
    Location location) {
  public Counterpart {
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(table, "table is null");
    requireNonNull(column, "column is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }
}
