package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Inserts that bring children along: all rows or none, and which of them was in the way. */
final class NestedInsertTest {
  private static final String SHELF = "00000000-0000-0000-0000-0000000000a1";
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final String OTHER = "00000000-0000-0000-0000-0000000000b2";
  private static final String OWNER = "00000000-0000-0000-0000-0000000000c1";
  private static final String TREE =
      """
      id: "%s", name: "A", rbacobjectId: "%s", books: [
        {title: "B0", order: 1, lendings: [{readerId: "%s"}, {readerId: "%s"}]},
        {title: "B1", prequels: [{title: "P0"}, {title: "P1", pages: 7, rbacobjectId: "%s"}]},
        {title: "B2", lendings: [{readerId: "%s"}]}]
      """
          .formatted(SHELF, OWNER, OWNER, BOOK, BOOK, OWNER);

  private @Nullable LibraryUnderTest started;

  @BeforeEach
  void start() {
    started = LibraryUnderTest.start();
  }

  @Test
  void writesAllLevelsWithOneStatementForEachTable() {
    JsonNode shelf = insert(TREE);
    assertEquals(
        """
        {"__typename":"ShelfGQLModel","id":"%s","rbacobjectId":"%s","books":[\
        {"title":"B0","shelfId":"%s","prequels":[],"lendings":[{"readerId":"%s"},{"readerId":"%s"}]},\
        {"title":"B1","shelfId":"%s","prequels":[{"title":"P0","shelfId":null},{"title":"P1","shelfId":null}],"lendings":[]},\
        {"title":"B2","shelfId":"%s","prequels":[],"lendings":[{"readerId":"%s"}]}]}\
        """
            .formatted(SHELF, OWNER, SHELF, BOOK, OWNER, SHELF, SHELF, OWNER),
        shelf.toString());
    List<String> inserts =
        library().postgres().statements().stream().filter(sql -> sql.startsWith("insert")).toList();
    assertEquals(4, inserts.size(), inserts.toString());
  }

  @Test
  void givesTheOwnerAndTheCallerToChildren() throws SQLException {
    insert(TREE);
    assertEquals(
        List.of("B0 " + OWNER, "B1 " + OWNER, "B2 " + OWNER, "P0 " + OWNER, "P1 " + BOOK),
        library()
            .postgres()
            .query("select title || ' ' || rbacobject_id from books order by title"));
    assertEquals(
        List.of("5"),
        library()
            .postgres()
            .query(
                "select count(*) from books where createdby_id = '%s'"
                    .formatted(LibraryUnderTest.USER)));
  }

  @Test
  void insertsTheSameRowsTwiceOnlyOnce() throws SQLException {
    JsonNode first = insert(TREE);
    assertEquals(first, insert(TREE));
    assertEquals(List.of("5"), library().postgres().query("select count(*) from books"));
    assertEquals(List.of("3"), library().postgres().query("select count(*) from books_readers"));
  }

  @Test
  void takesNoOtherRowsForTheSameOnes() throws SQLException {
    insert(TREE);
    refused("id is taken", "shelfInsert", insert(TREE.replace("pages: 7", "pages: 8")));
    refused("id is taken", "shelfInsert", insert(TREE.replace("{title: \"P0\"}, ", "")));
    library().postgres().execute("delete from books where title = 'P0'");
    refused("id is taken", "shelfInsert", insert(TREE));
    assertEquals(List.of("4"), library().postgres().query("select count(*) from books"));
  }

  @Test
  void givesOtherKeysToTheChildrenOfARowWithoutKey() throws SQLException {
    insert("name: \"A\", books: [{title: \"T\"}]");
    insert("name: \"A\", books: [{title: \"T\"}]");
    assertEquals(List.of("2"), library().postgres().query("select count(*) from books"));
  }

  @Test
  void namesTheNestedRowThatBreaksARuleAndWritesNone() throws SQLException {
    String[] orders = new String[40];
    for (int i = 0; i < orders.length; i++) {
      orders[i] = "{title: \"T%d\", order: %d}".formatted(i, i == 23 ? -1 : i);
    }
    String list = String.join(", ", orders);
    refused(
        "books.23: order: must be at least 0",
        "shelfInsert.books.23",
        insert("name: \"A\", books: [" + list + "]"));
    refused(
        "books.0.prequels.1: order: must be at least 0",
        "shelfInsert.books.0.prequels.1",
        insert(
            "name: \"A\", books: [{title: \"T\", prequels: [{title: \"P\"}, {title: \"Q\", order:"
                + " -1}]}]"));
    refused(
        "books.1: title: occurs once on each shelf",
        "shelfInsert.books.1",
        insert("name: \"A\", books: [{title: \"T\"}, {title: \"T\"}, {title: \"U\"}]"));
    refused(
        "books.0: order: must be at least 0",
        "shelfInsert.books.0",
        insert("name: \"A\", books: [{title: \"T\", order: -1}]"));
    assertEquals(List.of("0"), library().postgres().query("select count(*) from shelves"));
    assertEquals(List.of("0"), library().postgres().query("select count(*) from books"));
  }

