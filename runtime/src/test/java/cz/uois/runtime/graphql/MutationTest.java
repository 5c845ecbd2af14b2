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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes: what is stored, and how each kind of failure tells itself apart. */
final class MutationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final UUID OTHER_USER = UUID.fromString("2d9dc868-a4a2-11ed-b9df-0242ac120003");
  private static final UUID USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final String ERROR = "msg failed code location input Entity { title lastchange }";

  private @Nullable TestDatabase postgres;
  private @Nullable MemberExecutor executor;

  @BeforeEach
  void start() {
    postgres = TestDatabase.with(Library.ddl());
    executor =
        MemberExecutor.create(
            Library.MEMBER, Library.sdl(), postgres.database(), Bounds.within(MINUTE));
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
    long before = System.currentTimeMillis();
    UUID key = UUID.fromString(insertNamed("a").at("/id").asString());
    long after = System.currentTimeMillis();
    assertEquals(7, key.version());
    long millis = key.getMostSignificantBits() >>> 16;
    assertTrue(before <= millis && millis <= after, before + " <= " + millis + " <= " + after);
  }

  @Test
  void insertsTheSameRowTwiceOnlyOnce() {
    assertEquals("A", insertShelf(USER, "name: \"A\"").at("/name").asString());
    assertEquals("A", insertShelf(USER, "name: \"A\"").at("/name").asString());
    assertEquals(1, run("{ shelfPage { id } }").at("/data/shelfPage").size());
  }

  @Test
  void takesNoOtherInsertForTheSameOne() {
    insertShelf(USER, "name: \"A\", floor: 2");
    JsonNode other = insertShelf(USER, "name: \"B\", floor: 2");
    assertEquals("ShelfGQLModelInsertError", other.at("/__typename").asString());
    assertEquals("id is taken", other.at("/msg").asString());
    assertEquals("ca8b4531-9419-4b87-badd-823d364f6c9b", other.at("/code").asString());
    String less = "what the row has besides was not asked for";
    assertEquals("id is taken", insertShelf(USER, "floor: 2").at("/msg").asString(), less);
    assertEquals("id is taken", insertShelf(USER, "name: \"A\"").at("/msg").asString(), less);
    assertEquals(
        "id is taken",
        insertShelf(OTHER_USER, "name: \"A\", floor: 2").at("/msg").asString(),
        "another caller");
    assertEquals("A", insertShelf(USER, "name: \"A\", floor: 2").at("/name").asString());
  }

  @Test
  void takesAnInsertForTheSameOneWhoseRowHasDefaults() {
    assertEquals("-1", insertShelf(USER, "name: null").at("/floor").asString());
    assertEquals("-1", insertShelf(USER, "name: null").at("/floor").asString());
    assertEquals("-1", insertShelf(USER, "floor: -1").at("/floor").asString());
  }

  private JsonNode insertShelf(UUID user, String values) {
    return run(
            user,
            "mutation { shelfInsert(shelf: {id: \"%s\", %s}) { __typename ... on ShelfGQLModel { name floor } ... on ShelfGQLModelInsertError { msg code } } }"
                .formatted(BOOK, values))
        .at("/data/shelfInsert");
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
  void namesTheListOfTheCurrentRowWhoseArgumentIsWrong() {
    JsonNode book = insertNamed("Old");
    JsonNode result =
        run(
            "mutation { bookUpdate(book: {id: \"%s\", lastchange: \"2024-01-01T00:00:00.123456\"}) { ... on BookGQLModelUpdateError { Entity { prequels(limit: -1) { id } } } } }"
                .formatted(book.at("/id").asString()));
    assertEquals(
        "[\"bookUpdate\",\"Entity\",\"prequels\"]", result.at("/errors/0/path").toString());
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
    assertEquals("order: must be at least 0", insertError("order: -1"));
    assertEquals(
        "shelfId: must be the id of a shelf", insertError("shelfId: \"%s\"".formatted(USER)));
    JsonNode book = insertNamed("Old");
    JsonNode updated = update(book, "order: -1").at("/data/bookUpdate");
    assertEquals("order: must be at least 0", updated.at("/msg").asString());
    assertEquals("43b027da-d073-4fac-8881-3353609f2bcd", updated.at("/code").asString());
  }

  @Test
  void namesTheFieldThatMustBeUniqueOrShorter() {
    insertShelf(USER, "name: \"A\"");
    String shelf = "shelfId: \"%s\"".formatted(BOOK);
    assertEquals("", insertError(shelf));
    assertEquals("title: occurs once on each shelf", insertError(shelf));
    assertEquals(
        "name: must have at most 20 characters",
        run("mutation { shelfInsert(shelf: {name: \"%s\"}) { ... on ShelfGQLModelInsertError { msg } } }"
                .formatted("A".repeat(21)))
            .at("/data/shelfInsert/msg")
            .asString());
  }

  @Test
  void namesTheFieldThatMustNotBeNull() {
    JsonNode book = insertNamed("Old");
    JsonNode updated = update(book, "title: null").at("/data/bookUpdate");
    assertEquals("title: must not be null", updated.at("/msg").asString());
    assertEquals("43b027da-d073-4fac-8881-3353609f2bcd", updated.at("/code").asString());
    JsonNode inserted = insertShelf(USER, "floor: null");
    assertEquals("floor: must not be null", inserted.at("/msg").asString());
    assertEquals("ca8b4531-9419-4b87-badd-823d364f6c9b", inserted.at("/code").asString());
  }

  private String insertError(String values) {
    return run("mutation { bookInsert(book: {title: \"T\", %s}) { ... on BookGQLModelInsertError { msg } } }"
            .formatted(values))
        .at("/data/bookInsert")
        .path("msg")
        .asString("");
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
    return run(USER, query);
  }

  private JsonNode run(UUID user, String query) {
    GraphQlResponse response =
        Objects.requireNonNull(executor)
            .execute(new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.User(user)));
    return JSON.readTree(response.json());
  }
}
