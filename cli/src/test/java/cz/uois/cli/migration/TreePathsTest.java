package cz.uois.cli.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.Renderer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows of former times get the paths that rows of today are written with. */
final class TreePathsTest {
  private static final String PLACES =
      """
      table: places
      description: A place
      base: none
      access: {read: [public], insert: [], update: []}
      fields:
        id: {type: id, description: Its code}
        parent_id: {references: places, on_delete: set_null, description: Around it}
      """;
  private static final String TREE = "tree: {parent: parent_id, path: path}\nfields:";

  @Test
  void getsPathsForRowsThatWereThereBefore() throws IOException, SQLException {
    Member before = member(PLACES);
    Member after = member(PLACES.replace("fields:", TREE));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Migration first = Migration.first(before);
      run(statement, before, first);
      statement.execute(
          """
          insert into places (id, parent_id) values
            ('campus', null), ('a/1', 'campus'), ('~x', 'a/1'), ('elsewhere', null)
          """);
      History history = new History(first.schema().ids(), Optional.of(first.schema()), 1);
      run(statement, after, Migration.of(after, history, Map.of()));
      Map<String, String> paths = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery("select id, path from places")) {
        while (rows.next()) {
          paths.put(rows.getString(1), rows.getString(2));
        }
      }
      assertEquals(
          Map.of(
              "campus", "campus",
              "a/1", "campus/a~11",
              "~x", "campus/a~11/~0x",
              "elsewhere", "elsewhere"),
          paths);
    }
  }

  private static Member member(String places) {
    return Members.of(
        Map.of(
            "uois.yaml",
            "uois: 1\nmember: house\ndescription: A house\n",
            "entities/places.yaml",
            places));
  }

  private static void run(Statement statement, Member member, Migration migration)
      throws SQLException {
    statement.execute(
        Renderer.render(Catalog.plan(member, migration, Map.of())).text(migration.path()));
  }
}
