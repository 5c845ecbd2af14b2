package cz.uois.runtime.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.util.DriverDataSource;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.Deadlines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.core.Oid;

/**
 * Connections to the database: a bounded pool for requests, and single ones without a member's
 * impatience for migrations and seed data.
 */
public final class ConnectionPool {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration MAINTENANCE = Duration.ofMinutes(10);
  private static final Duration MAINTENANCE_LOCK = Duration.ofMinutes(2);
  private static final String DRIVER = "org.postgresql.Driver";
  // The driver sends arrays of keys as text unless it is told (pgjdbc binaryTransferEnable).
  private static final String UUID_ARRAY = Integer.toString(Oid.UUID_ARRAY);
  private static final String PREPARE_THRESHOLD = "2";
  private static final String OPTIONS = "options";

  private ConnectionPool() {}

  /**
   * Opens a pool. It does not ask for the database before somebody asks for a connection.
   *
   * @param name name of the pool, and of its connections at the server
   */
  public static HikariDataSource open(
      DatabaseAddress.Server address, Deadlines deadlines, int size, String name) {
    Properties properties = common(address, name);
    properties.setProperty("socketTimeout", seconds(deadlines.socket()));
    properties.setProperty(
        OPTIONS,
        option("statement_timeout", deadlines.statement())
            + option("lock_timeout", deadlines.lock())
            + option("idle_in_transaction_session_timeout", deadlines.idleInTransaction()));
    properties.setProperty("prepareThreshold", PREPARE_THRESHOLD);
    address.options().forEach((key, value) -> override(properties, key, value));

    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url(address));
    config.setDriverClassName(DRIVER);
    config.setDataSourceProperties(properties);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(2, size));
    config.setConnectionTimeout(deadlines.connection().toMillis());
    config.setValidationTimeout(Math.min(1000, deadlines.connection().toMillis()));
    config.setExceptionOverride(new LeaveReadOnlyServers());
    // Negative: the database may come later than the member.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** Single connections that may wait for locks and run long statements. */
  public static DataSource maintenance(DatabaseAddress.Server address, String name) {
    Properties properties = common(address, name + " maintenance");
    properties.setProperty("socketTimeout", seconds(MAINTENANCE));
    properties.setProperty(OPTIONS, option("lock_timeout", MAINTENANCE_LOCK));
    address.options().forEach((key, value) -> override(properties, key, value));
    return new DriverDataSource(
        url(address), DRIVER, properties, address.user(), address.password());
  }

  private static Properties common(DatabaseAddress.Server address, String name) {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", seconds(CONNECT));
    properties.setProperty("loginTimeout", seconds(CONNECT));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("binaryTransferEnable", UUID_ARRAY);
    // Messages of the server carry values of rows otherwise.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  /** Options of the session follow ours, so that naming one does not lift our deadlines. */
  private static void override(Properties properties, String name, String value) {
    properties.merge(
        name, value, (ours, theirs) -> name.equals(OPTIONS) ? ours + " " + theirs : theirs);
  }

  private static String url(DatabaseAddress.Server address) {
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    String name = URLEncoder.encode(address.name(), StandardCharsets.UTF_8);
    return "jdbc:postgresql://" + host + ":" + address.port() + "/" + name.replace("+", "%20");
  }

  private static String option(String name, Duration value) {
    return "-c " + name + "=" + value.toMillis() + "ms ";
  }

  /** Rounded up: 0 is no limit to the driver, and less than was asked for breaks the ladder. */
  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, duration.plusNanos(999_999_999).toSeconds()));
  }

  /**
   * Closes connections to a server that has become a standby by a failover: the pool takes its
   * refusals (SQLSTATE 25006) for those of a statement, and would keep them for half an hour.
   */
  private static final class LeaveReadOnlyServers implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
      return READ_ONLY.equals(failure.getSQLState())
          ? Override.MUST_EVICT
          : Override.CONTINUE_EVICT;
    }
  }
}
