package cz.uois.runtime.graphql;

import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.sql.SqlFailure;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all writes have in common: one transaction, and a failure that is answered as a type. */
final class Write {
  private Write() {}

  /**
   * The root field of a write.
   *
   * @param code of what the author's code refuses
   * @param inputs what is sent with it, and shown again in a failure
   * @param explain what the database's refusal of the row means; throws it again if it means
   *     something else
   */
  static RootField field(
      WriteFailure.Code code,
      Function<SqlFailure, WriteFailure> explain,
      Function<Map<String, @Nullable Object>, Map<?, ?>> inputs,
      WriteOutput output,
      Attempt attempt) {
    return (context, variables) -> {
      Map<?, ?> input = inputs.apply(variables);
      try {
        return Transactions.run(
            context.session(),
            () ->
                switch (attempt(() -> attempt.run(input, context, variables), code, explain)) {
                  case Outcome.Written(Object id) -> output.written(id, context, variables);
                  case Outcome.Deleted(Object id) -> output.deleted(id);
                });
      } catch (WriteRefusedException refused) {
        return output.failed(refused.failure(), input, context, variables);
      } catch (SqlFailure failure) {
        // A COMMIT looks at deferred constraints; what reading the answer met is no broken rule.
        if (failure.kind() != SqlFailure.Kind.RULE) {
          throw failure;
        }
        return output.failed(explain.apply(failure), input, context, variables);
      }
    };
  }

  private static Outcome attempt(
      Supplier<Outcome> attempt,
      WriteFailure.Code code,
      Function<SqlFailure, WriteFailure> explain) {
    try {
      return attempt.get();
    } catch (Refusal refusal) {
      throw new WriteRefusedException(WriteFailure.of(refusal.told(), code));
    } catch (SqlFailure failure) {
      throw new WriteRefusedException(explain.apply(failure));
    }
  }

  /** Writes once, in a transaction that others may force to start again. */
  @FunctionalInterface
  interface Attempt {
    Outcome run(Map<?, ?> input, RequestContext context, Map<String, @Nullable Object> variables);
  }

  /** What became of an attempt. */
  sealed interface Outcome {
    record Written(Object id) implements Outcome {}

    record Deleted(Object id) implements Outcome {}
  }
}
