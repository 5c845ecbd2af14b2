package cz.uois.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Deadlines;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  private static final TestDatabase DATABASE = TestDatabase.with();
  private static final Map<String, String> OPTIONS =
      Map.of("options", "-c search_path=elsewhere", "ApplicationName", "named by hand");

  @Test
  void keepsItsDeadlinesBesideOptionsOfTheAddress() throws Exception {
    try (HikariDataSource pool = open(OPTIONS, deadlines("6s"))) {
      assertEquals("elsewhere", show(pool, "search_path"));
      assertEquals("5s", show(pool, "statement_timeout"));
      assertEquals("1s", show(pool, "lock_timeout"));
      assertEquals("5s", show(pool, "idle_in_transaction_session_timeout"));
      assertEquals("named by hand", show(pool, "application_name"));
    }
  }

  @Test
  void waitsForLocksLongerBesideOptionsOfTheAddress() throws Exception {
    DataSource single = ConnectionPool.maintenance(DATABASE.address(OPTIONS), "maintenance");
    assertEquals("elsewhere", show(single, "search_path"));
    assertEquals("2min", show(single, "lock_timeout"));
    assertEquals("0", show(single, "statement_timeout"));
  }

  @Test
  void waitsForTheMachineNoLessThanItWasTold() throws Exception {
    try (HikariDataSource pool = open(Map.of(), deadlines("5500ms"))) {
      assertEquals("6", pool.getDataSourceProperties().getProperty("socketTimeout"));
    }
  }

  private static HikariDataSource open(Map<String, String> options, Deadlines deadlines) {
    return ConnectionPool.open(DATABASE.address(options), deadlines, 2, "test");
  }

  private static Deadlines deadlines(String socket) throws Exception {
    return Config.read(Map.of("POSTGRES_HOST", "unused", "UOIS_SOCKET_TIMEOUT", socket))
        .deadlines();
  }

  private static String show(DataSource source, String setting) throws Exception {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