  @Test
  void refusesKeysThatAreTakenOrOccurTwice() throws SQLException {
    assertEquals(
        "BookGQLModel",
        library()
            .run(
                "mutation { bookInsert(book: {id: \"%s\", title: \"T\"}) { __typename } }"
                    .formatted(BOOK))
            .at("/data/bookInsert/__typename")
            .asString());
    refused(
        "books.1: id is taken",
        "shelfInsert.books.1",
        insert("books: [{title: \"A\"}, {title: \"B\", id: \"%s\"}]".formatted(BOOK)));
    refused(
        "books.1.prequels.0: id occurs twice",
        "shelfInsert.books.1.prequels.0",
        insert(
            "books: [{title: \"A\", id: \"%s\"}, {title: \"B\", prequels: [{title: \"C\", id: \"%s\"}]}]"
                .formatted(OTHER, OTHER)));
    assertEquals(List.of("0"), library().postgres().query("select count(*) from shelves"));
  }

  @Test
  void acceptsTheKeyOfTheParentAndNoOther() {
    refused(
        "books.0: shelfId: must be the id of the row that brings it, or absent",
        "shelfInsert.books.0",
        insert("books: [{title: \"A\", shelfId: \"%s\"}]".formatted(OTHER)));
    JsonNode shelf =
        insert("id: \"%s\", books: [{title: \"A\", shelfId: \"%s\"}]".formatted(SHELF, SHELF));
    assertEquals(SHELF, shelf.at("/books/0/shelfId").asString());
  }

  @Test
  void readsNothingForNullAndEmptyLists() {
    assertEquals("ShelfGQLModel", insert("books: null").at("/__typename").asString());
    assertEquals("ShelfGQLModel", insert("books: []").at("/__typename").asString());
  }

  @Test
  void keepsRowsThatPointToEachOtherWithinALevel() {
    JsonNode shelf =
        insert(
            "books: [{title: \"A\", sequelId: \"%s\"}, {title: \"B\", id: \"%s\"}]"
                .formatted(BOOK, BOOK));
    assertEquals(2, shelf.at("/books").size(), shelf.toString());
  }

  @Test
  void boundsTheNumberOfRows() throws SQLException {
    JsonNode result = insertMany(NewRows.MOST);
    assertTrue(
        result.at("/errors/0/message").asString().contains("more than 1000 rows"),
        result.toString());
    assertEquals("QUERY_TOO_COMPLEX", result.at("/errors/0/extensions/code").asString());
    assertEquals(List.of("0"), library().postgres().query("select count(*) from shelves"));
    JsonNode most = insertMany(NewRows.MOST - 1);
    assertEquals("ShelfGQLModel", most.at("/data/shelfInsert/__typename").asString());
    assertEquals(List.of("999"), library().postgres().query("select count(*) from books"));
  }

  private JsonNode insertMany(int books) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (int i = 0; i < books; i++) {
      list.add(Map.of("title", "T" + i));
    }
    return library()
        .run(
            "mutation ($shelf: ShelfInsertGQLModel!) { shelfInsert(shelf: $shelf) { __typename } }",
            Map.of("shelf", Map.of("books", list)));
  }

  @Test
  void echoesTheWholeInput() {
    JsonNode error = insert("name: \"A\", books: [{title: \"T\", order: -1, kind: POEM}]");
    assertEquals(
        "{\"name\":\"A\",\"books\":[{\"title\":\"T\",\"order\":-1,\"kind\":\"POEM\"}]}",
        error.at("/input").toString());
  }

  private LibraryUnderTest library() {
    return Objects.requireNonNull(started);
  }

  private JsonNode insert(String values) {
    library().postgres().statements();
    JsonNode result =
        library()
            .run(
                """
                mutation { shelfInsert(shelf: {%s}) { __typename
                  ... on ShelfGQLModel { id rbacobjectId
                    books(orderby: "title") { title shelfId
                      prequels(orderby: "title") { title shelfId }
                      lendings(orderby: "reader_id") { readerId } } }
                  ... on ShelfGQLModelInsertError { msg code location input failed } } }
                """
                    .formatted(values));
    JsonNode shelf = result.at("/data/shelfInsert");
    assertNotEquals("", shelf.path("__typename").asString(""), result.toString());
    return shelf;
  }

  private static void refused(String message, String location, JsonNode error) {
    assertEquals("ShelfGQLModelInsertError", error.at("/__typename").asString(), error.toString());
    assertEquals(message, error.at("/msg").asString());
    assertEquals(location, error.at("/location").asString());
    assertEquals(
        UUID.fromString("ca8b4531-9419-4b87-badd-823d364f6c9b"),
        UUID.fromString(error.at("/code").asString()));
    assertTrue(error.at("/failed").asBoolean());
  }
}
