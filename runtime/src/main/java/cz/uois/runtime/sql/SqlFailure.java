package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused a statement or could not be reached. */
public final class SqlFailure extends RuntimeException {
  private static final String NOT_NULL_VIOLATION = "23502";
  private static final int FAMILY_LENGTH = 2;

  private final String state;
  private final boolean committing;
  private final transient Optional<ServerErrorMessage> message;

  SqlFailure(SQLException cause) {
    this(cause, false);
  }

  private SqlFailure(SQLException cause, boolean committing) {
    super(cause);
    this.committing = committing;
    state = cause.getSQLState() == null ? "" : cause.getSQLState();
    message =
        cause instanceof PSQLException failure
            ? Optional.ofNullable(failure.getServerErrorMessage())
            : Optional.empty();
  }

  /** What a COMMIT answered. */
  static SqlFailure ofCommit(SQLException cause) {
    return new SqlFailure(cause, true);
  }

  /** The SQLSTATE (PostgreSQL, appendix A); empty if there is none. */
  public String state() {
    return state;
  }

  /** The name of the constraint that a write violated. */
  public Optional<String> constraint() {
    return told(ServerErrorMessage::getConstraint);
  }

  /** The column that a write would have left without a value: no constraint has a name for that. */
  public Optional<Column> missing() {
    return state.equals(NOT_NULL_VIOLATION)
        ? told(ServerErrorMessage::getTable)
            .flatMap(table ->
                told(ServerErrorMessage::getColumn).map(column -> new Column(table, column)))
        : Optional.empty();
  }

  /** What is to blame. */
  public Kind kind() {
    String family = state.length() < FAMILY_LENGTH ? "" : state.substring(0, FAMILY_LENGTH);
    return switch (family) {
      case "22" -> Kind.VALUE;
      case "23" -> Kind.RULE;
      default -> Kind.OTHER;
    };
  }

  /**
   * Whether the database's message may repeat values of rows or of callers, which no log is to
   * keep: values that it cannot take (class 22), and what triggers raise (class P0).
   */
  public boolean namesValues() {
    return kind() == Kind.VALUE || state.startsWith("P0");
  }

  /** Whether another statement failed by the same rule. */
  public boolean sameRule(SqlFailure other) {
    return state.equals(other.state)
        && constraint().equals(other.constraint())
        && missing().equals(other.missing());
  }

  /** Whether the same transaction may succeed when it is tried again. */
  public boolean serialization() {
    return state.equals("40001") || state.equals("40P01");
  }

  /**
   * Whether the transaction may have been committed all the same: the answer to COMMIT was lost. A
   * violated constraint (class 23) and a transaction that had failed before (25P02) are answers.
   */
  public boolean outcomeUnknown() {
    return committing && !serialization() && !state.startsWith("23") && !state.equals("25P02");
  }

  private Optional<String> told(Function<ServerErrorMessage, String> part) {
    return requireNonNull(message, "a failure is not serialised").map(part);
  }

  /** What is to blame for a failure. */
  public enum Kind {
    /** A value that its column or an operator cannot take (class 22). */
    VALUE,
    /** A row that breaks a constraint (class 23). */
    RULE,
    /** Neither: the connection, another transaction, time. */
    OTHER
  }

  /**
   * A column of the database.
   *
   * @param table name of its table
   * @param name its name
   */
  public record Column(String table, String name) {}
}
