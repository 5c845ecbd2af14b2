package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queries and mutations of an author, about books of a library. */
final class AuthorOperationTest {
  private static final String SDL =
      Library.sdl()
              .replaceFirst(
                  "type Query \\{",
                  """
                  $0 bookThick(pages: Long!): [BookGQLModel!] bookFirst: BookGQLModel
                  bookCount: Long bookDeep: Int
                  """)
              .replaceFirst(
                  "type Mutation \\{",
                  """
                  $0 bookRename(id: UUID!, title: String): BookGQLModelBookGQLModelRenameError
                  bookForget: Long
                  """)
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

  private final LibraryUnderTest library = LibraryUnderTest.start(SDL, code());
  private int serializationFailures;

  @Test
  void answersRowsInTheOrderOfTheCodeByOneStatementMore() {
    insert("A", "pages: 10");
    insert("B", "pages: 30");
    insert("C", "pages: 20");
    library.postgres().statements();
    JsonNode result = library.run("{ bookThick(pages: 15) { title prequels { title } } }");
    assertEquals("[\"B\",\"C\"]", AuthoredBooks.titles(result.at("/data/bookThick")));
    assertEquals(3, library.postgres().statements().size());
  }

  @Test
  void answersARowAValueAndNothing() {
    JsonNode none = library.run("{ bookFirst { title } bookCount }");
    assertEquals("{\"bookFirst\":null,\"bookCount\":0}", none.at("/data").toString());
    insert("A", "");
    JsonNode one = library.run("{ bookFirst { title } bookCount }");
    assertEquals("{\"bookFirst\":{\"title\":\"A\"},\"bookCount\":1}", one.at("/data").toString());
  }

  @Test
  void survivesEndlessRecursionOfTheCode() {
    JsonNode result = library.run("{ bookDeep bookCount }");
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
    assertEquals(
        "New", library.run("{ bookFirst { title } }").at("/data/bookFirst/title").asString());
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
    assertEquals(1, library.run("mutation { bookForget }").at("/data/bookForget").asInt());
    assertEquals(0, library.run("{ bookCount }").at("/data/bookCount").asInt());
  }

  private TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .operations(
            CodeOperation.query(
                    "bookThick",
                    CodeResult.rows("BookGQLModel"),
                    (context, arguments) ->
                        context
                            .dsl()
                            .select(AuthoredBooks.id())
                            .from(Library.books().table())
                            .where("pages > ?", arguments.get("pages", Long.class))
                            .orderBy(AuthoredBooks.TITLE)
                            .fetch(AuthoredBooks.id()),
                    Argument.of("pages", ValueType.LONG))
                .by(AccessRule.EVERYBODY),
            CodeOperation.query(
                    "bookFirst",
                    CodeResult.row("BookGQLModel"),
                    (context, _) ->
                        context
                            .dsl()
                            .select(AuthoredBooks.id())
                            .from(Library.books().table())
                            .limit(1)
                            .fetchOne(AuthoredBooks.id()))
                .by(AccessRule.EVERYBODY),
            CodeOperation.query(
                    "bookCount",
                    CodeResult.value(ValueType.LONG),
                    (context, _) -> (long) context.dsl().fetchCount(Library.books().table()))
                .by(AccessRule.EVERYBODY),
            CodeOperation.query("bookDeep", CodeResult.value(ValueType.INT), (_, _) -> deep(1))
                .by(AccessRule.EVERYBODY),
            CodeOperation.mutation(
                    "bookForget",
                    CodeResult.value(ValueType.LONG),
                    (context, _) ->
                        (long) context.dsl().deleteFrom(Library.books().table()).execute())
                .by(AccessRule.EVERYBODY),
            CodeOperation.mutation(
                    "bookRename",
                    CodeResult.row("BookGQLModel"),
                    (context, arguments) ->
                        rename(
                            context,
                            arguments.get("id", UUID.class),
                            arguments.get("title", String.class)),
                    Argument.of("id", ValueType.UUID),
                    Argument.of("title", ValueType.STRING))
                .by(AccessRule.EVERYBODY))
        .build();
  }

  private UUID rename(Context context, UUID id, @Nullable String title) {
    context
        .dsl()
        .update(Library.books().table())
        .set(AuthoredBooks.TITLE, title)
        .where(AuthoredBooks.id().eq(id))
        .execute();
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

  @SuppressWarnings("InfiniteRecursion") // as an author may
  private static int deep(int n) {
    return deep(n + 1) + 1;
  }

  private JsonNode insert(String title, String values) {
    return library
        .run(
            "mutation { bookInsert(book: {title: \"%s\" %s}) { ... on BookGQLModel { id } } }"
                .formatted(title, values))
        .at("/data/bookInsert");
  }

  private JsonNode rename(String id, String title) {
    return library
        .run(
            "mutation { bookRename(id: \"%s\", title: %s) { ... on BookGQLModel { title } ... on BookGQLModelRenameError { msg code input } } }"
                .formatted(id, title))
        .at("/data/bookRename");
  }
}
