package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

/** A write that is not done: its transaction is rolled back, the caller gets the error type. */
final class WriteRefusedException extends RuntimeException {
  private final transient WriteFailure failure;

  WriteRefusedException(WriteFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  WriteFailure failure() {
    return requireNonNull(failure, "a refusal is not serialised");
  }
}
