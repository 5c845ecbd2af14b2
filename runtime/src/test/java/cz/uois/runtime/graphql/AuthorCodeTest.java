package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.RowLoader;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries, mutations and hooks of an author, about books of a library. */
final class AuthorCodeTest {
  private static final UUID USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final JsonMapper JSON = new JsonMapper();
  private static final EntityType BOOKS = Library.MEMBER.entities().get(1).type();
  private static final Field<String> TITLE = DSL.field(DSL.name("title"), String.class);
  private static final Field<Integer> ORDER = DSL.field(DSL.name("order"), Integer.class);
  private static final String SDL =
      Library.sdl()
              .replaceFirst(
                  "type Query \\{",
                  "$0 bookThick(pages: Long!): [BookGQLModel!]\n bookFirst: BookGQLModel\n"
                      + "bookCount: Long\n bookDeep: Int\n")
              .replaceFirst(
                  "type Mutation \\{",
                  "$0 bookRename(id: UUID!, title: String): BookGQLModelBookGQLModelRenameError\n"
                      + "bookForget: Long\n")
          + """

          type BookGQLModelRenameError {
            Entity: BookGQLModel
            msg: String!
            failed: Boolean!
            code: UUID
            location: String
            input: JSON
          }
          union BookGQLModelBookGQLModelRenameError = BookGQLModel | BookGQLModelRenameError
          """;

  private final List<String> told = new ArrayList<>();
  private int serializationFailures;
  private @Nullable TestDatabase postgres;
  private @Nullable MemberExecutor executor;

  @BeforeEach
  void start() {
    postgres = TestDatabase.with(Library.ddl());
    MemberDescriptor library = Library.MEMBER;
    executor =
        MemberExecutor.create(
            new MemberDescriptor(
                library.name(),
                library.entities(),
                library.foreignTypes(),
                List.of(code()),
                library.resources()),
            SDL,
            postgres.database(),
            1000,
            Duration.ofMinutes(1));
  }

  @Test
  void answersRowsInTheOrderOfTheCodeByOneStatementMore() {
    insert("A", "pages: 10");
    insert("B", "pages: 30");
    insert("C", "pages: 20");
    Objects.requireNonNull(postgres).statements();
    JsonNode result = run("{ bookThick(pages: 15) { title prequels { title } } }");
    assertEquals("[\"B\",\"C\"]", titles(result.at("/data/bookThick")));
    assertEquals(3, postgres.statements().size());
  }

  @Test
  void answersARowAValueAndNothing() {
    JsonNode none = run("{ bookFirst { title } bookCount }");
    assertEquals("{\"bookFirst\":null,\"bookCount\":0}", none.at("/data").toString());
    insert("A", "");
    JsonNode one = run("{ bookFirst { title } bookCount }");
    assertEquals("{\"bookFirst\":{\"title\":\"A\"},\"bookCount\":1}", one.at("/data").toString());
  }

  @Test
  void survivesEndlessRecursionOfTheCode() {
    JsonNode result = run("{ bookDeep bookCount }");
    assertEquals("[\"bookDeep\"]", result.at("/errors/0/path").toString());
    assertEquals("{\"bookDeep\":null,\"bookCount\":0}", result.at("/data").toString());
  }

  @Test
  void runsAMutationInOneTransactionAndAnswersTheRow() {
    String id = insert("Old", "").at("/id").asString();
    JsonNode renamed = rename(id, "\"New\"");
    assertEquals("New", renamed.at("/title").asString());
    JsonNode refused = rename(id, "\"\"");
    assertEquals("title: must not be empty", refused.at("/msg").asString());
    assertEquals("43b027da-d073-4fac-8881-3353609f2bcd", refused.at("/code").asString());
    assertEquals("", refused.at("/input/title").asString());
    JsonNode violated = rename(id, "null");
    assertEquals("title: must not be null", violated.at("/msg").asString());
    assertEquals("New", run("{ bookFirst { title } }").at("/data/bookFirst/title").asString());
  }

  @Test
  void triesAMutationAgainWhenTheDatabaseAsksForIt() {
    String id = insert("Old", "").at("/id").asString();
    serializationFailures = 2;
    assertEquals("New", rename(id, "\"New\"").at("/title").asString());
    assertEquals(0, serializationFailures);
  }

