package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.fixture.Library;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fields that an author's code computes, in books of a library. */
final class ComputedFieldTest {
  private static final LibraryUnderTest LIBRARY = ComputedBooks.start();

  @BeforeEach
  void forget() {
    ComputedBooks.CALLS.clear();
    LIBRARY.postgres().statements();
  }

  @Test
  void readsOnlyWhatTheCodeNeedsInTheStatementOfTheLevel() {
    JsonNode page = LIBRARY.run("{ bookPage(limit: 2, orderby: \"title\") { priceWithTax } }");
    assertEquals(
        "[{\"priceWithTax\":\"1.8150\"},{\"priceWithTax\":\"3.0250\"}]",
        page.at("/data/bookPage").toString());
    List<String> statements = LIBRARY.postgres().statements();
    assertEquals(1, statements.size());
    assertTrue(statements.getFirst().contains("\"price\""), statements.getFirst());
    assertFalse(statements.getFirst().contains("pages"), statements.getFirst());
    assertEquals(List.of("priceWithTax 2"), ComputedBooks.CALLS);
  }

  @Test
  void callsTheCodeOnceForALevelAndWithEachObjectOnce() {
    JsonNode result =
        LIBRARY.run(
            """
            { shelfPage(orderby: "name desc") { books(limit: 9, orderby: "title") { priceWithTax sequel { priceWithTax } prequels { priceWithTax } } } }
            """);
    assertFalse(result.has("errors"), result.toString());
    assertEquals("7.8650", result.at("/data/shelfPage/0/books/0/priceWithTax").asString());
    assertEquals("6.6550", result.at("/data/shelfPage/0/books/0/sequel/priceWithTax").asString());
    // Books 1 to 7 stand on shelves, 1 to 6 are the sequels of 2 to 7, which are their prequels.
    assertEquals(
        List.of("priceWithTax 6", "priceWithTax 7", "priceWithTax 7"), sorted(ComputedBooks.CALLS));
    assertEquals(3, LIBRARY.postgres().statements().size());
  }

  @Test
  void givesTheCodeAnObjectOnceThoughSeveralListsHaveIt() {
    JsonNode result =
        LIBRARY.run(
            """
            { _entities(representations: [
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c1"},
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c2"}]) {
                ... on UserGQLModel { lentBooks(orderby: "title") { priceWithTax } } } }
            """);
    assertEquals("1.8150", result.at("/data/_entities/0/lentBooks/0/priceWithTax").asString());
    assertEquals("3.0250", result.at("/data/_entities/0/lentBooks/1/priceWithTax").asString());
    assertEquals("1.8150", result.at("/data/_entities/1/lentBooks/0/priceWithTax").asString());
    assertEquals(List.of("priceWithTax 2"), ComputedBooks.CALLS);
  }

  @Test
  void callsNothingForFieldsThatNobodySelects() {
    LIBRARY.run("{ bookPage { title } }");
    LIBRARY.run("{ bookPage { priceWithTax @skip(if: true) title } }");
    LIBRARY.run("{ bookById(id: \"00000000-0000-0000-0000-0000000000ff\") { priceWithTax } }");
    assertEquals(List.of(), ComputedBooks.CALLS);
  }

  @Test
  void answersRepresentationsOfTheGateway() {
    JsonNode result =
        LIBRARY.run(
            """
            { _entities(representations: [
                {__typename: "BookGQLModel", id: "00000000-0000-0000-0000-0000000000b2"},
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c1"},
                {__typename: "BookGQLModel", id: "00000000-0000-0000-0000-0000000000b1"}]) {
                ... on BookGQLModel { priceWithTax broken }
                ... on UserGQLModel { books(limit: 1, orderby: "title") { priceWithTax } } } }
            """);
    assertEquals("3.0250", result.at("/data/_entities/0/priceWithTax").asString());
    assertEquals("1.8150", result.at("/data/_entities/1/books/0/priceWithTax").asString());
    assertEquals("1.8150", result.at("/data/_entities/2/priceWithTax").asString());
    assertEquals(
        List.of("[\"_entities\",0,\"broken\"]", "[\"_entities\",2,\"broken\"]"),
        ComputedBooks.paths(result));
    assertEquals(List.of("priceWithTax 1", "priceWithTax 2"), sorted(ComputedBooks.CALLS));
  }

