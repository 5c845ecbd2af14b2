package cz.uois.runtime.graphql;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.federation.FieldTrace;
import cz.uois.runtime.sql.Session;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one request carries through its execution. Owned by the request's thread. */
final class RequestContext implements AutoCloseable {
  /** Where graphql-java's context keeps it. */
  static final Object KEY = RequestContext.class;

  private final Session session;
  private final Caller caller;
  private final Optional<FieldTrace> trace;
  private OperationKind operation = OperationKind.NONE;
  private final List<ResponseError> errors = new ArrayList<>();
  private int scopes;

  RequestContext(Session session, Caller caller, Optional<FieldTrace> trace) {
    this.session = session;
    this.trace = trace;
    this.caller = caller;
  }

  Session session() {
    return session;
  }

  Caller caller() {
    return caller;
  }

  /** The times of its root fields, if anybody asks. */
  Optional<FieldTrace> trace() {
    return trace;
  }

  /** The operation in execution; none before there is one. */
  OperationKind operation() {
    return operation;
  }

  void execute(OperationKind kind) {
    operation = kind;
  }

  /** One more scope of roles is asked for; how many that makes. */
  int countScope() {
    return ++scopes;
  }

  void error(ResponseError error) {
    errors.add(error);
  }

  List<ResponseError> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void close() {
    session.close();
  }

  /**
   * An error of the response.
   *
   * @param message for people
   * @param code for programs
   * @param path keys and indices from the root; empty for an error of the whole request
   * @param locations places in the document
   * @param extensions further entries of {@code extensions}
   */
  record ResponseError(
      String message,
      ErrorCode code,
      List<Object> path,
      List<SourceLocation> locations,
      Map<String, Object> extensions) {
    ResponseError {
      path = List.copyOf(path);
      locations = List.copyOf(locations);
      extensions = Map.copyOf(extensions);
    }

    /** The same error elsewhere in the response. */
    ResponseError at(List<Object> other) {
      return new ResponseError(message, code, other, locations, extensions);
    }

    static ResponseError of(
        String message, ErrorCode code, List<Object> path, List<SourceLocation> locations) {
      return new ResponseError(message, code, path, locations, Map.of());
    }
  }
}
