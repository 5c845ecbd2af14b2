package cz.uois.runtime.federation;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Any;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Optional;

/**
 * The executable schema of a member: its SDL, with {@code _service} and {@code _entities} (Apollo
 * Federation subgraph specification).
 */
public final class FederatedSchema {
  private FederatedSchema() {}

  /**
   * Makes the schema.
   *
   * @param sdl the member's schema as it is generated, and as {@code _service} answers it
   * @param scalars the scalars that it may use
   * @throws graphql.GraphQLException if the SDL is not a schema
   */
  public static GraphQLSchema of(String sdl, List<GraphQLScalarType> scalars) {
    TypeDefinitionRegistry types = new SchemaParser().buildRegistry(LinkedNames.canonical(sdl));
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Planned());
    scalars.forEach(wiring::scalar);
    GraphQLSchema schema =
        Federation.transform(types, wiring.build())
            .fetchEntities(planned())
            .resolveEntityType(plannedType())
            .build();
    return SchemaTransformer.transformSchema(schema, new LiteralRepresentations(scalars));
  }

  /**
   * Lets representations be read as any other JSON: the library's own scalar fails on those with a
   * null, and knows no variables.
   */
  private static final class LiteralRepresentations extends GraphQLTypeVisitorStub {
    private final Optional<Coercing<?, ?>> json;

    LiteralRepresentations(List<GraphQLScalarType> scalars) {
      json =
          scalars.stream()
              .filter(scalar -> scalar.getName().equals("JSON"))
              .findFirst()
              .map(GraphQLScalarType::getCoercing);
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
        GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
      return scalar.getName().equals(_Any.typeName) && json.isPresent()
          ? changeNode(context, scalar.transform(any -> any.coercing(json.get())))
          : TraversalControl.CONTINUE;
    }
  }

  /** The schema must name a fetcher; operations are planned instead and none is ever called. */
  private static DataFetcher<Object> planned() {
    return environment -> {
      throw new IllegalStateException(
          "field " + environment.getField().getName() + " was fetched instead of planned");
    };
  }

  private static TypeResolver plannedType() {
    return environment -> {
      throw new IllegalStateException(
          "type of " + environment.getField().getName() + " was resolved instead of planned");
    };
  }

  private static final class Planned implements WiringFactory {
    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return plannedType();
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return plannedType();
    }
  }
}
