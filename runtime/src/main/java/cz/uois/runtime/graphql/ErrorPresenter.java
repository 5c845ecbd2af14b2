package cz.uois.runtime.graphql;

import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.SqlFailure;
import graphql.language.SourceLocation;
import java.util.List;
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
              String.valueOf(invalid.getMessage()), ErrorCode.BAD_USER_INPUT, path, locations);
      case SqlFailure sql -> {
        ErrorCode code = code(sql);
        LOG.warn("field {} failed with {} (SQLSTATE {})", path, code, sql.state(), sql);
        yield RequestContext.ResponseError.of(message(code), code, path, locations);
      }
      default -> {
        LOG.error("field {} failed", path, failure);
        yield RequestContext.ResponseError.of(
            message(ErrorCode.INTERNAL), ErrorCode.INTERNAL, path, locations);
      }
    };
  }

  /** The code of a failure of the database, by SQLSTATE (PostgreSQL, appendix A). */
  static ErrorCode code(SqlFailure failure) {
    if (failure.serialization()) {
      return ErrorCode.CONFLICT;
    }
    if (failure.getCause() instanceof java.sql.SQLTransientConnectionException) {
      return ErrorCode.BUSY;
    }
    String state = failure.state();
    String family = state.length() < 2 ? "" : state.substring(0, 2);
    return switch (state) {
      case "57014", "55P03" -> ErrorCode.TIMEOUT;
      case "22003", "22007", "22008", "22021", "22P02", "22P05" -> ErrorCode.BAD_USER_INPUT;
      case "53300" -> ErrorCode.BUSY;
      default ->
          switch (family) {
            case "08", "57", "25" -> ErrorCode.DB_UNAVAILABLE;
            default -> ErrorCode.INTERNAL;
          };
    };
  }

  private static String message(ErrorCode code) {
    return switch (code) {
      case BAD_USER_INPUT -> "a value of the request is out of range for the database";
      case BUSY -> "the member is busy: try again";
      case CONFLICT -> "other writes kept getting in the way: try again";
      case DB_UNAVAILABLE -> "the database cannot be reached: try again later";
      case TIMEOUT -> "the request took too long";
      case INTERNAL -> "internal error";
      case SHUTTING_DOWN -> "the member is shutting down";
    };
  }
}
