package cz.uois.cli.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import cz.uois.runtime.postgres.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Migrates databases of PostgreSQL as members do, and reads back what stands in them. */
final class HostileDatabase implements AutoCloseable {
  private static final String COMMENT =
      """
      select coalesce(col_description(a.attrelid, a.attnum), '')
      from pg_attribute a
      where a.attrelid = ?::regclass and a.attname = ?
      """;
  private static final String TABLES =
      "select tablename from pg_tables where schemaname not in ('pg_catalog',"
          + " 'information_schema')";

  private static final String SYNTAX_ERROR = "42601";

  private final EmbeddedPostgres postgres;

  HostileDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  /** Every description is the comment of its column, and the tables are those of the spec. */
  int migrate(Member member, Rendering rendering, Path work) throws Exception {
    for (RenderedFile file : rendering.files().values()) {
      if (file.path().endsWith(".sql")) {
        Path target = work.resolve(file.path().replace("src/main/resources/", ""));
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, file.bytes().text());
      }
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + member.name());
    }
    DataSource database = postgres.getDatabase("postgres", member.name());
    try (URLClassLoader resources = new URLClassLoader(new URL[] {work.toUri().toURL()})) {
      assertEquals(2, new Migrations(database, member.name(), resources).run());
    }
    try (Connection connection = database.getConnection()) {
      assertEquals(expected(member), tables(connection));
      return compared(member, connection);
    } finally {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("drop database " + member.name() + " with (force)");
      }
    }
  }

  /** PostgreSQL reads it; that a condition compares what cannot be compared is another matter. */
  int condition(Rendering rendering) throws SQLException {
    String sql =
        rendering.files().values().stream()
            .filter(file -> file.path().contains("/V001__"))
            .findFirst()
            .orElseThrow()
            .bytes()
            .text();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
      } catch (SQLException refused) {
        assertNotEquals(SYNTAX_ERROR, refused.getSQLState(), () -> refused.getMessage() + sql);
      }
      connection.rollback();
    }
    return 1;
  }

  private static Set<String> expected(Member member) {
    Set<String> tables = new TreeSet<>();
    member.entities().forEach(entity -> tables.add(entity.table()));
    tables.add("uois_" + member.name() + "_history");
    tables.add("uois_members");
    return tables;
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static int compared(Member member, Connection connection) throws SQLException {
    int compared = 0;
    try (PreparedStatement comment = connection.prepareStatement(COMMENT)) {
      for (Entity entity : member.entities()) {
        for (Column column : entity.columns()) {
          if (column.role() != Column.Role.DATA) {
            continue;
          }
          comment.setString(1, '"' + entity.table() + '"');
          comment.setString(2, column.name());
          try (ResultSet row = comment.executeQuery()) {
            assertEquals(true, row.next(), column.name());
            assertEquals(column.description(), row.getString(1), column.name());
          }
          compared++;
        }
      }
    }
    return compared;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
