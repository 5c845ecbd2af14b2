package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A directive of the member's own, applied.
 *
 * @param name name without the at sign
 * @param arguments its arguments, in the order of the file
 */
public record DirectiveSpec(
    Located<String> name, Map<Located<String>, Located<Literal>> arguments) {
  public DirectiveSpec {
    requireNonNull(name, "name is null");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
