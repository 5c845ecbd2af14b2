package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.Term;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The sixteen ways of PERMISSIONS section 3 by which somebody could learn of what he may not see.
 * The head of D sees D; whatever is of X is none of his business.
 */
final class LeakChannelTest {
  private static final UUID D = UUID.fromString("0d000000-0000-0000-0000-00000000000d");
  private static final UUID X = UUID.fromString("0e000000-0000-0000-0000-00000000000e");
  private static final UUID HEAD = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID DEAN = UUID.fromString("0b000000-0000-0000-0000-00000000000b");
  private static final String STALE = "lastchange: \"2001-01-01T00:00:00.000001Z\"";

  /** How often times are compared, which {@code doc/figures.md} tells of: {@code -Duois.pairs}. */
  private static final int PAIRS = Integer.getInteger("uois.pairs", 100);

  private final GuardedLibrary library = GuardedLibrary.start();

  @BeforeEach
  void found() {
    found(library);
  }

  private static void found(GuardedLibrary library) {
    library.university().add(new Group(D, null, Term.ALWAYS));
    library.university().add(new Group(X, null, Term.ALWAYS));
    library.university().addUser(HEAD);
    library.university().addUser(DEAN);
    library.university().add(new Role(HEAD, D, "head", Term.ALWAYS));
    library.university().add(new Role(DEAN, D, "dean", Term.ALWAYS));
    library.university().add(new Role(DEAN, X, "dean", Term.ALWAYS));
  }

  private JsonNode head(String query) {
    return library.ask(HEAD, query, Map.of());
  }

  private void books(int ofD, int ofX) {
    for (int i = 0; i < ofD; i++) {
      library.book(D);
    }
    for (int i = 0; i < ofX; i++) {
      library.book(X);
    }
  }

  @Test
  void channel1CountsCountWhatIsSeen() {
    books(3, 4);
    String count = "{ bookConnection(first: 0) { totalCount } }";
    assertEquals(3, head(count).at("/data/bookConnection/totalCount").asInt());
    assertEquals(
        7, library.ask(DEAN, count, Map.of()).at("/data/bookConnection/totalCount").asInt());
  }

  @Test
  void channel2OffsetsSkipOnlyWhatIsSeen() {
    for (int i = 0; i < 6; i++) {
      books(1, 2);
    }
    List<String> whole = new ArrayList<>();
    head("{ bookPage(limit: 100) { id } }")
        .at("/data/bookPage")
        .forEach(book -> whole.add(book.at("/id").asString()));
    List<String> parts = new ArrayList<>();
    for (int skip = 0; skip < 8; skip += 2) {
      head("{ bookPage(skip: %d, limit: 2) { id } }".formatted(skip))
          .at("/data/bookPage")
          .forEach(book -> parts.add(book.at("/id").asString()));
    }
    assertEquals(6, whole.size());
    assertEquals(whole, parts);
  }

