package cz.uois.runtime.loading;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The author's code failed by something that is no exception for applications. */
public final class CodeFailure extends RuntimeException {
  CodeFailure(Throwable cause) {
    super("the author's code failed", cause);
  }

  /** Calls the author's code: an endless recursion or a missing class is its failure, not ours. */
  public static <T extends @Nullable Object> T guard(Supplier<T> code) {
    try {
      return code.get();
    } catch (StackOverflowError | LinkageError | AssertionError failure) {
      throw new CodeFailure(failure);
    }
  }
}
