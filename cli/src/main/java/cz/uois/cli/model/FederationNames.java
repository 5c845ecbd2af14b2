package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the schema calls the directives of Apollo Federation.
 *
 * @param namespace name of Federation here; empty if it is Federation's own
 * @param imports names here of the directives that are imported; absent if all are, by their own
 */
public record FederationNames(String namespace, Optional<Map<String, String>> imports) {
  /** Federation's own name. */
  public static final String FEDERATION = "federation";

  /** As Federation has them. */
  public static final FederationNames USUAL = new FederationNames("", Optional.empty());

  public FederationNames {
    requireNonNull(namespace, "namespace is null");
    imports = imports.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
  }

  /** Whether the directive stands without a prefix. */
  public boolean isImported(String directive) {
    return imports.map(it -> it.containsKey(directive)).orElse(true);
  }

  /** What the schema calls the directive: one name everywhere. */
  public String of(String directive) {
    if (imports.isEmpty()) {
      return directive;
    }
    String prefixed = (namespace.isEmpty() ? FEDERATION : namespace) + "__" + directive;
    return imports.get().getOrDefault(directive, prefixed);
  }
}
