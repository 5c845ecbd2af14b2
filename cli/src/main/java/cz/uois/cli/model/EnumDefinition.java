package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * An enum that no column has.
 *
 * @param type its name and values
 * @param description shown in the schema; may be empty
 * @param directives its directives
 * @param location where the spec says it
 */
public record EnumDefinition(
    FieldType.Enumeration type, String description, List<Directive> directives, Location location) {
  public EnumDefinition {
    requireNonNull(type, "type is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }
}
