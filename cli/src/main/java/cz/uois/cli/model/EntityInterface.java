package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * An interface whose objects are rows of several entities, and to which other members add fields.
 *
 * @param name its GraphQL name
 * @param keys its keys, each of which all its entities have
 * @param fields GraphQL names of its fields, which all its entities have alike
 * @param entities tables of the entities that implement it, at least one
 * @param description shown in the schema; may be empty
 * @param directives its directives, beside {@code @key}
 * @param location where the spec says it
 */
public record EntityInterface(
    String name,
    List<String> keys,
    List<String> fields,
    List<String> entities,
    String description,
    List<Directive> directives,
    Location location) {
  public EntityInterface {
    requireNonNull(name, "name is null");
    keys = List.copyOf(keys);
    fields = List.copyOf(fields);
    entities = List.copyOf(entities);
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }
}
