package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused a statement or could not be reached. */
public final class SqlFailure extends RuntimeException {
  private final String state;
  private final transient Optional<String> constraint;

  SqlFailure(SQLException cause) {
    super(cause);
    state = cause.getSQLState() == null ? "" : cause.getSQLState();
    constraint = constraint(cause);
  }

  /** The SQLSTATE (PostgreSQL, appendix A); empty if there is none. */
  public String state() {
    return state;
  }

  /** The name of the constraint that a write violated. */
  public Optional<String> constraint() {
    return requireNonNull(constraint, "a failure is not serialised");
  }

  /** Whether the same transaction may succeed when it is tried again. */
  public boolean serialization() {
    return state.equals("40001") || state.equals("40P01");
  }

  private static Optional<String> constraint(SQLException cause) {
    if (cause instanceof PSQLException failure) {
      ServerErrorMessage message = failure.getServerErrorMessage();
      if (message != null) {
        return Optional.ofNullable(message.getConstraint());
      }
    }
    return Optional.empty();
  }
}
