package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Writers that read a counter, add one and write it back, all at once on one row: each increment
 * that is acknowledged must be in the counter. The rig is shown to find an algorithm that loses.
 */
final class LostUpdateTest {
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final int WRITERS = 8;
  private static final int TRIES = 50;
  private static final LibraryUnderTest LIBRARY = LibraryUnderTest.start();
  private static final String EXHAUSTED = "CONFLICT";

  @BeforeEach
  void fill() {
    LIBRARY
        .postgres()
        .execute(
            "delete from books; insert into books (id, title, pages) values ('%s', 'T', 0)"
                .formatted(BOOK));
  }

  @Test
  void losesNoUpdate() throws Exception {
    Figures figures = race(LostUpdateTest::mutation);
    assertTrue(figures.acknowledged() > 0, figures.toString());
    assertEquals(0, figures.lost(), figures.toString());
  }

  /** Many are refused there: the database serialises by failures, and tries are counted. */
  @ParameterizedTest
  @ValueSource(strings = {"repeatable read", "serializable"})
  void losesNoUpdateWhereTheDatabaseIsolatesMore(String isolation) throws Exception {
    isolate(isolation);
    try {
      Figures figures = race(LostUpdateTest::mutation);
      assertTrue(figures.acknowledged() > 0, figures.toString());
      assertEquals(0, figures.lost(), figures.toString());
    } finally {
      isolate("read committed");
    }
  }

  /** Read, compare in the application, update by id: what members did before. */
  @Test
  void findsTheLossesOfAComparisonInTheApplication() throws Exception {
    DataSource database = LIBRARY.postgres().database().dataSource();
    Figures figures = race(() -> comparison(database));
    assertTrue(figures.lost() > 0, figures.toString());
  }

  private static void isolate(String isolation) throws SQLException {
    String name = LIBRARY.postgres().query("select current_database()").getFirst();
    LIBRARY
        .postgres()
        .execute(
            "alter database %s set default_transaction_isolation = '%s'"
                .formatted(name, isolation));
    assertEquals(
        List.of(isolation), LIBRARY.postgres().query("show default_transaction_isolation"));
  }

  /** Adds one, or does nothing. */
  private interface Increment {
    boolean acknowledged() throws SQLException;
  }

  private record Figures(int acknowledged, int counted) {
    int lost() {
      return acknowledged - counted;
    }
  }

  private static Figures race(Increment increment) throws Exception {
    CountDownLatch start = new CountDownLatch(WRITERS);
    List<Future<Integer>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            threads.submit(() -> {
              start.countDown();
              start.await();
              int acknowledged = 0;
              for (int n = 0; n < TRIES; n++) {
                acknowledged += increment.acknowledged() ? 1 : 0;
              }
              return acknowledged;
            }));
      }
    }
    int acknowledged = 0;
    for (Future<Integer> writer : writers) {
      acknowledged += writer.get(2, TimeUnit.MINUTES);
    }
    String counted = LIBRARY.postgres().query("select pages from books").getFirst();
    return new Figures(acknowledged, Integer.parseInt(counted));
  }

  private static boolean mutation() {
    JsonNode read =
        LIBRARY
            .run("{ bookById(id: \"%s\") { lastchange pages } }".formatted(BOOK))
            .at("/data/bookById");
    JsonNode answer =
        LIBRARY.run(
            """
            mutation { bookUpdate(book: {id: "%s", lastchange: "%s", pages: %d}) { __typename
              ... on BookGQLModelUpdateError { code } } }
            """
                .formatted(BOOK, read.at("/lastchange").asString(), read.at("/pages").asInt() + 1));
    JsonNode result = answer.at("/data/bookUpdate");
    boolean refused =
        result.at("/code").asString("").equals(WriteFailure.Code.CONFLICT.id().toString())
            || answer.at("/errors/0/extensions/code").asString("").equals(EXHAUSTED);
    boolean acknowledged = result.at("/__typename").asString("").equals("BookGQLModel");
    assertTrue(acknowledged || refused, answer::toString);
    return acknowledged;
  }

  private static boolean comparison(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Row token = read(connection);
      Row current = read(connection);
      if (!current.lastchange().equals(token.lastchange())) {
        return false;
      }
      try (PreparedStatement write =
          connection.prepareStatement(
              "update books set pages = ?, lastchange = clock_timestamp() where id = ?")) {
        write.setLong(1, token.pages() + 1);
        write.setObject(2, UUID.fromString(BOOK));
        return write.executeUpdate() == 1;
      }
    }
  }

  private record Row(OffsetDateTime lastchange, long pages) {}

  private static Row read(Connection connection) throws SQLException {
    try (PreparedStatement read =
        connection.prepareStatement("select lastchange, pages from books where id = ?")) {
      read.setObject(1, UUID.fromString(BOOK));
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return new Row(row.getObject(1, OffsetDateTime.class), row.getLong(2));
      }
    }
  }
}
