package cz.uois.runtime.metrics;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts each statement that is sent, whoever sends it. Only connections and statements are
 * wrapped; rows are read from the driver itself, so a result costs nothing more.
 */
public final class CountingDataSource implements DataSource {
  private final DataSource target;
  private final Runnable statementSent;

  /**
   * Counts the statements of a data source.
   *
   * @param statementSent called before each statement is sent, on the thread that sends it
   */
  public CountingDataSource(DataSource target, Runnable statementSent) {
    this.target = target;
    this.statementSent = statementSent;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connection(target.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return connection(target.getConnection(user, password));
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (name, result) ->
            switch (result) {
              case CallableStatement call -> statement(CallableStatement.class, call);
              case PreparedStatement prepared -> statement(PreparedStatement.class, prepared);
              case Statement plain -> statement(Statement.class, plain);
              case null, default -> result;
            });
  }

  private <S extends Statement> S statement(Class<S> type, S statement) {
    return proxy(type, statement, (name, result) -> result);
  }

  private <T> T proxy(Class<T> type, T object, Wrapping wrapping) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? CountingDataSource.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              String name = method.getName();
              if (object instanceof Statement && name.startsWith("execute")) {
                statementSent.run();
              }
              try {
                return wrapping.wrap(name, method.invoke(object, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
    return type.cast(proxy);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    target.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    target.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return target.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(target) || target.isWrapperFor(type);
  }

  /** What becomes of the result of a call. */
  @FunctionalInterface
  private interface Wrapping {
    @Nullable Object wrap(String method, @Nullable Object result);
  }
}
