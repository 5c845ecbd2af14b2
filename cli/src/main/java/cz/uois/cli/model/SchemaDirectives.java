package cz.uois.cli.model;

import java.util.List;
import java.util.Map;

/**
 * Directives of the schema itself.
 *
 * @param schema of the whole schema
 * @param types of types that members have by themselves, by their names
 */
public record SchemaDirectives(List<Directive> schema, Map<String, List<Directive>> types) {
  /** There are none. */
  public static final SchemaDirectives NONE = new SchemaDirectives(List.of(), Map.of());

  public SchemaDirectives {
    schema = List.copyOf(schema);
    types = Map.copyOf(types);
  }

  /** Those of one type. */
  public List<Directive> of(String type) {
    return types.getOrDefault(type, List.of());
  }
}
