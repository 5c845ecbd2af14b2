package cz.uois.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the same questions cost without GraphQL: fixed statements, JSON by a string builder, no
 * checks, on the same HTTP server, pool and driver.
 */
public final class Floor {
  private static final int BYTES = 1024;

  private final HikariDataSource pool;

  private Floor(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Serves until killed; the JDBC address is the argument, the port is printed. */
  public static void main(String[] arguments) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setMaximumPoolSize(16);
    config.addDataSourceProperty("binaryTransferEnable", "2951");
    config.addDataSourceProperty("prepareThreshold", "1");
    Floor floor = new Floor(new HikariDataSource(config));
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .connectionOptions(options -> options.tcpNoDelay(true))
            .routing(routing -> routing.post("/gql", floor::answer))
            .build()
            .start();
    System.out.println("ready " + server.port());
  }

  private void answer(ServerRequest request, ServerResponse response) {
    String[] words = request.content().as(String.class).split(" ", -1);
    StringBuilder out = new StringBuilder(BYTES).append("{\"data\":{");
    try (Connection connection = pool.getConnection()) {
      switch (words[0]) {
        case "id" -> byId(connection, words[1], out);
        case "page" -> page(connection, Integer.parseInt(words[1]), out);
        case "vector" -> vector(connection, Integer.parseInt(words[1]), out);
        default -> entities(connection, words, out);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(out.append("}}").toString().getBytes(UTF_8));
  }

  private static void byId(Connection connection, String id, StringBuilder out)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, name, \"order\", length from plan_lessons where id = ?")) {
      statement.setObject(1, UUID.fromString(id));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        out.append("\"plannedLessonById\":");
        lesson(row, out);
        out.append('}');
      }
    }
  }

  private static void page(Connection connection, int skip, StringBuilder out) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select l.id, l.name, l.\"order\", l.length, p.id, p.name from (select id, name,"
                + " \"order\", length, plan_id from plan_lessons order by id limit 100 offset ?) l"
                + " left join plans p on p.id = l.plan_id order by l.id")) {
      statement.setInt(1, skip);
      try (ResultSet row = statement.executeQuery()) {
        out.append("\"plannedLessonPage\":[");
        while (row.next()) {
          lessonWithPlan(row, out);
        }
        closed(out);
      }
    }
  }

  private static void vector(Connection connection, int skip, StringBuilder out)
      throws SQLException {
    Map<UUID, StringBuilder> plans = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select id, name from plans order by id limit 20 offset ?")) {
      statement.setInt(1, skip);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          StringBuilder plan = new StringBuilder(BYTES).append("{\"id\":\"").append(id);
          text(plan.append("\",\"name\":"), row.getString(2));
          plans.put(id, plan.append(",\"lessons\":["));
        }
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select p.id, l.id, l.name, l.\"order\" from unnest(?::uuid[]) p(id) cross join lateral"
                + " (select id, name, \"order\" from plan_lessons where plan_id = p.id order by id"
                + " limit 10) l")) {
      statement.setArray(1, connection.createArrayOf("uuid", plans.keySet().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          StringBuilder plan = requireNonNull(plans.get(row.getObject(1, UUID.class)));
          plan.append("{\"id\":\"").append(row.getObject(2, UUID.class)).append("\",\"name\":");
          text(plan, row.getString(3));
          plan.append(",\"order\":").append(row.getInt(4)).append("},");
        }
      }
    }
    out.append("\"planPage\":[");
    plans.values().forEach(plan -> out.append(closed(plan)).append("},"));
    closed(out);
  }

  private static void entities(Connection connection, String[] words, StringBuilder out)
      throws SQLException {
    UUID[] ids = new UUID[words.length - 1];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = UUID.fromString(words[i + 1]);
    }
    Map<UUID, StringBuilder> found = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select l.id, l.name, l.\"order\", l.length, p.id, p.name from plan_lessons l left join"
                + " plans p on p.id = l.plan_id where l.id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          StringBuilder lesson = new StringBuilder(256);
          found.put(lessonWithPlan(row, lesson), lesson);
        }
      }
    }
    out.append("\"_entities\":[");
    for (UUID id : ids) {
      StringBuilder lesson = found.get(id);
      out.append(lesson == null ? "null," : lesson);
    }
    closed(out);
  }

  private static UUID lessonWithPlan(ResultSet row, StringBuilder out) throws SQLException {
    UUID id = lesson(row, out);
    out.append(",\"plan\":{\"id\":\"").append(row.getObject(5, UUID.class)).append("\",\"name\":");
    text(out, row.getString(6));
    out.append("}},");
    return id;
  }

  /** An object that is still open. */
  private static UUID lesson(ResultSet row, StringBuilder out) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    out.append("{\"id\":\"").append(id).append("\",\"name\":");
    text(out, row.getString(2));
    out.append(",\"order\":").append(row.getInt(3)).append(",\"length\":").append(row.getInt(4));
    return id;
  }

  private static void text(StringBuilder out, @Nullable String text) {
    if (text == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static StringBuilder closed(StringBuilder list) {
    if (list.charAt(list.length() - 1) == ',') {
      list.setLength(list.length() - 1);
    }
    return list.append(']');
  }
}
