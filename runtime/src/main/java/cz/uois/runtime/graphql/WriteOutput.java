package cz.uois.runtime.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the outcome of a write is answered, planned for one field of a document. */
interface WriteOutput {
  /** The row as it was written. */
  JsonOutput written(Object id, RequestContext context, Map<String, @Nullable Object> variables);

  /** The row is gone. */
  JsonOutput deleted(Object id);

  /**
   * Nothing was written.
   *
   * @param input the argument as it was sent
   */
  JsonOutput failed(
      WriteFailure failure,
      Map<?, ?> input,
      RequestContext context,
      Map<String, @Nullable Object> variables);
}
