package cz.uois.runtime.graphql;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The interfaces that representations may name: those with a key. What has none names nothing
 * (Apollo Federation, entity interfaces).
 */
final class KeyedInterfaces {
  private static final String KEY = "key";

  private KeyedInterfaces() {}

  /** The entities of each interface, by its name. */
  static Map<String, List<String>> of(GraphQLSchema schema) {
    Map<String, List<String>> interfaces = new HashMap<>();
    if (schema.getType("_Entity") instanceof GraphQLUnionType union) {
      List<String> entities = union.getTypes().stream().map(GraphQLNamedType::getName).toList();
      for (GraphQLNamedType type : schema.getAllTypesAsList()) {
        if (type instanceof GraphQLInterfaceType keyed && keyed.hasAppliedDirective(KEY)) {
          interfaces.put(
              keyed.getName(),
              schema.getImplementations(keyed).stream()
                  .map(GraphQLNamedType::getName)
                  .filter(entities::contains)
                  .toList());
        }
      }
    }
    return Map.copyOf(interfaces);
  }
}
