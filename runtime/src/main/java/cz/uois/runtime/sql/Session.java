package cz.uois.runtime.sql;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.rbac.Grants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of one request with the database: one connection, taken with the first statement
 * and given back at the end. Not thread-safe: the request's thread owns it.
 */
public final class Session implements AutoCloseable {
  private static final int FETCH_ALL = 0;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Database database;
  private final Caller caller;
  private final Grants grants;
  private final Optional<String> requestId;
  private final long begun;
  private final long deadline;
  private final int mostRows;
  private int rowsLeft;
  private boolean transactional;
  private @Nullable Connection connection;
  private @Nullable Context context;

  /**
   * Starts the conversation, and the clock, of the member itself, which may see everything.
   *
   * @param database with whom
   * @param most how long it may last: no statement begins later
   */
  public Session(Database database, Duration most) {
    this(
        database,
        most,
        Integer.MAX_VALUE - 1,
        new Caller.Anonymous(),
        _ -> Grants.UNLIMITED,
        Optional.empty());
  }

  /**
   * Starts the conversation, and the clock, for a request.
   *
   * @param database with whom
   * @param most how long it may last: no statement begins later or goes on longer
   * @param mostRows how many rows it may read, all levels and lists together: they are in memory at
   *     once
   * @param caller who asks
   * @param grants what he may do
   * @param requestId what the request is called
   */
  public Session(
      Database database,
      Duration most,
      int mostRows,
      Caller caller,
      Function<Session, Grants> grants,
      Optional<String> requestId) {
    this.database = database;
    this.caller = caller;
    this.grants = grants.apply(this);
    this.requestId = requestId;
    this.mostRows = mostRows;
    rowsLeft = mostRows;
    begun = System.nanoTime();
    deadline = begun + most.toNanos();
  }

  /** The request as the author's code sees it. */
  public Context context() {
    Context known = context;
    if (known == null) {
      known = new SessionContext(caller, requestId, SessionQueries.dsl(this, database));
      context = known;
    }
    return known;
  }

  /** What the caller may do. */
  public Grants grants() {
    return grants;
  }

  /** Whether a transaction is open: then a statement that fails takes it along. */
  public boolean inTransaction() {
    return transactional;
  }

  /**
   * Runs a statement that changes rows and returns some of them.
   *
   * @param sql its text
   * @param parameters what is bound
   * @param returned types of the returned columns
   * @return the returned rows
   */
  public List<@Nullable Object[]> write(
      String sql, List<Parameter> parameters, List<ValueType> returned) {
    return execute(
        sql,
        statement -> {
          for (int i = 0; i < parameters.size(); i++) {
            Values.bind(statement, i + 1, parameters.get(i));
          }
        },
        row -> {
          @Nullable Object[] values = new @Nullable Object[returned.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = Values.read(row, i + 1, returned.get(i));
          }
          return values;
        });
  }

  /**
   * Runs work in one transaction: committed when it returns, rolled back when it throws.
   *
   * @throws SqlFailure also if the commit fails
   */
  public <T extends @Nullable Object> T inTransaction(Work<T> work) {
    checkTime();
    Connection used = connection();
    try {
      used.setAutoCommit(false);
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
    T result;
    transactional = true;
    try {
      result = work.run();
    } catch (RuntimeException | Error failure) {
      rollBack(used, failure);
      throw failure;
    } finally {
      transactional = false;
    }
    commit(used);
    return result;
  }

  /**
   * Runs work within a transaction that goes on if the database refuses the work: what it did is
   * undone then.
   */
  public <T extends @Nullable Object> T inSavepoint(Work<T> work) {
    Connection used = connection();
    try {
      Savepoint before = used.setSavepoint();
      T result;
      try {
        result = work.run();
      } catch (SqlFailure refused) {
        used.rollback(before);
        throw refused;
      }
      used.releaseSavepoint(before);
      return result;
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  private void commit(Connection used) {
    try {
      used.commit();
    } catch (SQLException refused) {
      SqlFailure failure = SqlFailure.ofCommit(refused);
      rollBack(used, failure);
      throw failure;
    }
    try {
      used.setAutoCommit(true);
    } catch (SQLException broken) {
      // What was committed stays committed: only the connection is of no more use.
      abandon(used, broken);
    }
  }

  private void rollBack(Connection used, Throwable cause) {
    try {
      used.rollback();
      used.setAutoCommit(true);
    } catch (SQLException broken) {
      cause.addSuppressed(broken);
      abandon(used, cause);
    }
  }

  /** The next statement gets another connection. */
  private void abandon(Connection used, Throwable cause) {
    connection = null;
    try {
      used.close();
    } catch (SQLException broken) {
      cause.addSuppressed(broken);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException failure) {
        throw new SqlFailure(failure);
      } finally {
        connection = null;
      }
    }
  }

  /** What runs in a transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run();
  }

  List<@Nullable Object[]> read(
      SelectText text, RowReader reader, Collection<?> keys, RowReader.Read read) {
    List<Decision> decisions = reader.decisions(grants);
    List<@Nullable Object[]> rows =
        execute(
            text.sql(),
            statement -> {
              text.bind(statement, keys, read.window(), read.parameters());
              // One more shows that there are too many; the driver would load them all otherwise.
              statement.setMaxRows(mostRows());
            },
            row -> reader.row(row, read.window().order(), decisions));
    countRows(rows.size());
    return rows;
  }

  /** How many more rows a statement may read, one too many included. */
  int mostRows() {
    return rowsLeft + 1;
  }

  /** Takes rows from what the request may read. */
  void countRows(int read) {
    rowsLeft -= read;
    if (rowsLeft < 0) {
      throw new RequestLimitException(
          RequestLimitException.Limit.SIZE,
          "the request reads more than %d rows: ask for less with limit, or in parts"
              .formatted(mostRows));
    }
  }

  List<RowReader.Count> counts(
      SelectText text, RowReader reader, Collection<?> parents, RowReader.Read read) {
    return execute(
        text.sql(),
        statement -> text.bind(statement, parents, read.window(), read.parameters()),
        reader::count);
  }

  private <T> List<T> execute(String sql, Binder binder, Reader<T> reader) {
    checkTime();
    long start = System.nanoTime();
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      limitTime(statement);
      statement.setFetchSize(FETCH_ALL);
      binder.bind(statement);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    } finally {
      database.listener().executed(sql, System.nanoTime() - start);
    }
  }

  void checkTime() {
    if (System.nanoTime() - deadline >= 0) {
      throw new RequestLimitException(
          RequestLimitException.Limit.TIME, "the request took too long");
    }
  }

  /**
   * Ends a statement with its request, to the second. The database has a limit of its own, which is
   * shorter than a request and enough for the statements of its first second.
   */
  void limitTime(Statement statement) throws SQLException {
    long now = System.nanoTime();
    if (now - begun > SECOND) {
      statement.setQueryTimeout(Math.toIntExact(Math.max(1, (deadline - now) / SECOND + 1)));
    }
  }

  Connection connection() {
    Connection current = connection;
    if (current == null) {
      try {
        current = database.dataSource().getConnection();
      } catch (SQLException failure) {
        throw new SqlFailure(failure);
      }
      connection = current;
    }
    return current;
  }

  @FunctionalInterface
  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
