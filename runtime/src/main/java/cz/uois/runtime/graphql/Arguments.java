package cz.uois.runtime.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The coerced arguments of one field of a document: made once if no variable is among them, for
 * each request if one is.
 */
final class Arguments {
  private final GraphQLSchema schema;
  private final GraphQLFieldDefinition definition;
  private final Field field;
  private final @Nullable Map<String, @Nullable Object> constant;

  Arguments(GraphQLSchema schema, GraphQLFieldDefinition definition, Field field) {
    this.schema = schema;
    this.definition = definition;
    this.field = field;
    boolean varying =
        field.getArguments().stream().map(Argument::getValue).anyMatch(Arguments::varies);
    constant = varying ? null : coerce(Map.of());
  }

  /** The arguments for those coerced variables; defaults are filled in, absent ones are missing. */
  Map<String, @Nullable Object> of(Map<String, @Nullable Object> variables) {
    return constant != null ? constant : coerce(variables);
  }

  /** Whether they are the same in every request. */
  boolean constant() {
    return constant != null;
  }

  private Map<String, @Nullable Object> coerce(Map<String, @Nullable Object> variables) {
    return ValuesResolver.getArgumentValues(
        schema.getCodeRegistry(),
        definition.getArguments(),
        field.getArguments(),
        CoercedVariables.of(variables),
        GraphQLContext.getDefault(),
        Locale.ROOT);
  }

  private static boolean varies(@Nullable Value<?> value) {
    return switch (value) {
      case VariableReference _ -> true;
      case ArrayValue array -> array.getValues().stream().anyMatch(Arguments::varies);
      case ObjectValue object ->
          object.getObjectFields().stream().anyMatch(entry -> varies(entry.getValue()));
      case null, default -> false;
    };
  }
}
