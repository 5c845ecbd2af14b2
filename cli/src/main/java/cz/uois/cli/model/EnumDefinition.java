package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;

/**
 * An enum that no column has.
 *
 * @param type its name and values
 * @param description shown in the schema; may be empty
 * @param location where the spec says it
 */
public record EnumDefinition(FieldType.Enumeration type, String description, Location location) {
  public EnumDefinition {
    requireNonNull(type, "type is null");
    requireNonNull(description, "description is null");
    requireNonNull(location, "location is null");
  }
}
