package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A field that the author's Java computes.
 *
 * @param name name in the spec, as {@code duration_hours}
 * @param graphqlName name of the GraphQL field, as {@code durationHours}
 * @param type what its values are
 * @param requires the columns that the code sees beside the key; empty for the whole row
 * @param arguments its arguments
 * @param description shown in the schema and in Javadoc; may be empty
 * @param read who sees it, if not all who see the object and what it requires
 * @param directives its directives
 * @param location where the spec says it
 */
public record Computed(
    String name,
    String graphqlName,
    CodeType type,
    List<String> requires,
    List<Argument> arguments,
    String description,
    Optional<AccessRule> read,
    List<Directive> directives,
    Location location) {
  public Computed {
    requireNonNull(name, "name is null");
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(type, "type is null");
    requires = List.copyOf(requires);
    arguments = List.copyOf(arguments);
    requireNonNull(description, "description is null");
    requireNonNull(read, "read is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }
}
