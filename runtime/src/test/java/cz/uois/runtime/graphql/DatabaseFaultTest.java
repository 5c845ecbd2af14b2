package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Deadlines;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.postgres.ConnectionPool;
import cz.uois.runtime.sql.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of requests when the database fails them, and of those after them. */
final class DatabaseFaultTest {
  private static final String READ = "{ bookPage { title } }";
  private static final String WRITE =
      "mutation { bookInsert(book: {title: \"T\"}) { __typename } }";

  private final TestDatabase postgres = TestDatabase.with(Library.ddl());
  private final HikariDataSource pool = pool(postgres);
  private final LibraryUnderTest library =
      LibraryUnderTest.on(
          postgres, Database.of(pool, (_, _) -> {}), Library.sdl(), Duration.ofSeconds(8));

  @BeforeEach
  void answersWhileAllIsWell() {
    assertFalse(library.run(READ).has("errors"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void cancelsAStatementThatTakesTooLongAndKeepsNothingOfIt() throws SQLException {
    postgres.execute(
        """
        create function slow() returns trigger language plpgsql as
          $$ begin perform pg_sleep(30); return new; end $$;
        create trigger slow before insert on books for each row execute function slow()
        """);
    assertFails("TIMEOUT", WRITE);
    postgres.execute("drop trigger slow on books");
    assertRecovered();
    assertEquals("1", postgres.query("select count(*) from books").getFirst());
  }

  @Test
  void cancelsAStatementOfTheAuthorsCodeThatTakesTooLong() {
    TypeCode code =
        TypeCode.of("BookGQLModel")
            .operations(
                CodeOperation.query(
                        "sleepy",
                        CodeResult.value(ValueType.LONG),
                        (context, _) -> {
                          context.dsl().execute("select pg_sleep(30)");
                          return 1L;
                        })
                    .by(AccessRule.EVERYBODY))
            .build();
    String sdl = Library.sdl().replaceFirst("type Query \\{", "$0 sleepy: Long");
    LibraryUnderTest authored =
        LibraryUnderTest.on(
            postgres, Database.of(pool, (_, _) -> {}), sdl, Duration.ofSeconds(8), code);
    JsonNode answer = authored.run("{ sleepy }");
    assertEquals("TIMEOUT", answer.at("/errors/0/extensions/code").asString(), answer::toString);
    assertRecovered();
  }

  @Test
  void endsAStatementThatBeganLateWithItsRequest() {
    postgres.execute(
        """
        create function slow() returns trigger language plpgsql as
          $$ begin perform pg_sleep(case new.title when 'late' then 30 else 1.2 end);
             return new; end $$;
        create trigger slow before insert on books for each row execute function slow()
        """);
    // Without a statement_timeout: only the request has an end.
    LibraryUnderTest impatient =
        LibraryUnderTest.on(postgres, postgres.database(), Library.sdl(), Duration.ofMillis(1500));
    long start = System.nanoTime();
    JsonNode answer =
        impatient.run(
            "mutation { a: bookInsert(book: {title: \"T\"}) { __typename }"
                + " b: bookInsert(book: {title: \"late\"}) { __typename } }");
    assertFalse(answer.at("/data/a").isNull(), answer::toString);
    assertEquals("TIMEOUT", answer.at("/errors/0/extensions/code").asString(), answer::toString);
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos(), "took too long");
  }

  @Test
  void waitsForALockOnlyForAWhile() throws SQLException {
    try (Connection other = postgres.database().dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table books");
      assertFails("TIMEOUT", READ);
      other.rollback();
    }
    assertRecovered();
  }

  @Test
  void saysThatItIsBusyWhenNoConnectionIsFree() throws SQLException {
    try (Connection only = pool.getConnection()) {
      assertFalse(only.isClosed());
      JsonNode error = assertFails("BUSY", READ);
      assertTrue(error.at("/extensions/retryable").asBoolean(), error.toString());
    }
    assertRecovered();
  }

  @Test
  void losesOneRequestWhenItsConnectionIsLost() throws SQLException {
    postgres.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fault'");
    library.run(READ);
    assertRecovered();
  }

  @Test
  void leavesAServerThatBecameReadOnly() throws SQLException {
    String database = postgres.query("select current_database()").getFirst();
    postgres.execute("alter database " + database + " set default_transaction_read_only = on");
    reconnect();
    JsonNode error = assertFails("READ_ONLY", WRITE);
    assertTrue(error.at("/extensions/retryable").asBoolean(), error.toString());
    assertEquals(
        "the database takes no writes at the moment: try again later",
        error.at("/message").asString());
    assertFalse(library.run(READ).has("errors"), "reads go on");
    postgres.execute(
        "begin read write; alter database "
            + database
            + " set default_transaction_read_only = off; commit");
    // The pool may have opened its next connection before.
    library.run(WRITE);
    assertRecovered();
  }

  private void reconnect() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private JsonNode assertFails(String code, String document) {
    long start = System.nanoTime();
    JsonNode answer = library.run(document);
    assertEquals(code, answer.at("/errors/0/extensions/code").asString(), answer::toString);
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(6).toNanos(), "took too long");
    assertFalse(answer.at("/errors/0/message").asString().contains("books"), answer::toString);
    return answer.at("/errors/0");
  }

  private void assertRecovered() {
    JsonNode answer = library.run(WRITE);
    assertFalse(answer.has("errors"), answer::toString);
  }

  private static HikariDataSource pool(TestDatabase postgres) {
    return ConnectionPool.open(postgres.address(Map.of()), deadlines(), 1, "fault");
  }

  private static Deadlines deadlines() {
    try {
      return Config.read(
              Map.of(
                  "POSTGRES_HOST", "unused",
                  "UOIS_STATEMENT_TIMEOUT", "1500ms",
                  "UOIS_LOCK_TIMEOUT", "300ms"))
          .deadlines();
    } catch (Exception wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