  @Test
  void channel3OrdersSayNothingOfHiddenValues() {
    books(6, 0);
    library.postgres().execute("update books set pages = 10 * ascii(left(title, 1))");
    String byId = library.text(HEAD, "{ bookPage(orderby: \"id\") { id } }", Map.of());
    for (String order : List.of("pages", "pages desc")) {
      assertEquals(
          byId,
          library.text(HEAD, "{ bookPage(orderby: \"%s\") { id } }".formatted(order), Map.of()));
    }
    // Nor do cursors, which say where in an order a row is.
    JsonNode cursor =
        head("{ bookConnection(first: 1, orderby: \"pages\") { edges { cursor node { id } } } }")
            .at("/data/bookConnection/edges/0");
    String text =
        new String(
            java.util.Base64.getUrlDecoder().decode(cursor.at("/cursor").asString()),
            java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(text.contains(",null,\"" + cursor.at("/node/id").asString() + "\""), text);
  }

  @Test
  void channel4FiltersAndNegationsFindNoHiddenValue() {
    books(2, 2);
    for (String where :
        List.of(
            "{pages: {_eq: 100}}",
            "{_not: {pages: {_eq: 100}}}",
            "{_not: {_not: {pages: {_eq: 100}}}}",
            "{_or: [{pages: {_eq: 100}}, {pages: {_lt: 100}}, {pages: {_gt: 100}}]}",
            "{pages: {_in: [100]}}",
            "{pages: {_is_null: false}}")) {
      assertTrue(
          head("{ bookPage(where: %s) { id } }".formatted(where)).at("/data/bookPage").isEmpty(),
          where);
    }
  }

  @Test
  void channel5FiltersThroughRelationsFindNoHiddenRow() {
    GuardedLibrary.Shown hidden = library.book(X);
    String seen = shelvesWith(hidden);
    assertTrue(head(seen).at("/data/shelfPage").isEmpty());
    assertEquals(
        1,
        head("{ shelfPage(where: {_not: {books: {title: {_eq: \"%s\"}}}}) { id } }"
                .formatted(hidden.id()))
            .at("/data/shelfPage")
            .size());
    assertEquals(1, library.ask(DEAN, seen, Map.of()).at("/data/shelfPage").size());
    // Two steps away, and by a value that is hidden in a row that is not.
    GuardedLibrary.Shown shown = library.book(D);
    String far = "{ bookReaderPage(where: {book: {shelf: {books: {pages: {_gt: 1}}}}}) { id } }";
    assertTrue(head(far).at("/data/bookReaderPage").isEmpty());
    assertFalse(head(shelvesWith(shown)).at("/data/shelfPage").isEmpty());
  }

  private static String shelvesWith(GuardedLibrary.Shown book) {
    return "{ shelfPage(where: {books: {title: {_eq: \"%s\"}}}) { id } }".formatted(book.id());
  }

  @Test
  void channel6ErrorsSayTheSameOfHiddenAndAbsent() {
    GuardedLibrary.Shown hidden = library.book(X);
    String update =
        """
        mutation { bookUpdate(book: {id: "%s", %s, %s}) {
          __typename ... on BookGQLModelUpdateError { msg code location input Entity { id } } } }
        """;
    for (String change :
        List.of(
            "title: \"x\"",
            "rbacobjectId: \"" + HEAD + "\"",
            "pages: 1",
            "sequelId: \"" + hidden.id() + "\"",
            "order: -1")) {
      String absent = UUID.randomUUID().toString();
      String ofAbsent = library.text(HEAD, update.formatted(absent, STALE, change), Map.of());
      String ofHidden = library.text(HEAD, update.formatted(hidden.id(), STALE, change), Map.of());
      assertEquals(
          ofAbsent,
          ofHidden
              .replace(hidden.id().toString(), absent)
              .replace("\"sequelId\":\"" + absent, "\"sequelId\":\"" + hidden.id()),
          change);
    }
  }

  @Test
  void channel7HiddenIsAbsentToTheByte() {
    GuardedLibrary.Shown hidden = library.book(X);
    GuardedLibrary.Shown absent =
        new GuardedLibrary.Shown(
            UUID.randomUUID(), hidden.shelf(), hidden.author(), hidden.lending());
    String everything =
        GuardedLibrary.EVERY_PATH.replace(
            "lending: bookReaderById(id: $lending) { book { id } }", "");
    everything = everything.replace("$lending: UUID!", "$lending: UUID");
    assertEquals(
        library.text(HEAD, everything, absent.variables()),
        library.text(HEAD, everything, hidden.variables()));
  }

  @Test
  void channel8HiddenTakesTheWorkOfAbsent() {
    UUID hidden = library.book(X).id();
    UUID absent = UUID.randomUUID();
    String query = "query ($id: UUID!) { bookById(id: $id) { id title shelf { name } } }";
    long[] hiddenNanos = new long[PAIRS];
    long[] absentNanos = new long[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      hiddenNanos[i] = nanos(query, hidden);
      absentNanos[i] = nanos(query, absent);
    }
    library.postgres().statements();
    nanos(query, hidden);
    List<String> ofHidden = library.postgres().statements();
    nanos(query, absent);
    assertEquals(library.postgres().statements(), ofHidden);
    Arrays.sort(hiddenNanos);
    Arrays.sort(absentNanos);
    System.out.printf(
        "hidden_median_us=%d%nabsent_median_us=%d%n",
        hiddenNanos[PAIRS / 2] / 1000, absentNanos[PAIRS / 2] / 1000);
  }

  private long nanos(String query, UUID id) {
    long start = System.nanoTime();
    library.text(HEAD, query, Map.of("id", id.toString()));
    return System.nanoTime() - start;
  }

  @Test
  void channel9EntitiesAreFilteredWithoutAGateway() {
    UUID hidden = library.book(X).id();
    UUID shown = library.book(D).id();
    JsonNode answer =
        library.ask(
            HEAD,
            """
            query ($all: [_Any!]!) {
              _entities(representations: $all) { ... on BookGQLModel { id title } }
            }
            """,
            Map.of(
                "all",
                List.of(
                    Map.of("__typename", "BookGQLModel", "id", hidden.toString()),
                    Map.of("__typename", "BookGQLModel", "id", shown.toString()))));
    assertTrue(answer.at("/data/_entities/0").isNull());
    assertEquals(shown.toString(), answer.at("/data/_entities/1/id").asString());
  }

  @Test
  void channel10RepresentationsDecideNothing() {
    UUID hidden = library.book(X).id();
    Map<String, @Nullable Object> forged = new HashMap<>();
    forged.put("__typename", "BookGQLModel");
    forged.put("id", hidden.toString());
    forged.put("rbacobject", Map.of("id", D.toString()));
    forged.put("rbacobjectId", D.toString());
    forged.put("createdbyId", HEAD.toString());
    JsonNode answer =
        library.ask(
            HEAD,
            """
            query ($all: [_Any!]!) {
              _entities(representations: $all) { ... on BookGQLModel { id rbacobjectId } }
            }
            """,
            Map.of("all", List.of(forged)));
    assertTrue(answer.at("/data/_entities/0").isNull());
  }

  @Test
  void channel11TakenIdsSayNothingOfWhoTookThem() {
    UUID hidden = library.book(X).id();
    UUID shown = library.book(D).id();
    String insert =
        """
        mutation { bookInsert(book: {id: "%s", title: "other", rbacobjectId: "%s"}) {
          __typename ... on BookGQLModelInsertError { msg code location } } }
        """;
    library.university().add(new Role(HEAD, D, "rector", Term.ALWAYS));
    assertEquals(
        library.text(HEAD, insert.formatted(shown, D), Map.of()),
        library.text(HEAD, insert.formatted(hidden, D), Map.of()));
  }

  @Test
  void channel12ConflictsAreToldToWriters() {
    UUID readable = library.book(D).id();
    UUID hidden = library.book(X).id();
    String update =
        """
        mutation { bookUpdate(book: {id: "%s", %s, title: "x"}) {
          ... on BookGQLModelUpdateError { code Entity { lastchange title } } } }
        """;
    for (UUID id : List.of(readable, hidden)) {
      JsonNode answer = head(update.formatted(id, STALE)).at("/data/bookUpdate");
      assertTrue(answer.at("/Entity").isNull(), answer.toString());
      assertNotEquals(WriteFailure.Code.CONFLICT.id().toString(), answer.at("/code").asString());
    }
    JsonNode dean =
        library.ask(DEAN, update.formatted(readable, STALE), Map.of()).at("/data/bookUpdate");
    assertEquals(WriteFailure.Code.CONFLICT.id().toString(), dean.at("/code").asString());
    assertEquals(readable.toString(), dean.at("/Entity/title").asString());
  }

  @Test
  void channel13KeysOfHiddenRowsLeadNowhere() throws SQLException {
    UUID hidden = library.book(X).id();
    UUID absent = UUID.randomUUID();
    String lend =
        """
        mutation { bookReaderInsert(bookReader: {bookId: "%s"}) {
          __typename ... on BookReaderGQLModelInsertError { msg code } } }
        """;
    assertEquals(
        library.text(HEAD, lend.formatted(absent), Map.of()),
        library.text(HEAD, lend.formatted(hidden), Map.of()));
    String own =
        """
        mutation { bookInsert(book: {title: "n", rbacobjectId: "%s", sequelId: "%s"}) {
          __typename ... on BookGQLModelInsertError { msg code } } }
        """;
    library.university().add(new Role(HEAD, D, "rector", Term.ALWAYS));
    assertEquals(
        library.text(HEAD, own.formatted(D, absent), Map.of()),
        library.text(HEAD, own.formatted(D, hidden), Map.of()));
    UUID mine = library.book(D).id();
    String token =
        library
            .postgres()
            .query(
                """
                select to_char(lastchange at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from books where id = '%s'
                """
                    .formatted(mine))
            .getFirst();
    String move =
        """
        mutation { bookUpdate(book: {id: "%s", lastchange: "%s", sequelId: "%s"}) {
          __typename ... on BookGQLModelUpdateError { msg code } } }
        """;
    assertEquals(
        library.text(HEAD, move.formatted(mine, token, absent), Map.of()),
        library.text(HEAD, move.formatted(mine, token, hidden), Map.of()));
    assertEquals(
        List.of("0"),
        library.postgres().query("select count(*) from books where sequel_id is not null"));
  }

  @Test
  void channel14TheSchemaNamesNoRules() {
    JsonNode answer =
        library.ask(
            null,
            "{ _service { sdl } __schema { types { name description fields { name } } } }",
            Map.of());
    String text = answer.toString();
    assertTrue(text.contains("BookGQLModel"));
    for (String word : List.of("dean", "rector", "myself")) {
      assertFalse(text.contains(word), word);
    }
  }

  @Test
  void channel15LogsNameNoRowsAndNobody() {
    UUID hidden = library.book(X).id();
    Logger root = (Logger) LoggerFactory.getLogger("cz.uois.runtime");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Level before = root.getLevel();
    root.addAppender(log);
    root.setLevel(Level.INFO);
    try {
      head("{ bookById(id: \"%s\") { id pages } }".formatted(hidden));
      head(
          "mutation { bookUpdate(book: {id: \"%s\", %s, title: \"canary\"}) { __typename } }"
              .formatted(hidden, STALE));
      head(
          "mutation { bookReaderInsert(bookReader: {bookId: \"%s\"}) { __typename } }"
              .formatted(hidden));
      library.university().setDown(true);
      head("{ bookById(id: \"%s\") { id } }".formatted(hidden));
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    for (ILoggingEvent event : log.list) {
      String line = event.getFormattedMessage();
      for (String word : List.of(hidden.toString(), HEAD.toString(), X.toString(), "canary")) {
        assertFalse(line.contains(word), line);
      }
    }
    assertTrue(log.list.stream().anyMatch(it -> it.getFormattedMessage().contains("roles")));
  }

  @Test
  void channel16RevokedRightsAreGoneWithTheNextAnswer() {
    UUID shown = library.book(D).id();
    String query = "{ bookById(id: \"%s\") { id title } }".formatted(shown);
    assertFalse(head(query).at("/data/bookById").isNull());
    library.university().revoke(HEAD);
    assertTrue(head(query).at("/data/bookById").isNull());
  }

  /** Not among the sixteen: lists behind keys that only some may see. */
  @Test
  void keysThatAreHiddenLeadNowhere() {
    GuardedLibrary secret =
        GuardedLibrary.start(
            Access.PUBLIC,
            Access.of(AccessRule.of("authenticated")),
            Access.PUBLIC,
            attribute ->
                List.of("shelfId", "authorId").contains(attribute.name())
                    ? attribute.readBy(GuardedLibrary.GRADERS)
                    : attribute);
    found(secret);
    GuardedLibrary.Shown book = secret.book(X);
    String query =
        """
        query ($id: UUID!, $shelf: UUID!, $author: UUID!) {
          bookById(id: $id) { title shelfId shelf { id } authorId author { id books { id } } }
          shelfById(id: $shelf) { books { id } booksConnection { totalCount } }
          through: shelfPage(where: {books: {id: {_eq: $id}}}) { id }
          up: bookPage(where: {shelf: {id: {_eq: $shelf}}}) { id }
          down: bookPage(where: {_not: {shelf: {id: {_eq: $shelf}}}}) { id }
          byKey: bookPage(where: {shelf_id: {_eq: $shelf}}) { id }
          of: _entities(representations: [{__typename: "UserGQLModel", id: $author}]) {
            ... on UserGQLModel { books { id } }
          }
        }
        """;
    JsonNode head = secret.ask(HEAD, query, book.variables());
    assertEquals(book.id().toString(), head.at("/data/bookById/title").asString());
    for (String hidden : List.of("shelfId", "shelf", "authorId", "author")) {
      assertTrue(head.at("/data/bookById/" + hidden).isNull(), hidden);
    }
    assertEquals(
        "{\"books\":[],\"booksConnection\":{\"totalCount\":0}}",
        head.at("/data/shelfById").toString());
    for (String list : List.of("through", "up", "down", "byKey")) {
      assertTrue(head.at("/data/" + list).isEmpty(), list);
    }
    assertTrue(head.at("/data/of/0/books").isEmpty());
    JsonNode dean = secret.ask(DEAN, query, book.variables());
    assertEquals(book.shelf().toString(), dean.at("/data/bookById/shelf/id").asString());
    assertEquals(book.id().toString(), dean.at("/data/bookById/author/books/0/id").asString());
    assertEquals(1, dean.at("/data/shelfById/booksConnection/totalCount").asInt());
    assertTrue(dean.at("/errors").isMissingNode(), dean.toString());
  }
}
