package cz.uois.runtime.shelf;

import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.postgres.ConnectionPool;
import cz.uois.runtime.postgres.DevelopmentDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** A real PostgreSQL for one test class; each test gets databases of its own. */
public final class TestDatabase implements AutoCloseable {
  private final DevelopmentDatabase server;
  private final DatabaseAddress.Server address;

  private TestDatabase(DevelopmentDatabase server, DatabaseAddress.Server address) {
    this.server = server;
    this.address = address;
  }

  public static TestDatabase start(Path directory) throws EnvironmentFailure {
    DevelopmentDatabase server = new DevelopmentDatabase(directory.resolve("server"));
    return new TestDatabase(server, server.start());
  }

  /** A new empty database. */
  public DatabaseAddress.Server create() throws SQLException {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    execute(ConnectionPool.maintenance(address, "test"), "CREATE DATABASE " + name);
    return new DatabaseAddress.Server(
        address.host(), address.port(), name, address.user(), address.password(), Map.of());
  }

  public static DataSource connections(DatabaseAddress.Server database) {
    return ConnectionPool.maintenance(database, "test");
  }

  public static void execute(DataSource connections, String sql) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of each row as text. */
  public static List<String> query(DataSource connections, String sql) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
