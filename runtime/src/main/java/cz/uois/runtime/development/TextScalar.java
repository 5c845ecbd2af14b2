package cz.uois.runtime.development;

import cz.uois.runtime.graphql.Scalars;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is read as members read it, and written as text.
 *
 * @param read how it is read
 */
record TextScalar(Coercing<?, ?> read) implements Coercing<Object, Object> {
  /** The scalars of those names. */
  static List<GraphQLScalarType> named(String... names) {
    return Scalars.ALL.stream()
        .filter(scalar -> List.of(names).contains(scalar.getName()))
        .map(scalar ->
            GraphQLScalarType.newScalar(scalar)
                .coercing(new TextScalar(scalar.getCoercing()))
                .build())
        .toList();
  }

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return value.toString();
  }

  @Override
  public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
    return read.parseValue(input, context, locale);
  }

  @Override
  public @Nullable Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return read.parseLiteral(input, variables, context, locale);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return read.valueToLiteral(input, context, locale);
  }
}
