package cz.uois.runtime.graphql;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the outcome of a write is answered, planned for one field of a document. */
interface WriteOutput {
  /** The row as it was written. */
  JsonOutput written(UUID id, RequestContext context, Map<String, @Nullable Object> variables);

  /** The row is gone. */
  JsonOutput deleted(UUID id);

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
