package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Limits;
import cz.uois.runtime.config.Openness;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one request may ask for, and how it is told that it asks for more. */
final class RequestLimitTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestDatabase postgres = TestDatabase.with(Library.ddl());

  @ParameterizedTest
  @ValueSource(ints = {14, 20, 40})
  void refusesFragmentsThatDouble(int fragments) {
    String document =
        "{ bookPage { ...F0 } } "
            + IntStream.range(0, fragments)
                .mapToObj(i ->
                    "fragment F%d on BookGQLModel { a: sequel { ...F%d } b: sequel { ...F%d } } "
                        .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining())
            + "fragment F%d on BookGQLModel { id }".formatted(fragments);
    JsonNode answer =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> run(MINUTE, document, Map.of()));
    assertEquals("QUERY_TOO_COMPLEX", code(answer));
    assertTrue(
        answer.at("/errors/0/message").asString().contains("more than 10000 fields"),
        answer.toString());
    assertFalse(answer.has("data"));
  }

  @Test
  void refusesFragmentsInALongChain() {
    String document =
        "{ bookPage { ...F0 } } "
            + IntStream.range(0, 1500)
                .mapToObj(i -> "fragment F%d on BookGQLModel { ...F%d } ".formatted(i, i + 1))
                .collect(Collectors.joining())
            + "fragment F1500 on BookGQLModel { id }";
    JsonNode answer =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> run(MINUTE, document, Map.of()));
    assertEquals("QUERY_TOO_COMPLEX", code(answer));
    assertTrue(answer.at("/errors/0/message").asString().contains("100 levels"), answer.toString());
  }

  @Test
  void answersFragmentsThatSpreadThemselvesAsInvalid() {
    JsonNode answer =
        run(
            MINUTE,
            "{ bookPage { ...F } } fragment F on BookGQLModel { sequel { ...F } }",
            Map.of());
    assertEquals("BAD_USER_INPUT", code(answer));
  }

  @Test
  void answersAThousandAliases() {
    String document =
        IntStream.range(0, 1000)
            .mapToObj(i ->
                "a%d: bookById(id: \"00000000-0000-0000-0000-0000000000b1\") { id }".formatted(i))
            .collect(Collectors.joining(" ", "{ ", " }"));
    assertEquals(1000, run(MINUTE, document, Map.of()).at("/data").size());
  }

  @Test
  void startsNoStatementAfterTheDeadline() {
    assertEquals("TIMEOUT", code(run(Duration.ZERO, "{ bookPage { id } }", Map.of())));
    JsonNode written =
        run(
            Duration.ZERO,
            "mutation { bookInsert(book: {title: \"T\"}) { __typename } }",
            Map.of());
    assertEquals("TIMEOUT", code(written));
    assertEquals(List.of(), postgres.statements());
  }

  @Test
  void refusesMoreRowsThanOneRequestMayHave() {
    postgres.execute(
        """
        insert into books (id, title, author_id)
          select gen_random_uuid(), n, gen_random_uuid() from generate_series(1, 1000) n;
        insert into books_readers (id, book_id, reader_id)
          select gen_random_uuid(), b.id, a.author_id
          from books a join (select id from books limit 110) b on true
        """);
    String document =
        "query($n: Int) { bookPage(limit: 1000) { author { lentBooks(limit: $n) { id } } } }";
    assertFalse(run(MINUTE, document, Map.of("n", 90)).has("errors"));
    JsonNode answer = run(MINUTE, document, Map.of("n", 110));
    assertEquals("QUERY_TOO_COMPLEX", code(answer));
    assertEquals(
        "the request reads more than 100000 rows: ask for less with limit, or in parts",
        answer.at("/errors/0/message").asString());
  }

  @Test
  void refusesAResponseThatRepeatsFewRowsTooOften() {
    postgres.execute(
        """
        insert into shelves (id) values ('00000000-0000-0000-0000-0000000000a1');
        insert into books (id, title, shelf_id)
          select gen_random_uuid(), n, '00000000-0000-0000-0000-0000000000a1'
          from generate_series(1, 1000) n
        """);
    String books = "books(limit: 1000) { shelf { id %s } }";
    String document =
        "{ shelfPage { " + books.formatted(books.formatted(books.formatted(""))) + " } }";
    JsonNode answer = run(MINUTE, document, Map.of());
    assertEquals("QUERY_TOO_COMPLEX", code(answer));
    assertTrue(answer.at("/data").isNull(), answer.toString());
  }

  @Test
  void refusesTooManyRepresentations() {
    Map<String, Object> representation =
        Map.of("__typename", "BookGQLModel", "id", "00000000-0000-0000-0000-0000000000b1");
    String document =
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on BookGQLModel { id } } }";
    JsonNode most = run(MINUTE, document, Map.of("r", Collections.nCopies(10_000, representation)));
    assertEquals(10_000, most.at("/data/_entities").size());
    JsonNode more = run(MINUTE, document, Map.of("r", Collections.nCopies(10_001, representation)));
    assertEquals("QUERY_TOO_COMPLEX", code(more));
    assertEquals(1, more.at("/errors").size());
  }

  @Test
  void refusesNestedTypesBeforeTheParserLooksAheadOverThem() {
    String document = "query q($v: " + "[".repeat(15_000) + "Int" + "]".repeat(15_000) + ") { a }";
    JsonNode answer = run(MINUTE, document, Map.of());
    assertEquals("QUERY_TOO_COMPLEX", code(answer));
    assertEquals(
        "the document is nested deeper than 200 brackets",
        answer.at("/errors/0/message").asString());
  }

  @Test
  void answersTenThousandAliasesOrTellsWhichLimitTheyAreBeyond() {
    assertEquals(10_000, run(MINUTE, aliases(10_000), Map.of()).at("/data").size());
    JsonNode more = run(MINUTE, aliases(10_001), Map.of());
    assertEquals("QUERY_TOO_COMPLEX", code(more));
    assertTrue(
        more.at("/errors/0/message")
            .asString()
            .startsWith("the document has more than 10000 fields with an alias"),
        more::toString);
  }

  private static String aliases(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "a%d: bookById(id: \"00000000-0000-0000-0000-0000000000b1\") { id }".formatted(i))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ bookPage { id title } } | 24, 100, 100, 100, 50, 100 | more than 24 characters",
        "{ bookPage { id title } } | 1000, 6, 100, 100, 50, 100 | more than 6 tokens",
        "{ bookPage { id title } } | 1000, 100, 2, 100, 50, 100 | more than 2 fields,",
        "{ bookPage { a: id b: title } } | 1000, 100, 100, 1, 50, 100 | more than 1 fields with an",
        "{ bookPage { id @skip(if: true) @no } } | 1000, 100, 9, 9, 1, 100 | more than 1"
            + " directives",
        "{ bookPage { shelf { id } } } | 1000, 100, 100, 100, 50, 2 | more than 2 levels deep",
      })
  void namesTheLimitOfADocument(String document, String limits, String expected) {
    int[] most = Arrays.stream(limits.split(", ", -1)).mapToInt(Integer::parseInt).toArray();
    Limits.Document small =
        new Limits.Document(most[0], most[1], most[2], most[3], most[4], most[5]);
    JsonNode answer =
        run(new Limits(Limits.DEFAULT.wire(), small, Limits.DEFAULT.work()), document);
    assertEquals("QUERY_TOO_COMPLEX", code(answer), answer::toString);
    String message = answer.at("/errors/0/message").asString();
    assertTrue(message.contains(expected), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 9, 9, 9000 | 2 are too many at once, at most 1 are answered | QUERY_TOO_COMPLEX",
        "9, 1, 9, 9000 | limit | BAD_USER_INPUT",
        "9, 9, 1, 9000 | the request reads more than 1 rows | QUERY_TOO_COMPLEX",
        "9, 9, 9, 300 | the response is larger than 300 bytes | QUERY_TOO_COMPLEX",
      })
  void namesTheLimitOfTheWork(String limits, String expected, String code) {
    postgres.execute(
        """
        insert into books (id, title)
          select gen_random_uuid(), repeat(n::text, 300) from generate_series(1, 2) n
        """);
    int[] most = Arrays.stream(limits.split(", ", -1)).mapToInt(Integer::parseInt).toArray();
    JsonNode answer =
        run(
            new Limits(
                Limits.DEFAULT.wire(),
                Limits.DEFAULT.document(),
                new Limits.Work(most[0], most[1], most[2], most[3])),
            "{ bookPage(limit: 2) { id title } _entities(representations: [{a: 1}, {a: 2}])"
                + " { __typename } }");
    JsonNode error =
        answer
            .at("/errors")
            .valueStream()
            .filter(each -> each.at("/message").asString().contains(expected))
            .findFirst()
            .orElseThrow(() -> new AssertionError(answer));
    assertEquals(code, error.at("/extensions/code").asString());
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString(answer.toString());
  }

  private JsonNode run(Limits limits, String query) {
    GraphQlResponse response =
        MemberExecutor.create(
                Library.MEMBER,
                Library.sdl(),
                postgres.database(),
                new Bounds(limits, Openness.ALL, MINUTE))
            .execute(new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.Anonymous()));
    return JSON.readTree(response.json());
  }

  private JsonNode run(Duration deadline, String query, Map<String, @Nullable Object> variables) {
    MemberExecutor executor =
        MemberExecutor.create(
            Library.MEMBER, Library.sdl(), postgres.database(), Bounds.within(deadline));
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(query, Optional.empty(), variables, new Caller.Anonymous()));
    return JSON.readTree(response.json());
  }
}
