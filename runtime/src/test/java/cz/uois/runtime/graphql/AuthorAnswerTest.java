package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an author's code answers beside single values: lists, and objects by their keys. */
final class AuthorAnswerTest {
  private static final UUID NOBODY = UUID.fromString("00000000-0000-0000-0000-0000000000ff");
  private static final UUID READER = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
  private static final String SDL =
      Library.sdl()
              .replaceFirst(
                  "type BookGQLModel [^{]*\\{",
                  """
                  $0 tags(words: [String!], unit: TimeUnit! = MINUTES): [String!]
                  kinds: [BookKindEnum!] holes: [Int!] noList: [Int!]
                  twin: BookGQLModel lost: BookGQLModel others: [BookGQLModel!]
                  fan: UserGQLModel fans: [UserGQLModel!]
                  """)
              .replaceFirst(
                  "type Query \\{",
                  """
                  $0 me: UserGQLModel readers: [UserGQLModel!]! units: [TimeUnit!]!
                  must: BookGQLModel! numbers(all: [Int!]!): [Int!]
                  """)
              .replaceFirst("type Mutation \\{", "$0 swap: UserGQLModel fail: [Int!]!")
          + (Library.sdl().contains("enum TimeUnit") ? "" : " enum TimeUnit { MINUTES HOURS }");

  private static final LibraryUnderTest LIBRARY =
      LibraryUnderTest.on(
          TestDatabase.with(Library.ddl(), Library.rows()), SDL, Duration.ofMinutes(1), code());

  private static final List<Integer> CALLS = new ArrayList<>();

  @BeforeEach
  void forget() {
    CALLS.clear();
    LIBRARY.postgres().statements();
  }

  @Test
  void answersListsOfValues() {
    JsonNode result =
        LIBRARY.run(
            "{ bookPage(limit: 2) { tags(words: [\"a\", \"b\"]) none: tags(unit: HOURS) }"
                + " numbers(all: [3, 1]) }");
    assertFalse(result.has("errors"), result.toString());
    assertEquals(
        "{\"tags\":[\"a\",\"b\",\"MINUTES\"],\"none\":[\"HOURS\"]}",
        result.at("/data/bookPage/0").toString());
    assertEquals("[3,1]", result.at("/data/numbers").toString());
  }

