package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each rule of the database, broken by each kind of write: the field and the rule, and no SQL. */
final class WriteRulesTest {
  private static final String SHELF = "00000000-0000-0000-0000-0000000000a1";
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final String SEQUEL = "00000000-0000-0000-0000-0000000000b2";
  private static final String NOTHING = "00000000-0000-0000-0000-0000000000ff";
  private static final LibraryUnderTest LIBRARY = LibraryUnderTest.start();

  @BeforeAll
  static void fill() {
    LIBRARY
        .postgres()
        .execute(
            """
            insert into shelves (id, name) values ('%s', 'A');
            insert into books (id, title, shelf_id) values ('%s', 'T', '%s'), ('%s', 'S', null);
            alter table books add constraint by_hand check (weight < 1000);
            alter table books drop constraint books_sequel_id_fkey;
            alter table books add constraint books_sequel_id_fkey foreign key (sequel_id)
              references books (id) on delete restrict;
            update books set sequel_id = '%s' where id = '%s';
            """
                .formatted(SHELF, BOOK, SHELF, SEQUEL, SEQUEL, BOOK));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          order: -1                                        | order: must be at least 0
          title: "T", shelfId: "00000000-0000-0000-0000-0000000000a1" | title: occurs once on each shelf
          shelfId: "00000000-0000-0000-0000-0000000000ff"  | shelfId: must be the id of a shelf
          sequelId: "00000000-0000-0000-0000-0000000000ff" | sequelId: must be the id of a book
          weight: 1000                                     | a rule of the database is broken
          price: "123456789.00"                            | price: must have at most 8 digits before the point
          price: "1.005"                                   | price: must have at most 2 digits after the point
          title: "a\\u0000b"                               | title: must not have the character U+0000
          bought: "+294276-01-01"                          | bought: must be between the years -4712 and 294275
          due: "-4713-01-01T00:00:00Z"                     | due: must be between the years -4712 and 294275
          extra: {a: "\\u0000"}                            | a value cannot be stored
          """,
      delimiter = '|')
  void namesTheFieldAndTheRule(String values, String message) {
    String given = values.contains("title:") ? values : "title: \"other\", " + values;
    refused(
        message,
        "BookGQLModelInsertError",
        LIBRARY.run(
            "mutation { w: bookInsert(book: {%s}) { __typename ... on BookGQLModelInsertError { msg } } }"
                .formatted(given)));
    // The shelf of a nested book is the new one.
    if (!values.contains("shelfId")) {
      refused(
          "books.0: " + message,
          "ShelfGQLModelInsertError",
          LIBRARY.run(
              "mutation { w: shelfInsert(shelf: {books: [{%s}]}) { __typename ... on ShelfGQLModelInsertError { msg } } }"
                  .formatted(given)));
    }
    String lastchange = lastchange("book", SEQUEL);
    refused(
        message,
        "BookGQLModelUpdateError",
        LIBRARY.run(
            "mutation { w: bookUpdate(book: {id: \"%s\", lastchange: \"%s\", %s}) { __typename ... on BookGQLModelUpdateError { msg } } }"
                .formatted(SEQUEL, lastchange, values)));
    assertEquals(lastchange, lastchange("book", SEQUEL), "nothing is written");
  }

  @Test
  void demandsTheKeyOfAParentThatDoesNotBringTheRow() {
    refused(
        "bookId: must not be null",
        "BookReaderGQLModelInsertError",
        LIBRARY.run(
            "mutation { w: bookReaderInsert(bookReader: {readerId: \"%s\"}) { __typename ... on BookReaderGQLModelInsertError { msg } } }"
                .formatted(NOTHING)));
  }

  @ParameterizedTest
  @CsvSource({
    "shelf,Shelf," + SHELF + ",still referenced by BookGQLModel.shelfId",
    "book,Book," + SEQUEL + ",still referenced by BookGQLModel.sequelId"
  })
  void namesWhoStillRefersToARow(String stem, String type, String id, String message) {
    refused(
        message,
        type + "GQLModelDeleteError",
        LIBRARY.run(
            "mutation { w: %sDelete(%s: {id: \"%s\", lastchange: \"%s\"}) { __typename msg } }"
                .formatted(stem, stem, id, lastchange(stem, id))));
  }

  @ParameterizedTest
  @CsvSource({"NOTHING", "\"POEM\"", "1"})
  void refusesWhatTheEnumLacks(String kind) throws SQLException {
    JsonNode result =
        LIBRARY.run(
            "mutation { bookInsert(book: {title: \"wrong kind\", kind: %s}) { __typename } }"
                .formatted(kind));
    assertEquals(
        "BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString(), result::toString);
    assertEquals(
        List.of("0"),
        LIBRARY.postgres().query("select count(*) from books where title = 'wrong kind'"));
  }

  /** A filter of the answer is none of the row's values: it fails the field, and all is undone. */
  @Test
  void blamesNoRowForTheSelection() throws SQLException {
    JsonNode result =
        LIBRARY.run(
            "mutation { shelfInsert(shelf: {name: \"selected\", books: [{title: \"a\"}]}) { ... on"
                + " ShelfGQLModel { books(where: {title: {_like: \"\\\\\"}}) { id } } } }");
    assertEquals(
        "BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString(), result::toString);
    assertEquals(
        List.of("0"),
        LIBRARY.postgres().query("select count(*) from shelves where name = 'selected'"));
  }

  private static String lastchange(String stem, String id) {
    return LIBRARY
        .run("{ row: %sById(id: \"%s\") { lastchange } }".formatted(stem, id))
        .at("/data/row/lastchange")
        .asString();
  }

  private static void refused(String message, String type, JsonNode result) {
    assertFalse(result.has("errors"), result::toString);
    assertEquals(type, result.at("/data/w/__typename").asString());
    assertEquals(message, result.at("/data/w/msg").asString());
    assertTrue(!result.toString().matches("(?is).*(violates|insert into|constraint|Exception).*"));
  }
}
