package cz.uois.cli.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where a database is, and who asks. The password, of the address or of {@code PGPASSWORD}, is in
 * no message and no file.
 */
public final class DatabaseAddress {
  // What it would say on the terminal is told by our own messages.
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    DRIVER.setLevel(Level.OFF);
  }

  private static final String PREFIX = "jdbc:postgresql:";
  private static final String DATABASE = "PGDBNAME";
  private static final String USER = "user";
  private static final int CONNECT_SECONDS = 10;
  private static final int SOCKET_SECONDS = 60;
  private static final int STATEMENT_MILLISECONDS = 5_000;

  // An address may come from a stranger, and others of the driver's parameters load classes.
  private static final Set<String> PARAMETERS =
      Set.of(
          "user",
          "password",
          "currentSchema",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "connectTimeout",
          "socketTimeout",
          "targetServerType");

  private final String url;
  private final Properties properties;
  private final Map<String, String> parts;

  private DatabaseAddress(String url, Properties properties, Map<String, String> parts) {
    this.url = url;
    this.properties = properties;
    this.parts = parts;
  }

  /** Whether the text is meant to be an address of a database. */
  public static boolean isMeant(String text) {
    return text.startsWith("jdbc:") || text.startsWith("postgres");
  }

  /**
   * Reads an address as {@code jdbc:postgresql://localhost:5432/events?user=reader}.
   *
   * @param environment {@code PGUSER} and {@code PGPASSWORD} are read
   * @throws SourceException if it is none
   */
  public static DatabaseAddress of(String url, Map<String, String> environment)
      throws SourceException {
    if (!url.startsWith(PREFIX)) {
      throw wrong(
          url.startsWith("postgres")
              ? "the address begins with 'jdbc:', as jdbc:postgresql://HOST:5432/DATABASE"
              : "databases are read by the protocol of PostgreSQL only, as"
                  + " jdbc:postgresql://HOST:5432/DATABASE");
    }
    if (url.contains("@")) {
      throw wrong(
          "the user is a parameter, as jdbc:postgresql://HOST:5432/DATABASE?user=NAME; the password"
              + " is best in PGPASSWORD");
    }
    Set<String> given = parameters(url);
    given.removeAll(PARAMETERS);
    if (!given.isEmpty()) {
      throw wrong(
          "the parameter '%s' of the address is not taken; it may have %s"
              .formatted(given.iterator().next(), String.join(", ", new TreeSet<>(PARAMETERS))));
    }
    // What the address says itself comes before these.
    Properties properties = new Properties();
    Optional.ofNullable(environment.get("PGUSER"))
        .ifPresent(user -> properties.setProperty(USER, user));
    Optional.ofNullable(environment.get("PGPASSWORD"))
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(SOCKET_SECONDS));
    properties.setProperty("ApplicationName", "uois import");
    properties.setProperty(
        "options",
        "-c default_transaction_read_only=on -c statement_timeout=" + STATEMENT_MILLISECONDS);
    return new DatabaseAddress(url, properties, understood(url, properties));
  }

  /** The parts of an address, by the driver's names for them. */
  private static Map<String, String> understood(String url, Properties properties)
      throws SourceException {
    Map<String, String> parts = new HashMap<>();
    try {
      for (DriverPropertyInfo part :
          DriverManager.getDriver(url).getPropertyInfo(url, properties)) {
        if (part.value != null) {
          parts.put(part.name, part.value);
        }
      }
    } catch (SQLException e) {
      throw wrong("expected an address as jdbc:postgresql://HOST:5432/DATABASE");
    }
    if (!parts.containsKey(DATABASE)) {
      throw wrong("expected an address as jdbc:postgresql://HOST:5432/DATABASE");
    }
    return parts;
  }

  private static Set<String> parameters(String url) {
    Set<String> names = new TreeSet<>();
    int question = url.indexOf('?');
    if (question >= 0) {
      for (String parameter : url.substring(question + 1).split("&", -1)) {
        names.add(parameter.split("=", 2)[0]);
      }
    }
    names.remove("");
    return names;
  }

  private static SourceException wrong(String message) {
    return new SourceException(SourceException.Kind.ADDRESS, message);
  }

  /** Name of the database. */
  public String database() {
    return parts.getOrDefault(DATABASE, "");
  }

  private String server() {
    return parts.getOrDefault("PGHOST", "localhost") + ":" + parts.getOrDefault("PGPORT", "5432");
  }

  /**
   * Opens a connection that can only read, and sees one moment of the database.
   *
   * @throws SourceException if the database cannot be reached, or does not let us in
   */
  Connection open() throws SourceException {
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new SourceException(SourceException.Kind.ENVIRONMENT, reason(e));
    }
  }

  private String reason(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String user = parts.getOrDefault(USER, "");
    return switch (state) {
      case "28P01", "28000" ->
          "the database at %s does not let '%s' in: set PGPASSWORD, or '?user=' of the address"
              .formatted(server(), user);
      case "3D000" -> "there is no database '%s' at %s".formatted(database(), server());
      case "08001", "08004", "08006" ->
          "no PostgreSQL answers at %s: is it running, and is the port right?".formatted(server());
      default -> "the database at %s cannot be read (%s)".formatted(server(), state);
    };
  }

  /** The same for a failure in the middle of reading. */
  SourceException failed(SQLException e) {
    return new SourceException(SourceException.Kind.ENVIRONMENT, reason(e));
  }
}
