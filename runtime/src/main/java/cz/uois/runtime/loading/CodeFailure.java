package cz.uois.runtime.loading;

/** The author's code failed by something that is no exception for applications. */
final class CodeFailure extends RuntimeException {
  CodeFailure(Throwable cause) {
    super("the author's code failed", cause);
  }
}
