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
 * @param access who may call it: a role type is held if it is held over anything at all, and {@code
 *     myself} is nobody; what is answered of rows is filtered by their own rules besides
 */
public record CodeOperation(
    String field,
    boolean mutation,
    CodeResult result,
    List<Argument> arguments,
    Code code,
    AccessRule access) {
  public CodeOperation {
    requireNonNull(field, "field is null");
    requireNonNull(result, "result is null");
    arguments = List.copyOf(arguments);
    requireNonNull(code, "code is null");
    requireNonNull(access, "access is null");
  }

  /** A query; nobody may call it until {@link #by} says who. */
  public static CodeOperation query(
      String field, CodeResult result, Code code, Argument... arguments) {
    return new CodeOperation(field, false, result, List.of(arguments), code, AccessRule.NOBODY);
  }

  /** A mutation; nobody may call it until {@link #by} says who. */
  public static CodeOperation mutation(
      String field, CodeResult result, Code code, Argument... arguments) {
    return new CodeOperation(field, true, result, List.of(arguments), code, AccessRule.NOBODY);
  }

  /** The same for those callers. */
  public CodeOperation by(AccessRule rule) {
    return new CodeOperation(field, mutation, result, arguments, code, rule);
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
