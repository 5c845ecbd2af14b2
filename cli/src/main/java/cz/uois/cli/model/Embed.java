package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * An object field whose values are in columns of the row itself; null where all of them are.
 *
 * @param graphqlName name of the field, as {@code dimensions}
 * @param value table of the {@link ValueObject} that it is
 * @param parts its fields, each with its column
 * @param required whether an insert must send it
 * @param directives its directives
 * @param inputDirectives directives of the input fields that set it
 * @param description shown in the schema
 * @param location where the spec says it
 */
public record Embed(
    String graphqlName,
    String value,
    List<Part> parts,
    boolean required,
    List<Directive> directives,
    List<Directive> inputDirectives,
    String description,
    Location location) {
  public Embed {
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(value, "value is null");
    parts = List.copyOf(parts);
    directives = List.copyOf(directives);
    inputDirectives = List.copyOf(inputDirectives);
    requireNonNull(description, "description is null");
    requireNonNull(location, "location is null");
  }

  /** Whether a column is one of its. */
  public boolean has(Column column) {
    return parts.stream().anyMatch(part -> part.column().equals(column.name()));
  }

  /**
   * A field of the object.
   *
   * @param graphqlName its name
   * @param column name of its column
   */
  public record Part(String graphqlName, String column) {
    public Part {
      requireNonNull(graphqlName, "graphqlName is null");
      requireNonNull(column, "column is null");
    }
  }
}
