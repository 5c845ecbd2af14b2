package cz.uois.examples.gateway;

import cz.uois.runtime.Subgraph;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.ConfigException;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.postgres.DevelopmentDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Every member of the university in one process, each with classes, a port and a database of its
 * own. It generates them from their specs, compiles, starts and feeds them; then it prints a line
 * {@code member NAME URL TABLES FED NOTES} for each, {@code refused NAME ROW} for each row of the
 * seed data that it refused, and {@code ready}. It ends when its standard input does.
 */
final class University {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  private University() {}

  /**
   * Runs the university.
   *
   * @param arguments the folder of the specs, the seed data, and a folder to work in
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    University university = new University();
    try {
      university.start(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
      System.out.println("ready");
      System.out.flush();
      while (System.in.read() >= 0) {
        // Nobody tells us anything; the end of the stream is the end of who started us.
      }
    } finally {
      university.stop();
    }
    System.exit(0);
  }

  private void start(Path specs, Path seedData, Path work)
      throws IOException,
          EnvironmentFailure,
          SQLException,
          ConfigException,
          ReflectiveOperationException,
          InterruptedException,
          TimeoutException {
    GeneratedMembers members = GeneratedMembers.generate(specs, work.resolve("members"));
    members.compile(work.resolve("classes"));
    DevelopmentDatabase database = opened(new DevelopmentDatabase(work.resolve("database")));
    // PostgreSQL is nobody's child: a signal that ends this process must end it as well.
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    DatabaseAddress.Server server = database.start();
    Map<String, Subgraph> started = new LinkedHashMap<>();
    for (String name : members.names()) {
      createDatabase(server, "gql_" + name);
      MemberDescriptor member = members.load(name);
      Subgraph subgraph =
          opened(Subgraph.start(Config.read(environment(server, name, seedData)), member));
      started.put(name, subgraph);
    }
    for (Map.Entry<String, Subgraph> member : started.entrySet()) {
      tell(member.getKey(), member.getValue().port(), member.getValue().awaitReady(PATIENCE));
    }
  }

  private static Map<String, String> environment(
      DatabaseAddress.Server server, String name, Path seedData) {
    return Map.of(
        "POSTGRES_HOST",
        server.host() + ":" + server.port(),
        "POSTGRES_DB",
        "gql_" + name,
        "POSTGRES_USER",
        server.user(),
        "POSTGRES_PASSWORD",
        server.password(),
        "UOIS_ENV",
        "development",
        "UOIS_POOL_SIZE",
        "2",
        "DEMO",
        "True",
        "DEMODATA",
        "True",
        "SYSTEMDATA",
        seedData.toString(),
        "PORT",
        "0");
  }

  private static void createDatabase(DatabaseAddress.Server server, String name)
      throws SQLException {
    String url = "jdbc:postgresql://%s:%s/postgres".formatted(server.host(), server.port());
    try (Connection connection =
            DriverManager.getConnection(url, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE \"" + name + "\"");
    }
  }

  private static void tell(String name, int port, FeedReport report) {
    List<FeedReport.Table> tables = report.tables();
    System.out.printf(
        "member %s http://127.0.0.1:%d/gql %d %d %d%n",
        name,
        port,
        tables.size(),
        tables.stream().mapToInt(FeedReport.Table::imported).sum(),
        tables.stream().mapToInt(table -> table.notes().size()).sum());
    for (FeedReport.Table table : tables) {
      table.refused().forEach(row -> System.out.println("refused " + name + " " + row));
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private void stop() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
