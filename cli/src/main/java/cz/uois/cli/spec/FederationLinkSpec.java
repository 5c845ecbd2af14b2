package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the schema links Apollo Federation.
 *
 * @param namespace its name here, if it is another than {@code federation}
 * @param imports names here of the directives that are imported, if not all are
 */
public record FederationLinkSpec(
    Optional<Located<String>> namespace, Optional<Map<Located<String>, Located<String>>> imports) {
  /** Nothing is said. */
  public static final FederationLinkSpec NONE =
      new FederationLinkSpec(Optional.empty(), Optional.empty());

  public FederationLinkSpec {
    requireNonNull(namespace, "namespace is null");
    imports = imports.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
  }
}
