package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.Answer;
import cz.uois.runtime.loading.CodeValues;
import cz.uois.runtime.loading.Computation;
import cz.uois.runtime.loading.ObjectSource;
import cz.uois.runtime.loading.Output;
import cz.uois.runtime.loading.RowLayout;
import cz.uois.runtime.sql.RowGuard;
import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** Plans fields that the author's code computes. */
final class Computations {
  private final GraphQLSchema schema;
  private final DSLContext dsl;
  private final Answers answers;

  Computations(GraphQLSchema schema, DSLContext dsl, Answers answers) {
    this.schema = schema;
    this.dsl = dsl;
    this.answers = answers;
  }

  /**
   * Plans a field.
   *
   * @param inputs the slots of what it needs
   * @param guards which objects show it
   * @param same the field, as often as the document has it there
   */
  Output plan(
      String key,
      String typeName,
      ComputedField<?> computed,
      List<Integer> inputs,
      List<RowGuard> guards,
      RowLayout layout,
      List<Field> same) {
    Field field = same.getFirst();
    GraphQLObjectType type = (GraphQLObjectType) requireNonNull(schema.getType(typeName), typeName);
    GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
    int slot = layout.slot();
    Answer answer = answers.plan(computed.result(), definition, same);
    Arguments arguments = new Arguments(schema, definition, field);
    layout.compute(
        new Computation(
            computed,
            inputs,
            guards,
            slot,
            answer,
            variables -> arguments(computed.arguments(), arguments.of(variables)),
            Fields.place(field),
            dsl));
    SerializedString text = new SerializedString(key);
    return answer
        .objects()
        .map(ObjectSource::selection)
        .<Output>map(selection ->
            computed.result().isList()
                ? new Output.NamedMany(text, slot, selection)
                : new Output.Named(text, slot, selection))
        .orElseGet(() -> new Output.Computed(text, slot, answer.type()));
  }

  /** Arguments of a document as the author's code has them. */
  static cz.uois.runtime.entity.Arguments arguments(
      List<Argument> declared, Map<String, @Nullable Object> coerced) {
    if (declared.isEmpty()) {
      return cz.uois.runtime.entity.Arguments.NONE;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Argument argument : declared) {
      if (coerced.containsKey(argument.name())) {
        values.put(argument.name(), value(argument, coerced.get(argument.name())));
      }
    }
    return new cz.uois.runtime.entity.Arguments(values);
  }

  private static @Nullable Object value(Argument argument, @Nullable Object coerced) {
    return argument.list() && coerced instanceof List<?> many
        ? many.stream().map(each -> value(argument.type(), each)).toList()
        : value(argument.type(), coerced);
  }

  @SuppressWarnings("unchecked") // graphql-java coerces an input object to a map by its fields
  private static @Nullable Object value(Argument.Type type, @Nullable Object coerced) {
    return switch (type) {
      case Argument.Type.Value(ValueType value) -> CodeValues.ofArgument(value, coerced);
      case Argument.Type.Input(Supplier<List<Argument>> fields) ->
          coerced == null ? null : arguments(fields.get(), (Map<String, @Nullable Object>) coerced);
    };
  }
}
