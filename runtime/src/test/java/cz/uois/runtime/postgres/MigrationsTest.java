package cz.uois.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private TestDatabase database;
  private DataSource connections;

  @BeforeEach
  void createDatabase() throws Exception {
    database = TestDatabase.with();
    connections = database.connections();
  }

  @Test
  void letsTwoMembersShareADatabase() throws Exception {
    assertEquals(1, migrations("shelf").run());
    assertEquals(1, migrations("annex").run());
    assertEquals(0, migrations("shelf").run());
    assertEquals(
        List.of("annex true", "shelf true"),
        database.query("SELECT member || ' ' || made_schema FROM uois_members ORDER BY 1"));
    assertEquals(
        List.of("uois_annex_history", "uois_shelf_history"),
        database.query(
            "SELECT tablename FROM pg_tables WHERE tablename LIKE '%history' ORDER BY 1"));
  }

  @Test
  void runsEachFileOnceWhenSeveralStartAtOnce() throws Exception {
    int applied = 0;
    try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(instances.submit(() -> migrations("shelf").run()));
      }
      for (Future<Integer> run : runs) {
        applied += run.get();
      }
    }
    assertEquals(1, applied);
  }

  @Test
  void keepsForeignTablesAndRefusesThemToDemo() throws Exception {
    database.execute("CREATE TABLE precious AS SELECT 42 AS answer");
    refusesDemo();
    migrations("shelf").run();
    assertEquals(List.of("42"), database.query("SELECT answer FROM precious"));
    // Migrating beside them does not make them ours.
    refusesDemo();
  }

  @Test
  void allowsDemoOnAnEmptySchemaAndOnItsOwn() throws Exception {
    try (Connection connection = connections.getConnection()) {
      SchemaMark.refuseForeignTables(connection);
      migrations("shelf").run();
      SchemaMark.refuseForeignTables(connection);
    }
  }

  @Test
  void namesTheFileThatCannotBeApplied() throws Exception {
    database.execute("CREATE TABLE genres (id integer)");
    EnvironmentFailure failure =
        assertThrows(EnvironmentFailure.class, () -> migrations("shelf").run());
    assertEquals(EnvironmentFailure.UNAVAILABLE, failure.exitCode());
    assertEquals(
        true, String.valueOf(failure.getMessage()).contains("V001__shelf.sql"), failure::toString);
  }

  private void refusesDemo() throws Exception {
    try (Connection connection = connections.getConnection()) {
      EnvironmentFailure failure =
          assertThrows(EnvironmentFailure.class, () -> SchemaMark.refuseForeignTables(connection));
      assertEquals(EnvironmentFailure.UNSAFE, failure.exitCode());
    }
  }

  private Migrations migrations(String member) {
    String folder = member.equals("shelf") ? "shelf" : "annex";
    return new Migrations(connections, member, Shelf.loader(folder));
  }
}
