package cz.uois.cli.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.database.Schema;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random changes of a spec, each migrated on a database full of rows. */
final class MigrationSequenceTest {
  private static final int SEQUENCES = Integer.getInteger("uois.sequences", 5);
  private static final int CHANGES = 16;

  private static EmbeddedPostgres postgres;

  private int applied;
  private int refused;
  private int stopped;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void endsInTheSchemaOfAFreshDatabaseAndKeepsItsRows() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      for (long seed = 1; seed <= SEQUENCES; seed++) {
        sequence(connection, new Random(seed), "sequence " + seed);
      }
    }
    System.out.printf(
        "%d migrations, %d refused before, %d stopped by rows%n", applied, refused, stopped);
    assertTrue(applied > SEQUENCES * CHANGES / 2, "most changes should be possible");
  }

  private void sequence(Connection connection, Random random, String name) throws SQLException {
    RandomSpec spec = new RandomSpec(random);
    Member member = spec.member();
    Migration first = Migration.first(member);
    create(connection, "term");
    run(connection, "term", member, first);
    SampleRows rows = new SampleRows(connection, "term", random);
    rows.add(first.schema(), spec);
    History history = new History(first.schema().ids(), Optional.of(first.schema()), 1);
    for (int i = 0; i < CHANGES; i++) {
      RandomSpec next = spec.copy();
      next.change();
      Member changed = next.member();
      History known = new History(next.ids(history.ids()), history.schema(), history.last());
      Migration migration = migration(changed, known);
      String where = name + ", change " + i + ": " + migration.steps();
      if (migration.risks().stream().anyMatch(MigrationSequenceTest::isRefused)) {
        refused++;
        continue;
      }
      Schema before = history.schema().orElseThrow();
      Map<String, String> kept = rows.kept(before, migration.schema(), true);
      connection.setAutoCommit(false);
      try {
        run(connection, "term", changed, migration);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        assertTrue(
            migration.risks().stream().anyMatch(it -> it.kind() != Risk.Kind.NEEDS_A_VALUE),
            () -> where + ": " + e.getMessage());
        stopped++;
        continue;
      } finally {
        connection.setAutoCommit(true);
      }
      applied++;
      Map<String, String> now = rows.kept(before, migration.schema(), false);
      now.keySet().retainAll(kept.keySet());
      assertEquals(kept, now, where);
      create(connection, "fresh");
      run(connection, "fresh", changed, firstOf(changed, known));
      assertEquals(
          DatabaseCatalogue.of(connection, "fresh"),
          DatabaseCatalogue.of(connection, "term"),
          where);
      spec = next;
      history =
          new History(
              migration.schema().ids(), Optional.of(migration.schema()), history.last() + 1);
      rows.add(migration.schema(), spec);
    }
  }

  /** A migration to what a member is now, with values for columns that need some. */
  private static Migration migration(Member changed, History known) {
    Migration migration = Migration.of(changed, known, Map.of());
    Map<String, String> fills = new TreeMap<>();
    for (Risk risk : migration.risks()) {
      if (risk.kind() == Risk.Kind.NEEDS_A_VALUE) {
        fills.put(risk.subject(), SampleRows.fill(migration.schema(), risk));
      }
    }
    return fills.isEmpty() ? migration : Migration.of(changed, known, fills);
  }

  private static boolean isRefused(Risk risk) {
    return risk.kind() == Risk.Kind.NEEDS_A_VALUE || risk.kind() == Risk.Kind.IMPOSSIBLE;
  }

  private static Migration firstOf(Member member, History known) {
    return Migration.of(member, new History(known.ids(), Optional.empty(), 0), Map.of());
  }

  private static void create(Connection connection, String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set client_min_messages to warning");
      statement.execute("drop schema if exists " + schema + " cascade");
      statement.execute("create schema " + schema);
    }
  }

  private static void run(Connection connection, String schema, Member member, Migration migration)
      throws SQLException {
    if (migration.steps().isEmpty()) {
      return;
    }
    Rendering rendering = Renderer.render(Catalog.plan(member, migration, Map.of()));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      statement.execute(rendering.text(migration.path()));
    }
  }
}