  @Test
  void answersTheRowThatAMutationWrote() {
    JsonNode result =
        LIBRARY.run(
            """
            mutation { a: bookInsert(book: {title: "New", price: "100"}) {
              ... on BookGQLModel { id title priceWithTax broken copies } } }
            """);
    assertEquals("121.0000", result.at("/data/a/priceWithTax").asString());
    assertEquals("New", result.at("/data/a/title").asString());
    assertEquals(9, result.at("/data/a/copies").asInt());
    assertEquals(List.of("[\"a\",\"broken\"]"), ComputedBooks.paths(result));
    String id = result.at("/data/a/id").asString();
    JsonNode stale =
        LIBRARY.run(
            """
            mutation { u: bookUpdate(book: {id: "%s", lastchange: "2020-01-01T00:00:00.000001Z"}) {
              ... on BookGQLModelUpdateError { Entity { priceWithTax refused } } } }
            """
                .formatted(id));
    assertEquals("121.0000", stale.at("/data/u/Entity/priceWithTax").asString());
    assertEquals(List.of("[\"u\",\"Entity\",\"refused\"]"), ComputedBooks.paths(stale));
    LIBRARY.postgres().execute("delete from books where title = 'New'");
  }

  @Test
  void keepsArgumentsOfAliasesApart() {
    JsonNode result =
        LIBRARY.run(
            """
            query($rate: Decimal!) { bookById(id: "00000000-0000-0000-0000-0000000000b1") {
              a: priceWithTax(rate: $rate) b: priceWithTax(rate: "0") c: priceWithTax(rate: null)
              d: priceWithTax(on: "2030-01-01T00:00:00+02:00") } }
            """,
            Map.of("rate", "1"));
    assertEquals(
        "{\"a\":\"3.00\",\"b\":\"1.50\",\"c\":null,\"d\":\"2030\"}",
        result.at("/data/bookById").toString());
  }

  @Test
  void givesAndTakesEveryTypeOfValue() {
    String types = "title order pages price weight lent bought due loan extra cover kind shelfId";
    for (String name : types.split(" ", -1)) {
      Attribute attribute = Library.book(name);
      String sdl =
          Library.sdl()
              .replaceFirst("type BookGQLModel [^{]*\\{", "$0 copy: " + sdlType(name) + "\n");
      ComputedField<Record> copy =
          ComputedField.of(
              "copy",
              CodeResult.value(attribute.type()),
              List.of(Library.book("id"), attribute),
              row -> row,
              (_, rows, _) -> ComputedBooks.values(rows, row -> row.get(attribute.column())));
      LibraryUnderTest one =
          LibraryUnderTest.on(
              LIBRARY.postgres(),
              sdl,
              Duration.ofMinutes(1),
              TypeCode.of("BookGQLModel").computed(copy).build());
      JsonNode result = one.run("{ bookPage(limit: 8) { copy %s } }".formatted(name));
      assertFalse(result.has("errors"), name + result);
      result
          .at("/data/bookPage")
          .forEach(book -> assertEquals(book.get(name), book.get("copy"), name));
    }
  }

  @Test
  void asksTheDatabaseOnTheRequestsOwnConnection() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 3) { copies } }");
    assertEquals(8, result.at("/data/bookPage/0/copies").asInt());
    assertEquals(2, LIBRARY.postgres().statements().size());
  }

  @Test
  void answersTheNodesOfConnections() {
    JsonNode result =
        LIBRARY.run(
            """
            { bookConnection(first: 2, orderby: "title") { edges { node { priceWithTax broken } } }
              shelfById(id: "00000000-0000-0000-0000-0000000000a1") {
                booksConnection(first: 1, orderby: "title") { edges { node { priceWithTax broken } } } } }
            """);
    assertEquals("1.8150", result.at("/data/bookConnection/edges/0/node/priceWithTax").asString());
    assertEquals(
        "1.8150",
        result.at("/data/shelfById/booksConnection/edges/0/node/priceWithTax").asString());
    assertEquals(
        List.of(
            "[\"bookConnection\",\"edges\",0,\"node\",\"broken\"]",
            "[\"bookConnection\",\"edges\",1,\"node\",\"broken\"]",
            "[\"shelfById\",\"booksConnection\",\"edges\",0,\"node\",\"broken\"]"),
        ComputedBooks.paths(result));
  }

  private static String sdlType(String field) {
    String type = Library.sdl().substring(Library.sdl().indexOf("type BookGQLModel "));
    return Arrays.stream(type.split("\n", -1))
        .map(String::strip)
        .filter(line -> line.startsWith(field + ": "))
        .map(line -> line.substring(field.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sorted(List<String> calls) {
    return calls.stream().sorted().toList();
  }
}
