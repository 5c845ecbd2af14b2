package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.FieldType;
import java.util.List;

/**
 * How the runtime is told of arguments and of fields of input objects, and asked for their values.
 *
 * @param types the classes of the member
 */
record ArgumentCode(MemberTypes types) {
  /** {@code Argument.of("title", ValueType.STRING)}. */
  Expression declared(Argument argument) {
    Expression name = Expression.string(argument.name());
    return switch (argument.type()) {
      case ArgumentType.Value(FieldType type) ->
          Expression.call(
              RuntimeApi.ARGUMENT,
              argument.list() ? "list" : "of",
              name,
              Expression.member(RuntimeApi.VALUE_TYPE, GqlModelFile.valueType(type)));
      case ArgumentType.Input(String input) ->
          Expression.call(
              RuntimeApi.ARGUMENT,
              argument.list() ? "inputs" : "input",
              name,
              new Expression.Lambda(
                  "()", Expression.member(types.input(input), InputRecordFile.FIELDS)));
    };
  }

  /** {@code arguments.get("title", String.class)}. */
  Expression read(Argument argument) {
    Expression name = Expression.string(argument.name());
    Expression value =
        switch (argument.type()) {
          case ArgumentType.Value(FieldType type) ->
              call(argument.list() ? "list" : "get", name, literal(type));
          case ArgumentType.Input(String input) ->
              call(argument.list() ? "inputs" : "input", name, make(types.input(input)));
        };
    return argument.omittable() ? call("omittable", name, value) : value;
  }

  private static Expression call(String method, Expression... arguments) {
    String name = "arguments." + method;
    return new Expression.Call(name, CodeBlock.of("$L", name), List.of(arguments));
  }

  private static Expression literal(FieldType type) {
    return new Expression.Atom(
        JavaTypes.simpleName(type) + ".class", CodeBlock.of("$T.class", JavaTypes.of(type)));
  }

  private static Expression make(ClassName input) {
    return new Expression.Atom(input.simpleName() + "::of", CodeBlock.of("$T::of", input));
  }
}
