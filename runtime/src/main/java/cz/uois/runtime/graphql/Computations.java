package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.loading.CodeValues;
import cz.uois.runtime.loading.Computation;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** Plans fields that the author's code computes. */
final class Computations {
  private final GraphQLSchema schema;
  private final DSLContext dsl;

  Computations(GraphQLSchema schema, DSLContext dsl) {
    this.schema = schema;
    this.dsl = dsl;
  }

  /**
   * Plans a field.
   *
   * @param inputs the slots of what it needs
   */
  Output plan(
      String key,
      String typeName,
      ComputedField<?> computed,
      List<Integer> inputs,
      RowLayout layout,
      Field field) {
    GraphQLObjectType type = (GraphQLObjectType) requireNonNull(schema.getType(typeName), typeName);
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    int slot = layout.slot();
    Arguments arguments = new Arguments(schema, definition, field);
    layout.compute(
        new Computation(
            computed,
            inputs,
            slot,
            values(definition),
            variables -> arguments(computed.arguments(), arguments.of(variables)),
            Fields.place(field),
            dsl));
    return new Output.Computed(new SerializedString(key), slot, computed.type());
  }

  /** Arguments of a document as the author's code has them. */
  static cz.uois.runtime.entity.Arguments arguments(
      List<Argument> declared, Map<String, @Nullable Object> coerced) {
    if (declared.isEmpty()) {
      return cz.uois.runtime.entity.Arguments.NONE;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Argument argument : declared) {
      values.put(
          argument.name(), CodeValues.ofArgument(argument.type(), coerced.get(argument.name())));
    }
    return new cz.uois.runtime.entity.Arguments(values);
  }

  private static Set<String> values(GraphQLFieldDefinition definition) {
    return definition.getType() instanceof GraphQLEnumType type
        ? type.getValues().stream()
            .map(GraphQLEnumValueDefinition::getName)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
