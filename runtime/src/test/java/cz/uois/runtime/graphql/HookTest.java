package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.RowLoader;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.fixture.Library;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hooks of an author before and after writes of books of a library. */
final class HookTest {
  private static final Field<Integer> ORDER = DSL.field(DSL.name("order"), Integer.class);

  private final List<String> told = new ArrayList<>();
  private final LibraryUnderTest library = LibraryUnderTest.start(Library.sdl(), code());

  @Test
  void letsAHookChangeWhatIsInsertedAndSeeTheRow() {
    JsonNode book = insert(" padded ", "");
    assertEquals("padded", book.at("/title").asString());
    assertEquals(List.of("before insert [ padded ]", "after insert [padded]"), told);
  }

  @Test
  void callsHooksOfAnInsertThatIsSentTwiceOnlyOnceForTheRow() {
    String book = "id: \"00000000-0000-0000-0000-0000000000b1\"";
    insert(" twice ", book);
    assertEquals("twice", insert(" twice ", book).at("/title").asString());
    assertEquals(1, told.stream().filter(it -> it.startsWith("after insert")).count());
  }

  @Test
  void callsAHookOnceForAllRowsThatAnInsertBringsAlong() {
    JsonNode result =
        library.run(
            """
            mutation { shelfInsert(shelf: {name: "S", books: [{title: " A "}, {title: " B "}]}) {
              ... on ShelfGQLModel { books(orderby: "title") { title } } } }
            """);
    assertEquals("[\"A\",\"B\"]", AuthoredBooks.titles(result.at("/data/shelfInsert/books")));
    assertEquals(
        List.of("before insert [ A ]", "before insert [ B ]", "after insert [A, B]"), told);
    JsonNode refused =
        library.run(
            """
            mutation { shelfInsert(shelf: {name: "T", books: [{title: "C"}, {title: "forbidden"}]}) {
              ... on ShelfGQLModelInsertError { msg } } }
            """);
    assertEquals("books.1: title: is forbidden", refused.at("/data/shelfInsert/msg").asString());
    assertEquals(1, library.run("{ shelfPage { id } }").at("/data/shelfPage").size());
  }

  @Test
  void saysWhereARefusedRowOfAnInsertIs() {
    String insert =
        """
        mutation { it: shelfInsert(shelf: {name: "T", books: [{title: "C"}, {title: "D"}, {title: "%s"}]}) {
          ... on ShelfGQLModelInsertError { msg location } } }
        """;
    JsonNode before = library.run(insert.formatted("forbidden")).at("/data/it");
    assertEquals("books.2: title: is forbidden", before.at("/msg").asString());
    assertEquals("it.books.2", before.at("/location").asString());
    JsonNode after = library.run(insert.formatted("much too late")).at("/data/it");
    assertEquals("books.2: much too late", after.at("/msg").asString());
    assertEquals("it.books.2", after.at("/location").asString());
    JsonNode nowhere = library.run(insert.formatted("too late")).at("/data/it");
    assertEquals("books: not any more", nowhere.at("/msg").asString());
    assertEquals("it.books", nowhere.at("/location").asString());
    assertEquals(0, library.run("{ shelfPage { id } }").at("/data/shelfPage").size());
  }

  @Test
  void writesNothingWhenAHookRefuses() {
    JsonNode refused = insert("forbidden", "");
    assertEquals("title: is forbidden", refused.at("/msg").asString());
    assertEquals("ca8b4531-9419-4b87-badd-823d364f6c9b", refused.at("/code").asString());
    JsonNode late = insert("too late", "");
    assertEquals("not any more", late.at("/msg").asString());
    assertEquals(0, library.run("{ bookCount }").at("/data/bookCount").asInt());
  }

  @Test
  void callsHooksOfUpdatesWithWhatIsSentAndWithTheRow() {
    JsonNode book = insert("Old", "");
    told.clear();
    JsonNode updated = update(book, "title: \" New \"");
    assertEquals("New", updated.at("/title").asString());
    assertEquals(4, updated.at("/order").asInt());
    assertEquals(List.of("before update [ New ]", "after update [New]"), told);
    told.clear();
    assertEquals("padded", update(updated, "pages: 3, title: \" padded\"").at("/title").asString());
    assertEquals("must be kept", update(updated, "title: null").at("/msg").asString());
    JsonNode stale = update(book, "title: \"Late\"");
    assertEquals("0cabc1b2-f712-49bd-8823-1e2905eb4f45", stale.at("/code").asString());
    assertEquals(1, told.stream().filter(it -> it.startsWith("after update")).count());
  }

