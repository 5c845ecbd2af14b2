package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of one request with the database: one connection, taken with the first statement
 * and given back at the end. Not thread-safe: the request's thread owns it.
 */
public final class Session implements AutoCloseable {
  private static final int FETCH_ALL = 0;

  private final Database database;
  private @Nullable Connection connection;

  public Session(Database database) {
    this.database = database;
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
    try {
      Connection used = connection();
      used.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.run();
        used.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          used.rollback();
        }
        used.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
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
      SelectText text, RowReader reader, Collection<UUID> keys, @Nullable Window window) {
    return execute(
        text.sql(), statement -> bind(statement, text, keys, window), row -> row(row, reader));
  }

  private void bind(
      PreparedStatement statement, SelectText text, Collection<UUID> keys, @Nullable Window window)
      throws SQLException {
    List<Parameter> values = window == null ? List.of() : window.filter().parameters();
    for (int i = 0; i < text.size(); i++) {
      int bind = text.bind(i);
      switch (bind) {
        case SelectText.KEYS -> statement.setObject(i + 1, UuidArray.of(keys));
        case SelectText.KEY -> statement.setObject(i + 1, keys.iterator().next());
        case SelectText.SKIP -> statement.setInt(i + 1, window == null ? 0 : window.skip());
        case SelectText.LIMIT ->
            statement.setInt(i + 1, window == null ? Integer.MAX_VALUE : window.limit());
        default -> Values.bind(statement, i + 1, values.get(bind));
      }
    }
  }

  private static @Nullable Object[] row(ResultSet row, RowReader reader) throws SQLException {
    List<RowShape.Cell> cells = reader.shape().cells();
    @Nullable Object[] values = new @Nullable Object[reader.width()];
    int first = 1;
    if (reader.source().perParent()) {
      values[values.length - 1] = row.getObject(first++, UUID.class);
    }
    for (int i = 0; i < cells.size(); i++) {
      RowShape.Cell cell = cells.get(i);
      values[cell.slot()] = Values.read(row, first + i, cell.type());
    }
    return values;
  }

  private List<@Nullable Object[]> execute(String sql, Binder binder, Reader reader) {
    long start = System.nanoTime();
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      statement.setFetchSize(FETCH_ALL);
      binder.bind(statement);
      List<@Nullable Object[]> rows = new ArrayList<>();
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

  private Connection connection() {
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
  private interface Reader {
    @Nullable Object[] read(ResultSet row) throws SQLException;
  }
}
