package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.RandomLibrary;
import cz.uois.runtime.fixture.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Connections, walked page by page in orders made by chance, over rows with NULLs and equal values.
 * What pages answer with {@code skip} and {@code limit} says what has to come out.
 */
final class ConnectionWalkTest {
  private static final int ORDERS = 30;
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> COLUMNS =
      List.of(
          "title",
          "order",
          "pages",
          "price",
          "weight",
          "lent",
          "bought",
          "due",
          "loan",
          "kind",
          "shelf_id",
          "sequel_id",
          "id",
          "created");

  private final Random random = new Random(20260302);
  private final RandomLibrary library = new RandomLibrary(random, 40);
  private final TestDatabase postgres = TestDatabase.with(Library.ddl(), library.sql());
  private final MemberExecutor executor =
      MemberExecutor.create(
          Library.MEMBER, Library.sdl(), postgres.database(), Bounds.within(Duration.ofMinutes(1)));

  @Test
  void walksForwardsAndBackwardsOverEveryRowOnceInEveryOrder() {
    for (int i = 0; i < ORDERS; i++) {
      String orderby = orderby(COLUMNS);
      for (Walk walk : walks(orderby)) {
        List<String> all = walk.all();
        assertEquals(all, walk.forwards(), orderby);
        assertEquals(all, walk.backwards(), orderby);
        assertFalse(walk.name().equals("bookConnection") && all.isEmpty());
      }
    }
  }

  @Test
  void findsTheNeighboursOfEveryEdgeByItsCursor() {
    for (int i = 0; i < 20; i++) {
      String orderby = orderby(COLUMNS);
      Walk walk = walks(orderby).getFirst();
      List<String> cursors = walk.page("first: 1000", Map.of()).cursors();
      List<String> all = walk.all();
      for (int at = 0; at < all.size(); at++) {
        Map<String, String> cursor = Map.of("cursor", cursors.get(at));
        Page next = walk.page("first: 1, after: $cursor", cursor);
        Page previous = walk.page("last: 1, before: $cursor", cursor);
        assertEquals(all.subList(at + 1, Math.min(at + 2, all.size())), next.ids(), orderby);
        assertEquals(all.subList(Math.max(at - 1, 0), at), previous.ids(), orderby);
        assertEquals(at + 2 < all.size(), next.hasNext());
        assertEquals(at > 1, previous.hasPrevious());
      }
      Page between =
          walk.page(
              "first: 1000, after: $cursor, before: $other",
              Map.of("cursor", cursors.get(3), "other", cursors.get(9)));
      assertEquals(all.subList(4, 9), between.ids());
      assertTrue(between.hasNext() && between.hasPrevious());
    }
  }

  @Test
  void keepsItsPlaceWhenRowsComeAndGo() {
    Walk walk = walks("order desc, title").getFirst();
    List<String> all = walk.all();
    Page first = walk.page("first: 15", Map.of());
    Map<String, @Nullable Object> early = library.book(UUID.randomUUID());
    early.put("order", null);
    postgres.execute(RandomLibrary.insert("books", early));
    // The very row that the cursor was made of.
    postgres.execute("delete from books_readers where book_id = '%s'".formatted(all.get(14)));
    postgres.execute("update books set sequel_id = null");
    postgres.execute("delete from books where id = '%s'".formatted(all.get(14)));
    List<String> walked = new ArrayList<>(first.ids());
    walked.addAll(
        walk.page("first: 1000, after: $cursor", Map.of("cursor", first.endCursor())).ids());
    assertEquals(all, walked);
  }

  @Test
  void refusesWhatIsNotACursorOfThisOrder() {
    Walk walk = walks("order, title").getFirst();
    String cursor = walk.page("first: 1", Map.of()).endCursor();
    String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String mark = json.substring(2, json.indexOf('"', 2));
    String foreign = walks("order desc, title").getFirst().page("first: 1", Map.of()).endCursor();
    assertEquals("another", refused(walk, foreign));
    for (String broken :
        List.of(
            "",
            " ",
            "%",
            cursor + "=",
            cursor + "A",
            cursor.substring(1),
            encoded("null"),
            encoded("{}"),
            encoded("[]"),
            encoded("[1]"),
            encoded("[[]]"),
            encoded("[\"%s\"]".formatted(mark)),
            encoded("[\"%s\",\"1\",\"a\"]".formatted(mark)),
            encoded("[\"%s\",\"1\",\"a\",null]".formatted(mark)),
            encoded("[\"%s\",\"1\",null,\"%s\"]".formatted(mark, new UUID(0, 0))),
            encoded("[\"%s\",\"x\",\"a\",\"%s\"]".formatted(mark, new UUID(0, 0))),
            encoded("[\"%s\",\"1\",\"a\",\"1-1-1-1-1\"]".formatted(mark)),
            encoded("[\"%s\",\"1\",\"a\",\"%s\",\"\"]".formatted(mark, new UUID(0, 0))),
            encoded("[\"%s\",\"1\",\"a\",\"%s\" ]".formatted(mark, new UUID(0, 0))),
            encoded("[\"%s\",\"99999999999\",\"a\",\"%s\"]".formatted(mark, new UUID(0, 0))))) {
      assertEquals("not a cursor", refused(walk, broken), broken);
    }
  }