  @Test
  void callsHooksOfDeletesWithTheRowThatGoes() throws SQLException {
    JsonNode kept = insert("kept", "");
    told.clear();
    assertEquals("kept: must stay", delete(kept).at("/msg").asString());
    JsonNode book = insert("A", "");
    told.clear();
    assertTrue(delete(book).isNull());
    assertEquals(List.of("before delete [A]", "after delete [A]"), told);
    assertEquals(List.of("kept"), library.postgres().query("select title from books"));
    told.clear();
    assertEquals("a8c2c427-681b-4d46-8d9f-4b833f0c0051", delete(book).at("/code").asString());
    assertEquals(List.of(), told);
  }

  @Test
  void keepsAFailureOfAHookToItself() {
    JsonNode result = runInsert("broken", "");
    assertEquals("INTERNAL", result.at("/errors/0/extensions/code").asString());
    assertEquals(0, library.run("{ bookCount }").at("/data/bookCount").asInt());
  }

  private TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .hooks(
            Hooks.of(RowLoader.byKey(AuthoredBooks.id(), row -> row))
                .before(Hooks.Moment.BEFORE_INSERT, this::beforeInsert)
                .with(Hooks.Moment.AFTER_INSERT, this::afterInsert)
                .before(Hooks.Moment.BEFORE_UPDATE, this::beforeUpdate)
                .with(Hooks.Moment.AFTER_UPDATE, (_, rows) -> tell("after update", rows))
                .with(Hooks.Moment.BEFORE_DELETE, this::beforeDelete)
                .with(Hooks.Moment.AFTER_DELETE, (_, rows) -> tell("after delete", rows)))
        .build();
  }

  private void beforeInsert(Context context, List<RowValues> rows) {
    for (RowValues row : rows) {
      told.add("before insert [%s]".formatted(row.get(AuthoredBooks.TITLE)));
      if ("forbidden".equals(row.get(AuthoredBooks.TITLE))) {
        throw new Refusal("title", "is forbidden").of(row.key());
      }
      if ("broken".equals(row.get(AuthoredBooks.TITLE))) {
        row.set(AuthoredBooks.id(), LibraryUnderTest.USER);
      }
      row.set(AuthoredBooks.TITLE, Objects.requireNonNull(row.get(AuthoredBooks.TITLE)).strip());
    }
  }

  private void afterInsert(Context context, List<Record> rows) {
    tell("after insert", rows);
    for (Record row : rows) {
      if ("much too late".equals(row.get(AuthoredBooks.TITLE))) {
        throw new Refusal("much too late").of(row.get(AuthoredBooks.id()));
      }
    }
    if (rows.stream().anyMatch(row -> "too late".equals(row.get(AuthoredBooks.TITLE)))) {
      throw new Refusal("not any more");
    }
  }

  private void beforeUpdate(Context context, List<RowValues> rows) {
    RowValues row = rows.getFirst();
    told.add("before update [%s]".formatted(row.get(AuthoredBooks.TITLE)));
    if (row.has(AuthoredBooks.TITLE) && row.get(AuthoredBooks.TITLE) == null) {
      throw new Refusal("must be kept");
    }
    row.set(AuthoredBooks.TITLE, Objects.requireNonNull(row.get(AuthoredBooks.TITLE)).strip());
    row.set(ORDER, 4);
  }

  private void beforeDelete(Context context, List<Record> rows) {
    tell("before delete", rows);
    if (rows.stream().anyMatch(row -> "kept".equals(row.get(AuthoredBooks.TITLE)))) {
      throw new Refusal("kept", "must stay");
    }
  }

  private void tell(String moment, List<Record> rows) {
    told.add(moment + " " + rows.stream().map(row -> row.get(AuthoredBooks.TITLE)).toList());
  }

  private JsonNode insert(String title, String values) {
    return runInsert(title, values).at("/data/bookInsert");
  }

  private JsonNode runInsert(String title, String values) {
    return library.run(
        "mutation { bookInsert(book: {title: \"%s\" %s}) { ... on BookGQLModel { id lastchange title } ... on BookGQLModelInsertError { msg code } } }"
            .formatted(title, values));
  }

  private JsonNode update(JsonNode book, String set) {
    return library
        .run(
            "mutation { bookUpdate(book: {id: \"%s\", lastchange: \"%s\", %s}) { ... on BookGQLModel { id lastchange title order } ... on BookGQLModelUpdateError { msg code } } }"
                .formatted(book.at("/id").asString(), book.at("/lastchange").asString(), set))
        .at("/data/bookUpdate");
  }

  private JsonNode delete(JsonNode book) {
    return library
        .run(
            "mutation { bookDelete(book: {id: \"%s\", lastchange: \"%s\"}) { code msg } }"
                .formatted(book.at("/id").asString(), book.at("/lastchange").asString()))
        .at("/data/bookDelete");
  }
}
