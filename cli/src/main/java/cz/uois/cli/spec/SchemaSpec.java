package cz.uois.cli.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of the schema itself.
 *
 * @param directives directives of the whole schema
 * @param types directives of types that members have by themselves, by their names
 */
public record SchemaSpec(
    List<DirectiveSpec> directives, Map<Located<String>, List<DirectiveSpec>> types) {
  /** Nothing is said. */
  public static final SchemaSpec NONE = new SchemaSpec(List.of(), Map.of());

  public SchemaSpec {
    directives = List.copyOf(directives);
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }
}
