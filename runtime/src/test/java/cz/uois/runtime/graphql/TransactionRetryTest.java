package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transactions that the database breaks off for others' sake are tried again, and not for ever. */
final class TransactionRetryTest {
  private static final String ONE = "00000000-0000-0000-0000-0000000000a1";
  private static final String TWO = "00000000-0000-0000-0000-0000000000a2";
  private static final int MOST_TRIES = 5;

  private LibraryUnderTest library = LibraryUnderTest.start();

  @BeforeEach
  void start() {
    library = LibraryUnderTest.start();
    library.postgres().execute("create sequence tries");
  }

  @Test
  void survivesADeadlock() throws Exception {
    library
        .postgres()
        .execute(
            """
            insert into shelves (id, floor) values ('%s', 0), ('%s', 0);
            create function count_book() returns trigger language plpgsql as $$ begin
              perform nextval('tries');
              update shelves set floor = floor + 1 where id = new.shelf_id;
              if new.title = 'slow' then perform pg_sleep(0.5); end if;
              return new; end $$;
            create trigger count_book after insert on books for each row execute function count_book();
            """
                .formatted(ONE, TWO));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<JsonNode> first = threads.submit(() -> insertOnBoth(ONE, TWO));
      Future<JsonNode> second = threads.submit(() -> insertOnBoth(TWO, ONE));
      for (Future<JsonNode> answer : List.of(first, second)) {
        JsonNode result = answer.get(1, TimeUnit.MINUTES);
        assertEquals(
            "BookGQLModel", result.at("/data/bookInsert/__typename").asString(), result::toString);
      }
    }
    assertEquals(List.of("2", "2"), library.postgres().query("select floor from shelves"));
    assertEquals(List.of("4"), library.postgres().query("select count(*) from books"));
    int tried =
        Integer.parseInt(library.postgres().query("select last_value from tries").getFirst());
    assertTrue(tried > 4, "there was no deadlock: the triggers ran " + tried + " times");
  }

  private JsonNode insertOnBoth(String first, String second) {
    return library.run(
        """
        mutation { bookInsert(book: {title: "slow", shelfId: "%s", prequels: [
          {title: "quick", shelfId: "%s"}]}) { __typename } }
        """
            .formatted(first, second));
  }

  @Test
  void triesAgainUntilItSucceeds() throws SQLException {
    failTheFirst(MOST_TRIES - 1);
    JsonNode answer = insert(Duration.ofMinutes(1));
    assertEquals(
        "ShelfGQLModel", answer.at("/data/shelfInsert/__typename").asString(), answer::toString);
    assertEquals(List.of("1"), library.postgres().query("select count(*) from shelves"));
    assertEquals(List.of("5"), library.postgres().query("select last_value from tries"));
  }

  @Test
  void givesUpAfterFiveTries() throws SQLException {
    failTheFirst(MOST_TRIES);
    JsonNode answer = insert(Duration.ofMinutes(1));
    assertEquals("CONFLICT", answer.at("/errors/0/extensions/code").asString(), answer::toString);
    assertEquals(List.of("5"), library.postgres().query("select last_value from tries"));
    assertEquals(List.of("0"), library.postgres().query("select count(*) from shelves"));
  }

  @Test
  void startsNoTryAfterTheDeadline() throws SQLException {
    failTheFirst(MOST_TRIES);
    JsonNode answer = insert(Duration.ofMillis(1));
    assertEquals("TIMEOUT", answer.at("/errors/0/extensions/code").asString(), answer::toString);
    int tried =
        Integer.parseInt(library.postgres().query("select last_value from tries").getFirst());
    assertTrue(tried <= 1, "tried " + tried + " times");
  }

  private void failTheFirst(int times) {
    library
        .postgres()
        .execute(
            """
            create function fail() returns trigger language plpgsql as $$ begin
              if nextval('tries') <= %d then
                raise exception 'again' using errcode = '40001';
              end if;
              return new; end $$;
            create trigger fail before insert on shelves for each row execute function fail();
            """
                .formatted(times));
  }

  private JsonNode insert(Duration deadline) {
    MemberExecutor executor =
        MemberExecutor.create(
            Library.MEMBER, Library.sdl(), library.postgres().database(), Bounds.within(deadline));
    String query = "mutation { shelfInsert(shelf: {name: \"A\"}) { __typename } }";
    return new JsonMapper()
        .readTree(
            executor
                .execute(
                    new GraphQlRequest(
                        query, Optional.empty(), Map.of(), new Caller.User(LibraryUnderTest.USER)))
                .json());
  }
}