  @Test
  void refusesWhatIsNoSuchList() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 1) { title kinds holes noList } }");
    assertEquals(
        "{\"kinds\":null,\"holes\":null,\"noList\":null}",
        result.at("/data/bookPage/0").toString().replaceFirst("\"title\":\"[^\"]*\",", ""));
    assertEquals(
        List.of(
            "[\"bookPage\",0,\"kinds\"]",
            "[\"bookPage\",0,\"holes\"]",
            "[\"bookPage\",0,\"noList\"]"),
        ComputedBooks.paths(result));
    assertEquals("internal error", result.at("/errors/0/message").asString());
  }

  @Test
  void loadsTheObjectsOfALevelByOneStatement() {
    JsonNode result =
        LIBRARY.run(
            "{ bookPage(limit: 5, orderby: \"title\") { title twin { title twin { title shelf {"
                + " name } } } lost { title } } }");
    assertFalse(result.has("errors"), result.toString());
    for (JsonNode book : result.at("/data/bookPage")) {
      assertEquals(book.at("/title").asString(), book.at("/twin/title").asString());
      assertEquals(book.at("/title").asString(), book.at("/twin/twin/title").asString());
      assertEquals("null", book.at("/lost").toString());
    }
    // The page, the twins, their twins, and the lost ones.
    assertEquals(4, LIBRARY.postgres().statements().size());
  }

  @Test
  void loadsListsOfObjectsByOneStatementAndKeepsTheirOrder() {
    JsonNode result =
        LIBRARY.run("{ bookPage(limit: 4, orderby: \"title\") { title others { title } } }");
    assertFalse(result.has("errors"), result.toString());
    List<String> titles = new ArrayList<>();
    result.at("/data/bookPage").forEach(book -> titles.add(book.at("/title").asString()));
    for (JsonNode book : result.at("/data/bookPage")) {
      List<String> others = new ArrayList<>();
      book.at("/others").forEach(other -> others.add(other.at("/title").asString()));
      assertEquals(titles.reversed(), others);
    }
    assertEquals(List.of(4), CALLS);
    assertEquals(2, LIBRARY.postgres().statements().size());
  }

  @Test
  void answersObjectsOfOtherMembersWithWhatThisOneAddsToThem() {
    JsonNode result =
        LIBRARY.run(
            "{ me { id __typename lentBooks { title } } readers { id } bookPage(limit: 3) { fan {"
                + " id lentBooks { title } } fans { id } } }");
    assertFalse(result.has("errors"), result.toString());
    assertEquals(READER.toString(), result.at("/data/me/id").asString());
    assertEquals("UserGQLModel", result.at("/data/me/__typename").asString());
    assertFalse(result.at("/data/me/lentBooks").isEmpty());
    assertEquals(2, result.at("/data/readers").size());
    assertEquals(result.at("/data/me/lentBooks"), result.at("/data/bookPage/1/fan/lentBooks"));
    assertEquals(2, result.at("/data/bookPage/2/fans").size());
    // The books that I lent, the page, and the books that the fans lent.
    assertEquals(3, LIBRARY.postgres().statements().size());
  }

  @Test
  void tellsWhereAnArgumentInsideOfAnObjectIsWrong() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 2) { twin { prequels(limit: -1) { id } } } }");
    assertEquals("{\"twin\":null}", result.at("/data/bookPage/0").toString());
    assertEquals(
        List.of("[\"bookPage\",0,\"twin\"]", "[\"bookPage\",1,\"twin\"]"),
        ComputedBooks.paths(result));
    assertEquals("BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString());
  }

  @Test
  void failsTheResponseWhereNothingIsNoAnswer() {
    JsonNode result = LIBRARY.run("{ must { title } me { id } }");
    assertEquals("null", result.at("/data").toString(), result.toString());
    assertEquals(List.of("[\"must\"]"), ComputedBooks.paths(result));
    assertEquals("internal error", result.at("/errors/0/message").asString());
  }

  @Test
  void undoesAMutationWhoseAnswerIsNone() {
    JsonNode before = LIBRARY.run("{ bookPage { id sequelId } }");
    assertFalse(before.at("/data/bookPage").isEmpty());
    JsonNode result = LIBRARY.run("mutation { fail }");
    assertEquals("INTERNAL", result.at("/errors/0/extensions/code").asString());
    assertEquals(before, LIBRARY.run("{ bookPage { id sequelId } }"));
    assertEquals(
        READER.toString(), LIBRARY.run("mutation { swap { id } }").at("/data/swap/id").asString());
  }

  private static TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .computed(
            new ComputedField<>(
                "tags",
                CodeResult.values(ValueType.STRING),
                List.of(Library.book("id")),
                row -> row,
                List.of(
                    Argument.list("words", ValueType.STRING), Argument.of("unit", ValueType.ENUM)),
                (_, rows, arguments) -> {
                  List<String> words = new ArrayList<>();
                  List<String> given = arguments.list("words", String.class);
                  if (given != null) {
                    words.addAll(given);
                  }
                  words.add(arguments.get("unit", String.class));
                  return each(rows, words);
                },
                Optional.empty()),
            computed("kinds", CodeResult.values(ValueType.ENUM), List.of("POEM", "DRAMA")),
            computed("holes", CodeResult.values(ValueType.INT), Arrays.asList(1, null)),
            computed("noList", CodeResult.values(ValueType.INT), 1),
            ComputedField.of(
                "twin",
                CodeResult.row("BookGQLModel"),
                List.of(Library.book("id")),
                row -> row,
                (_, rows, _) -> {
                  Map<UUID, UUID> twins = new HashMap<>();
                  rows.forEach(row -> twins.put(id(row), id(row)));
                  return twins;
                }),
            computed("lost", CodeResult.row("BookGQLModel"), NOBODY),
            ComputedField.of(
                "others",
                CodeResult.rows("BookGQLModel"),
                List.of(Library.book("id")),
                row -> row,
                (_, rows, _) -> {
                  CALLS.add(rows.size());
                  List<UUID> ids = new ArrayList<>();
                  rows.reversed().forEach(row -> ids.add(id(row)));
                  ids.add(1, NOBODY);
                  return each(rows, ids);
                }),
            computed("fan", CodeResult.row("UserGQLModel"), READER),
            computed("fans", CodeResult.rows("UserGQLModel"), List.of(NOBODY, READER)))
        .operations(
            CodeOperation.query("me", CodeResult.row("UserGQLModel"), (_, _) -> READER)
                .by(AccessRule.EVERYBODY),
            CodeOperation.query(
                    "readers", CodeResult.rows("UserGQLModel"), (_, _) -> List.of(READER, NOBODY))
                .by(AccessRule.EVERYBODY),
            CodeOperation.query("must", CodeResult.row("BookGQLModel"), (_, _) -> NOBODY)
                .by(AccessRule.EVERYBODY),
            CodeOperation.query(
                    "numbers",
                    CodeResult.values(ValueType.INT),
                    (_, arguments) -> arguments.list("all", Integer.class),
                    Argument.list("all", ValueType.INT))
                .by(AccessRule.EVERYBODY),
            CodeOperation.mutation("swap", CodeResult.row("UserGQLModel"), (_, _) -> READER)
                .by(AccessRule.EVERYBODY),
            CodeOperation.mutation(
                    "fail",
                    CodeResult.values(ValueType.INT),
                    (context, _) -> {
                      context.dsl().execute("update books set sequel_id = null");
                      context.dsl().deleteFrom(Library.books().table()).execute();
                      return null;
                    })
                .by(AccessRule.EVERYBODY))
        .build();
  }

  private static ComputedField<Record> computed(String name, CodeResult result, Object answer) {
    return ComputedField.of(
        name, result, List.of(Library.book("id")), row -> row, (_, rows, _) -> each(rows, answer));
  }

  private static Map<UUID, Object> each(List<Record> rows, Object answer) {
    return ComputedBooks.values(rows, _ -> answer);
  }

  private static UUID id(Record row) {
    return row.get("id", UUID.class);
  }
}
