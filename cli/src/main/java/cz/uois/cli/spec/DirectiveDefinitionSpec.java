package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directive of the member's own, defined.
 *
 * @param name name without the at sign
 * @param url address of its specification, for {@code @link}
 * @param imported its name in that specification, if it has another one here
 * @param namespace name of that specification here, if it has another one
 * @param locations where it may stand
 * @param arguments GraphQL types of its arguments, by name
 * @param repeatable whether it may stand several times at one place
 * @param compose whether the supergraph keeps it; it does unless told otherwise
 * @param description what it says
 */
public record DirectiveDefinitionSpec(
    Located<String> name,
    Located<String> url,
    Optional<Located<String>> imported,
    Optional<Located<String>> namespace,
    List<Located<String>> locations,
    Map<Located<String>, Located<String>> arguments,
    Optional<Located<Boolean>> repeatable,
    Optional<Located<Boolean>> compose,
    Optional<Located<String>> description) {
  public DirectiveDefinitionSpec {
    requireNonNull(name, "name is null");
    requireNonNull(url, "url is null");
    requireNonNull(imported, "imported is null");
    requireNonNull(namespace, "namespace is null");
    locations = List.copyOf(locations);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    requireNonNull(repeatable, "repeatable is null");
    requireNonNull(compose, "compose is null");
    requireNonNull(description, "description is null");
  }
}
