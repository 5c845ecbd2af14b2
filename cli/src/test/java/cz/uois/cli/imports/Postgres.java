package cz.uois.cli.imports;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.migration.DatabaseCatalogue;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.Rendering;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL with one schema to import. */
final class Postgres implements AutoCloseable {
  private static final String FOLDER = "src/main/resources/db/migration/";

  private final EmbeddedPostgres server;

  Postgres() throws IOException {
    server = EmbeddedPostgres.start();
  }

  String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
  }

  /** Makes the schema anew, and runs statements in it. */
  void fill(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set client_min_messages to warning");
      statement.execute("drop schema if exists imported cascade");
      statement.execute("create schema imported");
      statement.execute("set search_path to imported");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Makes the schema anew, by the migrations of a member. */
  void migrate(Member member) throws SQLException {
    Rendering rendering = Members.rendered(member);
    fill(
        rendering.text(FOLDER + "V001__create_" + member.name() + ".sql"),
        rendering.text(FOLDER + "R__comments.sql"));
  }

  /** What PostgreSQL says of the schema, but of indexes: some are for keys of other members. */
  List<String> catalogue() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      return DatabaseCatalogue.of(connection, "imported")
          .lines()
          .filter(line -> !line.matches("index \\w+_idx: .*"))
          .toList();
    }
  }

  ImportedSpec imported(String member, Neighbours neighbours, boolean counting)
      throws SourceException {
    return DatabaseImport.read(
        DatabaseAddress.of(url(), Map.of()),
        Optional.of("imported"),
        Optional.of(member),
        neighbours,
        counting);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
