package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query or mutation that the author's code answers. Objects are answered by their keys: what of
 * them is selected is loaded as everywhere.
 *
 * @param field name of the field of {@code Query} or {@code Mutation}
 * @param mutation whether it is one; then it runs in a transaction
 * @param result what it answers
 * @param arguments its arguments
 * @param code answers it
 */
public record CodeOperation(
    String field, boolean mutation, CodeResult result, List<Argument> arguments, Code code) {
  public CodeOperation {
    requireNonNull(field, "field is null");
    requireNonNull(result, "result is null");
    arguments = List.copyOf(arguments);
    requireNonNull(code, "code is null");
  }

  public static CodeOperation query(
      String field, CodeResult result, Code code, Argument... arguments) {
    return new CodeOperation(field, false, result, List.of(arguments), code);
  }

  public static CodeOperation mutation(
      String field, CodeResult result, Code code, Argument... arguments) {
    return new CodeOperation(field, true, result, List.of(arguments), code);
  }

  /** The author's method. */
  @FunctionalInterface
  public interface Code {
    /**
     * Answers the operation.
     *
     * @return as its result says: a value or a key, a list of them, or null
     */
    @Nullable Object run(Context context, Arguments arguments);
  }
}
