package cz.uois.runtime.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GraphQL request.
 *
 * @param query the document
 * @param operationName which of its operations
 * @param variables raw variables
 */
record RequestBody(
    String query, Optional<String> operationName, Map<String, @Nullable Object> variables) {
  RequestBody {
    requireNonNull(query, "query is null");
    requireNonNull(operationName, "operationName is null");
    requireNonNull(variables, "variables is null");
  }
}
