package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.federation.FieldTrace;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as a transport decoded it.
 *
 * @param query the document
 * @param operationName which of its operations; empty if it has one
 * @param variables raw variables: strings, {@code Number}s, booleans, lists, maps, null
 * @param identity who asks
 * @param requestId what the transport calls it; errors of the answer repeat it
 * @param traced whether the answer says how long its fields took
 */
public record GraphQlRequest(
    String query,
    Optional<String> operationName,
    Map<String, @Nullable Object> variables,
    Identity identity,
    Optional<String> requestId,
    boolean traced) {
  public GraphQlRequest {
    requireNonNull(query, "query is null");
    requireNonNull(operationName, "operationName is null");
    requireNonNull(variables, "variables is null");
    requireNonNull(identity, "identity is null");
    requireNonNull(requestId, "requestId is null");
  }

  /** Name of the header by which a gateway asks for a trace. */
  public static final String TRACE_HEADER = FieldTrace.HEADER;

  /** The format of traces, which the header names. */
  public static final String TRACE_FORMAT = FieldTrace.KEY;

  /** A request whose times are nobody's business. */
  public GraphQlRequest(
      String query,
      Optional<String> operationName,
      Map<String, @Nullable Object> variables,
      Caller caller,
      Optional<String> requestId) {
    this(query, operationName, variables, Identity.of(caller), requestId, false);
  }

  /** A request without a name of its own. */
  public GraphQlRequest(
      String query,
      Optional<String> operationName,
      Map<String, @Nullable Object> variables,
      Caller caller) {
    this(query, operationName, variables, caller, Optional.empty());
  }

  /** Who asks. */
  public Caller caller() {
    return identity.caller();
  }
}
