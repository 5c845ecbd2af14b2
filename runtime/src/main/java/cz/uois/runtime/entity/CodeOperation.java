package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query or mutation that the author's code answers. Rows are answered by their keys: what of them
 * is selected is loaded as everywhere.
 *
 * @param field name of the field of {@code Query} or {@code Mutation}
 * @param mutation whether it is one; then it runs in a transaction
 * @param result what it answers
 * @param arguments its arguments
 * @param code answers it
 */
public record CodeOperation(
    String field, boolean mutation, Result result, List<Argument> arguments, Code code) {
  public CodeOperation {
    requireNonNull(field, "field is null");
    requireNonNull(result, "result is null");
    arguments = List.copyOf(arguments);
    requireNonNull(code, "code is null");
  }

  public static CodeOperation query(String field, Result result, Code code, Argument... arguments) {
    return new CodeOperation(field, false, result, List.of(arguments), code);
  }

  public static CodeOperation mutation(
      String field, Result result, Code code, Argument... arguments) {
    return new CodeOperation(field, true, result, List.of(arguments), code);
  }

  /** What an operation answers. */
  public sealed interface Result {
    /** Rows of an entity, in the order of their keys. */
    static Result rows(String typeName) {
      return new Rows(typeName);
    }

    /** A row of an entity, or null. */
    static Result row(String typeName) {
      return new Row(typeName);
    }

    /** A value, or null. */
    static Result value(ValueType type) {
      return new Value(type);
    }
  }

  /** See {@link Result#rows}. */
  public record Rows(String typeName) implements Result {}

  /** See {@link Result#row}. */
  public record Row(String typeName) implements Result {}

  /** See {@link Result#value}. */
  public record Value(ValueType type) implements Result {}

  /** The author's method. */
  @FunctionalInterface
  public interface Code {
    /**
     * Answers the operation.
     *
     * @return for rows a list of their keys, for a row its key or null, else the value or null
     */
    @Nullable Object run(Context context, Arguments arguments);
  }
}
