package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directive of the member's own.
 *
 * @param name name without the at sign
 * @param url address of its specification
 * @param imported its name in that specification; empty if it stands with that one's prefix
 * @param namespace name of that specification here; empty if it is its own
 * @param locations where it may stand, by GraphQL's names
 * @param arguments GraphQL types of its arguments, by name
 * @param repeatable whether it may stand several times at one place
 * @param composed whether the supergraph keeps it
 * @param description what it says; may be empty
 */
public record DirectiveDefinition(
    String name,
    String url,
    String imported,
    String namespace,
    List<String> locations,
    Map<String, String> arguments,
    boolean repeatable,
    boolean composed,
    String description) {
  public DirectiveDefinition {
    requireNonNull(name, "name is null");
    requireNonNull(url, "url is null");
    requireNonNull(imported, "imported is null");
    requireNonNull(namespace, "namespace is null");
    locations = List.copyOf(locations);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    requireNonNull(description, "description is null");
  }
}
