package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The migrations on a real PostgreSQL. */
final class MigrationTest {
  private static final String FOLDER = "src/main/resources/db/migration/";

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  static List<Path> members() {
    return Members.all();
  }

  @ParameterizedTest
  @MethodSource("members")
  void makeEveryTable(Path folder) throws SQLException {
    Member member = Members.of(folder);
    try (Connection connection = migrated(member)) {
      assertEquals(
          Integer.toString(member.entities().size()),
          value(connection, "select count(*) from pg_tables where schemaname = 'fresh'"));
    }
  }

  @ParameterizedTest
  @MethodSource("members")
  void indexEachIdOnce(Path folder) throws SQLException {
    Member member = Members.of(folder);
    try (Connection connection = migrated(member)) {
      String indexesOfId =
          """
          select count(*)
          from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where c.relnamespace = 'fresh'::regnamespace and a.attname = 'id' and i.indnkeyatts = 1
          """;
      assertEquals(Integer.toString(member.entities().size()), value(connection, indexesOfId));
    }
  }

  @ParameterizedTest
  @MethodSource("members")
  void indexEachForeignKeyInTheOrderOfItsLists(Path folder) throws SQLException {
    Member member = Members.of(folder);
    Set<String> expected = new TreeSet<>();
    for (Entity entity : member.entities()) {
      String order = entity.orderColumn().map(column -> "\"order\", ").orElse("");
      for (Column column : entity.columns()) {
        if (column.references().isPresent() && column.role() == Column.Role.DATA) {
          String key = entity.table() + "." + column.name();
          expected.add(column.unique() ? key : key + ", " + order + "id");
        }
      }
    }
    try (Connection connection = migrated(member)) {
      String indexed =
          """
          select coalesce(string_agg(
            tablename || '.' || regexp_replace(indexdef, '.*\\((.*)\\)', '\\1'), '; '), '')
          from pg_indexes where schemaname = 'fresh'
          """;
      List<String> indexes = List.of(value(connection, indexed).replace("; ", ";").split(";"));
      Set<String> missing = new TreeSet<>(expected);
      indexes.stream()
          .map(index -> index.replaceAll("\"(?!order\")(\\w+)\"", "$1"))
          .forEach(missing::remove);
      assertEquals(Set.of(), missing, () -> String.join("\n", indexes));
    }
  }

  @ParameterizedTest
  @MethodSource("members")
  void indexOwnersWhereTheyDecideWhoReads(Path folder) throws SQLException {
    Member member = Members.of(folder);
    Set<String> expected = new TreeSet<>();
    for (Entity entity : member.entities()) {
      List<String> words = entity.access().read().words();
      boolean ofOwners = !words.contains("public") && !words.contains("authenticated");
      boolean owned = entity.columns().stream().anyMatch(it -> it.name().equals("rbacobject_id"));
      if (owned && ofOwners && !words.isEmpty()) {
        expected.add(entity.table());
      }
    }
    try (Connection connection = migrated(member)) {
      String indexed =
          """
          select coalesce(string_agg(tablename, ' ' order by tablename collate "C"), '')
          from pg_indexes where schemaname = 'fresh' and indexdef like '%(rbacobject_id, id)'
            or indexdef like '%(rbacobject_id, "order", id)'
          """;
      assertEquals(String.join(" ", expected), value(connection, indexed));
    }
  }

  @ParameterizedTest
  @MethodSource("cz.uois.cli.render.HostileTextTest#payloads")
  void keepCommentsAsTheyWereWritten(String payload) throws SQLException {
    // A string of JSON is one of YAML.
    String quoted = new JsonText().string(payload);
    Member member = Members.ofThings(quoted, "name: {type: string, description: " + quoted + "}");
    try (Connection connection = migrated(member)) {
      assertEquals(payload, value(connection, "select obj_description('fresh.things'::regclass)"));
    }
  }

  @Test
  void keepsRulesOfTheSpec() throws SQLException {
    Member member =
        Members.ofThings(
            "Things",
            "size: {type: int, min: 2, max: 10, multiple_of: 2, description: Size}",
            "code: {type: string, pattern: '[a-z]+', max_length: 3, description: Code}",
            "state: {enum: [OPEN, CLOSED], default: OPEN, description: State}");
    try (Connection connection = migrated(member)) {
      assertEquals("OPEN", value(connection, insert("4", "'abc'") + " returning state"));
      assertEquals("things_size_min", broken(connection, insert("0", "'abc'")));
      assertEquals("things_size_max", broken(connection, insert("12", "'abc'")));
      assertEquals("things_size_multiple_of", broken(connection, insert("5", "'abc'")));
      assertEquals("things_code_pattern", broken(connection, insert("4", "'AB'")));
      assertEquals("things_code_max_length", broken(connection, insert("4", "'abcd'")));
    }
  }

  @Test
  void readsPatternsAsTheLinkerDoes() throws SQLException {
    Member member =
        Members.of(Path.of("..", "model-specs", "spec-book", "positive", "patterns-of-all-kinds"));
    try (Connection connection = migrated(member)) {
      String insert = "insert into things (id) values (gen_random_uuid()) returning a";
      assertEquals("a.b-c", value(connection, insert));
    }
  }

  @Test
  void findsTheListsOfAThingOfAnyTypeByAnIndex() throws SQLException {
    Member member =
        Members.of(
            Path.of("..", "model-specs", "spec-book", "positive", "a-key-of-a-thing-of-any-type"));
    try (Connection connection = migrated(member)) {
      assertEquals(
          "(thing_id, id)",
          value(
              connection,
              "select substring(indexdef from '\\(.*') from pg_indexes where tablename = 'tags'"
                  + " and indexdef like '%thing_id%'"));
    }
  }

  private static String insert(String size, String code) {
    return "insert into things (id, size, code) values (gen_random_uuid(), %s, %s)"
        .formatted(size, code);
  }

  private static Connection migrated(Member member) throws SQLException {
    Rendering rendering = Members.rendered(member);
    Connection connection = postgres.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists fresh cascade");
      statement.execute("create schema fresh");
      statement.execute("set search_path to fresh");
      statement.execute(rendering.text(FOLDER + "V001__create_" + member.name() + ".sql"));
      statement.execute(rendering.text(FOLDER + "R__comments.sql"));
    }
    return connection;
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String broken(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertFalse(statement.execute(sql));
      return "nothing";
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      return message.replaceAll("(?s).*constraint \"([^\"]*)\".*", "$1");
    }
  }
}
