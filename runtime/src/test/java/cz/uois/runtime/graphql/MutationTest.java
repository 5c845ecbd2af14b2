package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes: what is stored, and how each kind of failure tells itself apart. */
final class MutationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final UUID USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final String ERROR = "msg failed code location input Entity { title lastchange }";

  private @Nullable TestDatabase postgres;
  private @Nullable MemberExecutor executor;

  @BeforeEach
  void start() {
    postgres = TestDatabase.with(Library.ddl());
    executor =
        MemberExecutor.create(Library.MEMBER, Library.sdl(), postgres.database(), 1000, MINUTE);
  }

  @Test
  void insertsEveryTypeOfValue() {
    JsonNode book =
        run("""
        mutation { bookInsert(book: {
          id: "%s", title: "Ž'\\"\\\\ 🎓", order: 3, pages: 9007199254740993, price: "12.30",
          weight: 0.1, lent: true, bought: "2024-02-29", due: "2024-02-29T12:00:00.123456+01:00",
          loan: "PT90M", extra: {a: [1, null, "x"]}, cover: "AQID", kind: POEM,
          authorId: "00000000-0000-0000-0000-0000000000c1"}) {
          ... on BookGQLModel { id title order pages price weight lent bought due loan extra cover
            kind authorId createdbyId changedbyId rbacobjectId created } } }
        """
                .formatted(BOOK))
            .at("/data/bookInsert");
    assertEquals("Ž'\"\\ 🎓", book.at("/title").asString());
    assertEquals(9007199254740993L, book.at("/pages").asLong());
    assertEquals("12.30", book.at("/price").asString());
    assertEquals("2024-02-29T11:00:00.123456+00:00", book.at("/due").asString());
    assertEquals("PT1H30M0S", book.at("/loan").asString());
    assertEquals("{\"a\":[1,null,\"x\"]}", book.at("/extra").toString());
    assertEquals("AQID", book.at("/cover").asString());
    assertEquals(USER.toString(), book.at("/createdbyId").asString());
    assertEquals(USER.toString(), book.at("/rbacobjectId").asString());
    assertTrue(book.at("/changedbyId").isNull());
  }

  @Test
  void givesKeysThatSortByTime() {
    String first = insertNamed("a").at("/id").asString();
    String second = insertNamed("b").at("/id").asString();
    assertEquals(7, UUID.fromString(first).version());
    assertTrue(
        first.compareTo(second) <= 0 || first.substring(0, 13).equals(second.substring(0, 13)));
  }

  @Test
  void insertsTheSameRowTwiceOnlyOnce() {
    String insert =
        "mutation { shelfInsert(shelf: {id: \"%s\", name: \"%s\"}) { __typename ... on"
            + " ShelfGQLModel { name } ... on ShelfGQLModelInsertError { msg code } } }";
    assertEquals("A", run(insert.formatted(BOOK, "A")).at("/data/shelfInsert/name").asString());
    assertEquals("A", run(insert.formatted(BOOK, "A")).at("/data/shelfInsert/name").asString());
    JsonNode other = run(insert.formatted(BOOK, "B")).at("/data/shelfInsert");
    assertEquals("ShelfGQLModelInsertError", other.at("/__typename").asString());
    assertEquals("id is taken", other.at("/msg").asString());
    assertEquals("ca8b4531-9419-4b87-badd-823d364f6c9b", other.at("/code").asString());
    assertEquals(1, run("{ shelfPage { id } }").at("/data/shelfPage").size());
  }

  @Test
  void keepsAbsentFieldsAndClearsNulls() {
    JsonNode book = insertNamed("Old");
    JsonNode changed = update(book, "title: \"New\", order: null").at("/data/bookUpdate");
    assertEquals("New", changed.at("/title").asString());
    assertTrue(changed.at("/order").isNull());
    assertEquals(5, changed.at("/pages").asInt());
    assertEquals(USER.toString(), changed.at("/changedbyId").asString());
    assertTrue(
        changed.at("/lastchange").asString().compareTo(book.at("/lastchange").asString()) > 0);
  }

  @Test
  void tellsConflictFromMissing() {
    JsonNode book = insertNamed("Old");
    update(book, "title: \"First\"");
    JsonNode stale = update(book, "title: \"Second\"").at("/data/bookUpdate");
    assertEquals("0cabc1b2-f712-49bd-8823-1e2905eb4f45", stale.at("/code").asString());
    assertEquals("First", stale.at("/Entity/title").asString());
    assertEquals("bookUpdate", stale.at("/location").asString());
    assertEquals("Second", stale.at("/input/title").asString());
    assertTrue(stale.at("/failed").asBoolean());
    JsonNode missing =
        run("mutation { bookUpdate(book: {id: \"%s\", lastchange: \"%s\"}) { ... on BookGQLModelUpdateError { %s } } }"
                .formatted(USER, book.at("/lastchange").asString(), ERROR))
            .at("/data/bookUpdate");
    assertEquals("a8c2c427-681b-4d46-8d9f-4b833f0c0051", missing.at("/code").asString());
    assertTrue(missing.at("/Entity").isNull());
  }

  @Test
  void saysWhyACutTokenNeverFits() {
    JsonNode book = insertNamed("Old");
    String cut = book.at("/lastchange").asString().replaceFirst("(\\.\\d{3})\\d{3}", "$1");
    JsonNode result =
        run("mutation { bookUpdate(book: {id: \"%s\", lastchange: \"%s\"}) { ... on BookGQLModelUpdateError { %s } } }"
                .formatted(book.at("/id").asString(), cut, ERROR))
            .at("/data/bookUpdate");
    assertTrue(result.at("/msg").asString().contains("3 fraction digits"), result.toString());
  }

  @Test
  void deletesOnlyWhatWasRead() {
    JsonNode book = insertNamed("Old");
    JsonNode changed = update(book, "title: \"New\"").at("/data/bookUpdate");
    assertEquals(
        "0cabc1b2-f712-49bd-8823-1e2905eb4f45",
        delete(book).at("/data/bookDelete/code").asString());
    assertTrue(delete(changed).at("/data/bookDelete").isNull());
    assertEquals(
        "a8c2c427-681b-4d46-8d9f-4b833f0c0051",
        delete(changed).at("/data/bookDelete/code").asString());
  }

  @Test
  void namesTheFieldAndTheRuleOfABrokenConstraint() {
    String insert =
        "mutation { bookInsert(book: {title: \"T\", %s}) { ... on BookGQLModelInsertError { msg"
            + " code } } }";
    assertEquals(
        "order: must be at least 0",
        run(insert.formatted("order: -1")).at("/data/bookInsert/msg").asString());
    assertEquals(
        "shelfId: must be the id of a shelf",
        run(insert.formatted("shelfId: \"%s\"".formatted(USER)))
            .at("/data/bookInsert/msg")
            .asString());
  }

  @Test
  void refusesToDeleteWhatOthersReference() {
    run("mutation { shelfInsert(shelf: {id: \"%s\"}) { __typename } }".formatted(USER));
    run(
        "mutation { bookInsert(book: {title: \"T\", shelfId: \"%s\"}) { __typename } }"
            .formatted(USER));
    String lastchange =
        run("{ shelfById(id: \"%s\") { lastchange } }".formatted(USER))
            .at("/data/shelfById/lastchange")
            .asString();
    assertEquals(
        "still referenced by BookGQLModel.shelfId",
        run("mutation { shelfDelete(shelf: {id: \"%s\", lastchange: \"%s\"}) { msg } }"
                .formatted(USER, lastchange))
            .at("/data/shelfDelete/msg")
            .asString());
  }

  @Test
  void commitsEachRootFieldOnItsOwn() {
    JsonNode result =
        run(
            """
            mutation {
              a: bookInsert(book: {title: "A"}) { __typename }
              b: bookInsert(book: {title: "B", order: -1}) { __typename }
              c: bookInsert(book: {title: "C"}) { __typename } }
            """);
    assertEquals("BookGQLModelInsertError", result.at("/data/b/__typename").asString());
    assertEquals(2, run("{ bookPage { id } }").at("/data/bookPage").size());
  }

  @Test
  void losesNoUpdateOfConcurrentWriters() throws InterruptedException {
    JsonNode book = insertNamed("0");
    String id = book.at("/id").asString();
    AtomicInteger acknowledged = new AtomicInteger();
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      for (int writer = 0; writer < 8; writer++) {
        writers.execute(() -> {
          for (int i = 0; i < 40; i++) {
            JsonNode read =
                run("{ bookById(id: \"%s\") { id lastchange pages } }".formatted(id))
                    .at("/data/bookById");
            String set = "pages: " + (read.at("/pages").asInt() + 1);
            if (update(read, set).at("/data/bookUpdate/id").isString()) {
              acknowledged.incrementAndGet();
            }
          }
        });
      }
      writers.shutdown();
      assertTrue(writers.awaitTermination(2, TimeUnit.MINUTES));
    }
    int pages =
        run("{ bookById(id: \"%s\") { pages } }".formatted(id)).at("/data/bookById/pages").asInt();
    assertTrue(acknowledged.get() > 0);
    assertEquals(5 + acknowledged.get(), pages);
  }

  private JsonNode insertNamed(String title) {
    return run("mutation { bookInsert(book: {title: \"%s\", order: 1, pages: 5}) { ... on BookGQLModel { id lastchange } } }"
            .formatted(title))
        .at("/data/bookInsert");
  }

  private JsonNode update(JsonNode book, String set) {
    return run(
        "mutation { bookUpdate(book: {id: \"%s\", lastchange: \"%s\", %s}) { ... on BookGQLModel { id title order pages lastchange changedbyId } ... on BookGQLModelUpdateError { %s } } }"
            .formatted(book.at("/id").asString(), book.at("/lastchange").asString(), set, ERROR));
  }

  private JsonNode delete(JsonNode book) {
    return run(
        "mutation { bookDelete(book: {id: \"%s\", lastchange: \"%s\"}) { code msg } }"
            .formatted(book.at("/id").asString(), book.at("/lastchange").asString()));
  }

  private JsonNode run(String query) {
    GraphQlResponse response =
        Objects.requireNonNull(executor)
            .execute(new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.User(USER)));
    return JSON.readTree(response.json());
  }
}