  @Test
  void answersTheValueOfAMutation() {
    insert("A", "");
    assertEquals(1, run("mutation { bookForget }").at("/data/bookForget").asInt());
    assertEquals(0, run("{ bookCount }").at("/data/bookCount").asInt());
  }

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
        run(
            """
            mutation { shelfInsert(shelf: {name: "S", books: [{title: " A "}, {title: " B "}]}) {
              ... on ShelfGQLModel { books(orderby: "title") { title } } } }
            """);
    assertEquals("[\"A\",\"B\"]", titles(result.at("/data/shelfInsert/books")));
    assertEquals(
        List.of("before insert [ A ]", "before insert [ B ]", "after insert [A, B]"), told);
    JsonNode refused =
        run(
            """
            mutation { shelfInsert(shelf: {name: "T", books: [{title: "C"}, {title: "forbidden"}]}) {
              ... on ShelfGQLModelInsertError { msg } } }
            """);
    assertEquals("title: is forbidden", refused.at("/data/shelfInsert/msg").asString());
    assertEquals(1, run("{ shelfPage { id } }").at("/data/shelfPage").size());
  }

  @Test
  void writesNothingWhenAHookRefuses() {
    JsonNode refused = insert("forbidden", "");
    assertEquals("title: is forbidden", refused.at("/msg").asString());
    assertEquals("ca8b4531-9419-4b87-badd-823d364f6c9b", refused.at("/code").asString());
    JsonNode late = insert("too late", "");
    assertEquals("not any more", late.at("/msg").asString());
    assertEquals(0, run("{ bookCount }").at("/data/bookCount").asInt());
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
    assertEquals(
        List.of("kept"), Objects.requireNonNull(postgres).query("select title from books"));
    told.clear();
    assertEquals("a8c2c427-681b-4d46-8d9f-4b833f0c0051", delete(book).at("/code").asString());
    assertEquals(List.of(), told);
  }

  @Test
  void keepsAFailureOfAHookToItself() {
    JsonNode result = runInsert("broken", "");
    assertEquals("INTERNAL", result.at("/errors/0/extensions/code").asString());
    assertEquals(0, run("{ bookCount }").at("/data/bookCount").asInt());
  }

  private TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .operations(
            CodeOperation.query(
                "bookThick",
                CodeOperation.Result.rows("BookGQLModel"),
                (context, arguments) ->
                    context
                        .dsl()
                        .select(id())
                        .from(BOOKS.table())
                        .where("pages > ?", arguments.get("pages", Long.class))
                        .orderBy(TITLE)
                        .fetch(id()),
                Argument.of("pages", ValueType.LONG)),
            CodeOperation.query(
                "bookFirst",
                CodeOperation.Result.row("BookGQLModel"),
                (context, _) ->
                    context.dsl().select(id()).from(BOOKS.table()).limit(1).fetchOne(id())),
            CodeOperation.query(
                "bookCount",
                CodeOperation.Result.value(ValueType.LONG),
                (context, _) -> (long) context.dsl().fetchCount(BOOKS.table())),
            CodeOperation.query(
                "bookDeep", CodeOperation.Result.value(ValueType.INT), (_, _) -> deep(1)),
            CodeOperation.mutation(
                "bookForget",
                CodeOperation.Result.value(ValueType.LONG),
                (context, _) -> (long) context.dsl().deleteFrom(BOOKS.table()).execute()),
            CodeOperation.mutation(
                "bookRename",
                CodeOperation.Result.row("BookGQLModel"),
                (context, arguments) ->
                    rename(
                        context,
                        arguments.get("id", UUID.class),
                        arguments.get("title", String.class)),
                Argument.of("id", ValueType.UUID),
                Argument.of("title", ValueType.STRING)))
        .hooks(
            Hooks.of(RowLoader.byKey(id(), row -> row))
                .before(Hooks.Moment.BEFORE_INSERT, this::beforeInsert)
                .with(Hooks.Moment.AFTER_INSERT, this::afterInsert)
                .before(Hooks.Moment.BEFORE_UPDATE, this::beforeUpdate)
                .with(Hooks.Moment.AFTER_UPDATE, (_, rows) -> tell("after update", rows))
                .with(Hooks.Moment.BEFORE_DELETE, AuthorCodeTest.this::beforeDelete)
                .with(Hooks.Moment.AFTER_DELETE, (_, rows) -> tell("after delete", rows)))
        .build();
  }

  private UUID rename(Context context, UUID id, @Nullable String title) {
    context.dsl().update(BOOKS.table()).set(TITLE, title).where(id().eq(id)).execute();
    if ("".equals(title)) {
      throw new Refusal("title", "must not be empty");
    }
    if (serializationFailures > 0) {
      serializationFailures--;
      context
          .dsl()
          .execute("do $$ begin raise exception using errcode = 'serialization_failure'; end $$");
    }
    return id;
  }

  private void beforeInsert(Context context, List<RowValues> rows) {
    for (RowValues row : rows) {
      told.add("before insert [%s]".formatted(row.get(TITLE)));
      if ("forbidden".equals(row.get(TITLE))) {
        throw new Refusal("title", "is forbidden");
      }
      if ("broken".equals(row.get(TITLE))) {
        row.set(id(), USER);
      }
      row.set(TITLE, Objects.requireNonNull(row.get(TITLE)).strip());
    }
  }

  private void afterInsert(Context context, List<Record> rows) {
    tell("after insert", rows);
    if (rows.stream().anyMatch(row -> "too late".equals(row.get(TITLE)))) {
      throw new Refusal("not any more");
    }
  }

  private void beforeUpdate(Context context, List<RowValues> rows) {
    RowValues row = rows.getFirst();
    told.add("before update [%s]".formatted(row.get(TITLE)));
    if (row.has(TITLE) && row.get(TITLE) == null) {
      throw new Refusal("must be kept");
    }
    row.set(TITLE, Objects.requireNonNull(row.get(TITLE)).strip());
    row.set(ORDER, 4);
  }

  private void beforeDelete(Context context, List<Record> rows) {
    tell("before delete", rows);
    if (rows.stream().anyMatch(row -> "kept".equals(row.get(TITLE)))) {
      throw new Refusal("kept", "must stay");
    }
  }

  private void tell(String moment, List<Record> rows) {
    told.add(moment + " " + rows.stream().map(row -> row.get(TITLE)).toList());
  }

  @SuppressWarnings("InfiniteRecursion") // as an author may
  private static int deep(int n) {
    return deep(n + 1) + 1;
  }

  @SuppressWarnings("unchecked")
  private static TableField<?, UUID> id() {
    Attribute key = BOOKS.key();
    return (TableField<?, UUID>) key.column();
  }

  private static String titles(JsonNode books) {
    List<String> titles = new ArrayList<>();
    books.forEach(book -> titles.add("\"" + book.at("/title").asString() + "\""));
    return "[" + String.join(",", titles) + "]";
  }

  private JsonNode insert(String title, String values) {
    return runInsert(title, values).at("/data/bookInsert");
  }

  private JsonNode runInsert(String title, String values) {
    return run(
        "mutation { bookInsert(book: {title: \"%s\" %s}) { ... on BookGQLModel { id lastchange title } ... on BookGQLModelInsertError { msg code } } }"
            .formatted(title, values));
  }

  private JsonNode rename(String id, String title) {
    return run("mutation { bookRename(id: \"%s\", title: %s) { ... on BookGQLModel { title } ... on BookGQLModelRenameError { msg code input } } }"
            .formatted(id, title))
        .at("/data/bookRename");
  }

  private JsonNode update(JsonNode book, String set) {
    return run("mutation { bookUpdate(book: {id: \"%s\", lastchange: \"%s\", %s}) { ... on BookGQLModel { id lastchange title order } ... on BookGQLModelUpdateError { msg code } } }"
            .formatted(book.at("/id").asString(), book.at("/lastchange").asString(), set))
        .at("/data/bookUpdate");
  }

  private JsonNode delete(JsonNode book) {
    return run("mutation { bookDelete(book: {id: \"%s\", lastchange: \"%s\"}) { code msg } }"
            .formatted(book.at("/id").asString(), book.at("/lastchange").asString()))
        .at("/data/bookDelete");
  }

  private JsonNode run(String query) {
    GraphQlResponse response =
        Objects.requireNonNull(executor)
            .execute(new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.User(USER)));
    return JSON.readTree(response.json());
  }
}