  @Test
  void neverFailsOtherwiseThanByTheCallersFaultWhenACursorWasTamperedWith() {
    for (String column : COLUMNS) {
      Walk walk = walks(column).getFirst();
      String cursor = walk.page("first: 1", Map.of()).endCursor();
      for (int i = 0; i < 60; i++) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
          bytes[bytes.length - 1 - random.nextInt(bytes.length - 13)] =
              (byte) "0123456789-+.eENaI\"\\,\u0000 Pxft".charAt(random.nextInt(27));
        }
        String tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        JsonNode answer = walk.ask("first: 1, after: $cursor", Map.of("cursor", tampered));
        JsonNode code = answer.at("/errors/0/extensions/code");
        assertTrue(
            code.isMissingNode() || code.asString().equals("BAD_USER_INPUT"),
            () -> new String(bytes, StandardCharsets.UTF_8) + ": " + answer);
      }
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private String refused(Walk walk, String cursor) {
    JsonNode answer = walk.ask("first: 1, after: $cursor", Map.of("cursor", cursor));
    assertEquals("BAD_USER_INPUT", answer.at("/errors/0/extensions/code").asString());
    String message = answer.at("/errors/0/message").asString();
    return message.contains("another orderby") ? "another" : message.replace("after: this is ", "");
  }

  private String orderby(List<String> columns) {
    List<String> terms = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      terms.add(
          columns.get(random.nextInt(columns.size())) + (random.nextBoolean() ? " desc" : ""));
    }
    return String.join(", ", terms);
  }

  /** At the root; below an own row; below another member's; of another member's entities. */
  private List<Walk> walks(String orderby) {
    String user = "\"00000000-0000-0004-0000-000000000001\"";
    String below =
        "{ _entities(representations: [{__typename: \"UserGQLModel\", id: %s}])"
            + " { ... on UserGQLModel { %s } } }";
    return List.of(
        new Walk("bookConnection", "{ %s }", "bookPage", orderby, "lent: {_is_null: false}"),
        new Walk(
            "booksConnection",
            "{ shelfPage(limit: 1) { %s } }",
            "books",
            orderby,
            "title: {_like: \"%\"}"),
        new Walk(
            "lentBooksConnection",
            below.replaceFirst("%s", user),
            "lentBooks",
            orderby,
            "displays: {}"),
        new Walk(
            "readersConnection",
            "{ bookPage(limit: 1, where: {readers: {}}) { %s } }",
            "readers",
            orderby(List.of("reader_id", "id", "created")),
            "id: {_is_null: false}"));
  }

  /** A connection: its field, the document around it, and the same as a list. */
  private final class Walk {
    private final String name;
    private final String around;
    private final String list;
    private final String arguments;

    Walk(String name, String around, String list, String orderby, String where) {
      this.name = name;
      this.around = around;
      this.list = list;
      this.arguments = "orderby: \"%s\", where: {%s}".formatted(orderby, where);
    }

    String name() {
      return name;
    }

    List<String> all() {
      String field = "%s(limit: 1000, %s) { id }".formatted(list, arguments);
      JsonNode found = execute(around.formatted(field), Map.of()).findValue(list);
      return found.findValuesAsString("id");
    }

    List<String> forwards() {
      List<String> out = new ArrayList<>();
      Page page = page("first: 7", Map.of());
      assertFalse(page.hasPrevious());
      out.addAll(page.ids());
      while (page.hasNext()) {
        page = page("first: " + (1 + random.nextInt(9)), "after", page.endCursor());
        out.addAll(page.ids());
      }
      return out;
    }

    List<String> backwards() {
      List<String> out = new ArrayList<>();
      Page page = page("last: 7", Map.of());
      assertFalse(page.hasNext());
      out.addAll(page.ids());
      while (page.hasPrevious()) {
        page = page("last: " + (1 + random.nextInt(9)), "before", page.startCursor());
        out.addAll(0, page.ids());
      }
      return out;
    }

    private Page page(String size, String bound, String cursor) {
      return page(size + ", " + bound + ": $cursor", Map.of("cursor", cursor));
    }

    Page page(String range, Map<String, String> cursors) {
      JsonNode answer = ask(range, cursors);
      assertTrue(answer.path("errors").isMissingNode(), answer::toString);
      return new Page(requireNonNull(answer.findValue(name)));
    }

    JsonNode ask(String range, Map<String, String> cursors) {
      String field =
          """
          %s(%s, %s) {
            edges { cursor node { id } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
          """
              .formatted(name, range, arguments);
      String variables =
          cursors.isEmpty()
              ? ""
              : cursors.keySet().stream()
                  .map(key -> "$" + key + ": String")
                  .reduce((one, other) -> one + ", " + other)
                  .map("query(%s) "::formatted)
                  .orElse("");
      return execute(variables + around.formatted(field), cursors);
    }
  }

  private JsonNode execute(String query, Map<String, String> variables) {
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(
                query, Optional.empty(), new HashMap<>(variables), new Caller.Anonymous()));
    return JSON.readTree(response.json());
  }

  /** A page of a connection. */
  private record Page(JsonNode node) {
    List<String> ids() {
      return node.path("edges").findValuesAsString("id");
    }

    List<String> cursors() {
      return node.path("edges").findValuesAsString("cursor");
    }

    boolean hasNext() {
      return node.at("/pageInfo/hasNextPage").booleanValue();
    }

    boolean hasPrevious() {
      return node.at("/pageInfo/hasPreviousPage").booleanValue();
    }

    String startCursor() {
      return node.at("/pageInfo/startCursor").asString();
    }

    String endCursor() {
      return node.at("/pageInfo/endCursor").asString();
    }
  }
}
