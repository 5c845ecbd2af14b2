package cz.uois.runtime.graphql;

import cz.uois.runtime.code.NotWrittenYet;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.rbac.RolesUnavailableException;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RequestLimitException;
import cz.uois.runtime.sql.SqlFailure;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.language.SourceLocation;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a caller is told of a failure: never SQL, names of classes, or values of other rows. The log
 * has the rest.
 */
final class ErrorPresenter {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPresenter.class);

  /** The error of a field of the response. */
  RequestContext.ResponseError present(
      RuntimeException failure, List<Object> path, List<SourceLocation> locations) {
    return switch (failure) {
      case InvalidArgumentException invalid ->
          RequestContext.ResponseError.of(
              String.valueOf(invalid.getMessage()),
              ErrorCode.BAD_USER_INPUT,
              Stream.concat(path.stream(), invalid.path().stream()).toList(),
              invalid.place().map(ErrorPresenter::location).map(List::of).orElse(locations));
      case Refusal refusal ->
          RequestContext.ResponseError.of(
              refusal.told(), ErrorCode.BAD_USER_INPUT, path, locations);
      case NotWrittenYet unwritten -> {
        LOG.warn("field {}: {}", path, unwritten.getMessage());
        yield RequestContext.ResponseError.of(
            message(ErrorCode.NOT_IMPLEMENTED), ErrorCode.NOT_IMPLEMENTED, path, locations);
      }
      // What graphql-java finds out when arguments meet the variables of a request.
      case GraphQLException refused when refused instanceof GraphQLError error ->
          RequestContext.ResponseError.of(
              RefusalText.of(error), ErrorCode.BAD_USER_INPUT, path, locations);
      case AccessDeniedException denied -> {
        ErrorCode code = code(denied.reason());
        yield RequestContext.ResponseError.of(message(code), code, path, locations);
      }
      case RolesUnavailableException unavailable -> {
        LOG.warn("field {}: roles cannot be had: {}", path, unavailable.getMessage());
        ErrorCode code = ErrorCode.AUTHZ_UNAVAILABLE;
        yield RequestContext.ResponseError.of(message(code), code, path, locations);
      }
      case RequestLimitException limit ->
          RequestContext.ResponseError.of(
              String.valueOf(limit.getMessage()), code(limit.limit()), path, locations);
      case SchemaClosedException closed ->
          RequestContext.ResponseError.of(
              String.valueOf(closed.getMessage()), ErrorCode.FORBIDDEN, path, locations);
      case SqlFailure sql -> {
        ErrorCode code = code(sql);
        log(path, code, sql);
        yield RequestContext.ResponseError.of(message(code), code, path, locations);
      }
      default -> {
        LOG.error("{} failed", path.isEmpty() ? "request" : "field " + path, Unsaid.of(failure));
        yield RequestContext.ResponseError.of(
            message(ErrorCode.INTERNAL), ErrorCode.INTERNAL, path, locations);
      }
    };
  }

  /** One line for what callers, or a busy database, cause as often as they like. */
  private static void log(List<Object> path, ErrorCode code, SqlFailure failure) {
    switch (code) {
      case BAD_USER_INPUT -> LOG.info("field {}: {} (SQLSTATE {})", path, code, failure.state());
      case BUSY, CONFLICT, TIMEOUT ->
          LOG.warn("field {} failed with {} (SQLSTATE {})", path, code, failure.state());
      default -> {
        Throwable told = failure.namesValues() ? null : failure;
        LOG.warn("field {} failed with {} (SQLSTATE {})", path, code, failure.state(), told);
      }
    }
  }

  private static SourceLocation location(InvalidArgumentException.Place place) {
    return new SourceLocation(place.line(), place.column());
  }

  private static ErrorCode code(AccessDeniedException.Reason reason) {
    return switch (reason) {
      case UNAUTHENTICATED -> ErrorCode.UNAUTHENTICATED;
      case FORBIDDEN -> ErrorCode.FORBIDDEN;
    };
  }

  private static ErrorCode code(RequestLimitException.Limit limit) {
    return switch (limit) {
      case TIME -> ErrorCode.TIMEOUT;
      case SIZE -> ErrorCode.QUERY_TOO_COMPLEX;
    };
  }

  /** The code of a failure of the database, by SQLSTATE (PostgreSQL, appendix A). */
  static ErrorCode code(SqlFailure failure) {
    if (failure.outcomeUnknown()) {
      return ErrorCode.OUTCOME_UNKNOWN;
    }
    if (failure.serialization()) {
      return ErrorCode.CONFLICT;
    }
    if (failure.getCause() instanceof SQLTransientConnectionException) {
      return ErrorCode.BUSY;
    }
    String state = failure.state();
    String family = state.length() < 2 ? "" : state.substring(0, 2);
    return switch (state) {
      case "57014", "55P03" -> ErrorCode.TIMEOUT;
      case "53300" -> ErrorCode.BUSY;
      case "25006" -> ErrorCode.READ_ONLY;
      default ->
          switch (family) {
            // Data exceptions: numbers too large, patterns that end in an escape, text with NUL.
            case "22" -> ErrorCode.BAD_USER_INPUT;
            case "08", "57", "25" -> ErrorCode.DB_UNAVAILABLE;
            default -> ErrorCode.INTERNAL;
          };
    };
  }

  private static String message(ErrorCode code) {
    return switch (code) {
      case AUTHZ_UNAVAILABLE -> "permissions cannot be found out at the moment: try again later";
      case BAD_USER_INPUT -> "a value of the request cannot be used by the database";
      case BUSY -> "the member is busy: try again";
      case CONFLICT -> "other writes kept getting in the way: try again";
      case DB_UNAVAILABLE -> "the database cannot be reached: try again later";
      case FORBIDDEN -> "not allowed";
      case ID_TAKEN -> "the id is taken";
      case INTERNAL -> "internal error";
      case NOT_FOUND -> "not found";
      case NOT_IMPLEMENTED -> "this is not written yet";
      case OUTCOME_UNKNOWN ->
          "the database was lost while it confirmed the write, which may have been done: read"
              + " before you try again";
      case QUERY_TOO_COMPLEX -> "the request asks for too much at once";
      case READ_ONLY -> "the database takes no writes at the moment: try again later";
      case SHUTTING_DOWN -> "the member is shutting down";
      case TIMEOUT -> "the request took too long";
      case UNAUTHENTICATED -> "a valid token is needed";
    };
  }
}
