package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.NotWrittenYet;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields that an author's code computes, in books of a library. */
final class ComputedFieldTest {
  private static final UUID USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final JsonMapper JSON = new JsonMapper();
  private static final EntityType BOOKS = Library.MEMBER.entities().get(1).type();
  private static final String SDL =
      Library.sdl()
          .replaceFirst(
              "type BookGQLModel [^{]*\\{",
              """
              $0 priceWithTax(rate: Decimal = 0.21, on: DateTime): Decimal
              copies: Int broken: Int mute: Int refused: String later: String
              mixed: BookKindEnum wrong: Int after: Int
              """);

  /** What the author's code was called with: the number of objects, call by call. */
  private static final List<String> CALLS = new ArrayList<>();

  private static @Nullable TestDatabase postgres;
  private static @Nullable MemberExecutor executor;

  @BeforeAll
  static void start() throws IOException {
    String rows = Files.readString(Path.of("src/test/resources/fixture/library-rows.sql"));
    postgres = TestDatabase.with(Library.ddl(), rows);
    MemberDescriptor library = Library.MEMBER;
    MemberDescriptor member =
        new MemberDescriptor(
            library.name(),
            library.entities(),
            library.foreignTypes(),
            List.of(code()),
            library.resources());
    executor = MemberExecutor.create(member, SDL, postgres.database(), 1000, Duration.ofMinutes(1));
  }

  @BeforeEach
  void forget() {
    CALLS.clear();
    Objects.requireNonNull(postgres).statements();
  }

  @Test
  void readsOnlyWhatTheCodeNeedsInTheStatementOfTheLevel() {
    JsonNode page = run("{ bookPage(limit: 2, orderby: \"title\") { priceWithTax } }");
    assertEquals(
        "[{\"priceWithTax\":\"1.8150\"},{\"priceWithTax\":\"3.0250\"}]",
        page.at("/data/bookPage").toString());
    List<String> statements = Objects.requireNonNull(postgres).statements();
    assertEquals(1, statements.size());
    assertTrue(statements.getFirst().contains("\"price\""), statements.getFirst());
    assertFalse(statements.getFirst().contains("pages"), statements.getFirst());
    assertEquals(List.of("priceWithTax 2"), CALLS);
  }

  @Test
  void callsTheCodeOnceForALevelAndWithEachObjectOnce() {
    JsonNode result =
        run(
            """
            { shelfPage(orderby: "name desc") { books(limit: 9, orderby: "title") { priceWithTax sequel { priceWithTax } prequels { priceWithTax } } } }
            """);
    assertFalse(result.has("errors"), result.toString());
    assertEquals("7.8650", result.at("/data/shelfPage/0/books/0/priceWithTax").asString());
    assertEquals("6.6550", result.at("/data/shelfPage/0/books/0/sequel/priceWithTax").asString());
    // Books 1 to 7 stand on shelves, 1 to 6 are the sequels of 2 to 7, which are their prequels.
    assertEquals(List.of("priceWithTax 6", "priceWithTax 7", "priceWithTax 7"), sorted(CALLS));
    assertEquals(3, Objects.requireNonNull(postgres).statements().size());
  }

  @Test
  void callsNothingForFieldsThatNobodySelects() {
    run("{ bookPage { title } }");
    run("{ bookPage { priceWithTax @skip(if: true) title } }");
    run("{ bookById(id: \"00000000-0000-0000-0000-0000000000ff\") { priceWithTax } }");
    assertEquals(List.of(), CALLS);
  }

  @Test
  void answersRepresentationsOfTheGateway() {
    JsonNode result =
        run(
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
        List.of("[\"_entities\",0,\"broken\"]", "[\"_entities\",2,\"broken\"]"), paths(result));
    assertEquals(List.of("priceWithTax 1", "priceWithTax 2"), sorted(CALLS));
  }

  @Test
  void answersTheRowThatAMutationWrote() {
    JsonNode result =
        run(
            """
            mutation { a: bookInsert(book: {title: "New", price: "100"}) {
              ... on BookGQLModel { id title priceWithTax broken copies } } }
            """);
    assertEquals("121.0000", result.at("/data/a/priceWithTax").asString());
    assertEquals("New", result.at("/data/a/title").asString());
    assertEquals(9, result.at("/data/a/copies").asInt());
    assertEquals(List.of("[\"a\",\"broken\"]"), paths(result));
    String id = result.at("/data/a/id").asString();
    JsonNode stale =
        run(
            """
            mutation { u: bookUpdate(book: {id: "%s", lastchange: "2020-01-01T00:00:00.000001Z"}) {
              ... on BookGQLModelUpdateError { Entity { priceWithTax refused } } } }
            """
                .formatted(id));
    assertEquals("121.0000", stale.at("/data/u/Entity/priceWithTax").asString());
    assertEquals(List.of("[\"u\",\"Entity\",\"refused\"]"), paths(stale));
    Objects.requireNonNull(postgres).execute("delete from books where title = 'New'");
  }

  @Test
  void keepsArgumentsOfAliasesApart() {
    JsonNode result =
        run(
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
  void tellsAFailureAtEachObjectAndLeavesTheRestAlone() {
    JsonNode result =
        run(
            "{ shelfPage(orderby: \"name\") { name books(limit: 2, orderby: \"title\") { title"
                + " broken } } other: bookPage(limit: 1) { id } }");
    assertEquals(
        List.of(
            "[\"shelfPage\",1,\"books\",0,\"broken\"]",
            "[\"shelfPage\",1,\"books\",1,\"broken\"]",
            "[\"shelfPage\",2,\"books\",0,\"broken\"]",
            "[\"shelfPage\",2,\"books\",1,\"broken\"]"),
        paths(result));
    assertEquals("internal error", result.at("/errors/0/message").asString());
    assertEquals("INTERNAL", result.at("/errors/0/extensions/code").asString());
    assertEquals(1, result.at("/errors/0/locations/0/line").asInt());
    assertTrue(result.at("/data/shelfPage/1/books/0/broken").isNull());
    assertEquals("Book 1", result.at("/data/shelfPage/1/books/0/title").asString());
    assertEquals(1, result.at("/data/other").size());
    assertFalse(result.toString().contains("secret"), result.toString());
  }

  @Test
  void tellsWhatTheCodeSaysToTheCallerAndWhatIsNotWrittenYet() {
    JsonNode result = run("{ bookPage(limit: 1) { refused later mute } }");
    assertEquals("title: is too short", result.at("/errors/0/message").asString());
    assertEquals("BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString());
    assertEquals("this is not written yet", result.at("/errors/1/message").asString());
    assertEquals("NOT_IMPLEMENTED", result.at("/errors/1/extensions/code").asString());
    assertEquals("INTERNAL", result.at("/errors/2/extensions/code").asString());
  }

  @Test
  void refusesValuesThatTheTypeDoesNotHave() {
    JsonNode result = run("{ bookPage(limit: 3, orderby: \"title\") { mixed wrong } }");
    assertEquals(
        "[{\"mixed\":\"POEM\",\"wrong\":null},{\"mixed\":null,\"wrong\":null},{\"mixed\":null,\"wrong\":null}]",
        result.at("/data/bookPage").toString());
    assertEquals(
        List.of(
            "[\"bookPage\",0,\"wrong\"]",
            "[\"bookPage\",1,\"mixed\"]",
            "[\"bookPage\",1,\"wrong\"]",
            "[\"bookPage\",2,\"wrong\"]"),
        paths(result));
  }

  @Test
  void givesAndTakesEveryTypeOfValue() {
    String types = "title order pages price weight lent bought due loan extra cover kind shelfId";
    for (String name : types.split(" ", -1)) {
      Attribute attribute = attribute(name);
      String sdl =
          Library.sdl()
              .replaceFirst("type BookGQLModel [^{]*\\{", "$0 copy: " + sdlType(name) + "\n");
      ComputedField<Record> copy =
          ComputedField.of(
              "copy",
              attribute.type(),
              List.of(attribute("id"), attribute),
              row -> row,
              (_, rows, _) -> values(rows, row -> row.get(attribute.column())));
      MemberExecutor one =
          executor(sdl, TypeCode.of("BookGQLModel").computed(copy).build(), Duration.ofMinutes(1));
      JsonNode result = run(one, "{ bookPage(limit: 8) { copy %s } }".formatted(name), Map.of());
      assertFalse(result.has("errors"), name + result);
      result
          .at("/data/bookPage")
          .forEach(book -> assertEquals(book.get(name), book.get("copy"), name));
    }
  }

  @Test
  void asksTheDatabaseOnTheRequestsOwnConnection() {
    JsonNode result = run("{ bookPage(limit: 3) { copies } }");
    assertEquals(8, result.at("/data/bookPage/0/copies").asInt());
    assertEquals(2, Objects.requireNonNull(postgres).statements().size());
  }

  @Test
  void tellsOfTheDatabasesFailureInTheCodeWithoutItsWords() {
    JsonNode result = run("{ bookPage(limit: 1) { title after } }");
    assertEquals("internal error", result.at("/errors/0/message").asString());
    assertEquals("[\"bookPage\",0,\"after\"]", paths(result).getFirst());
    assertEquals("Book 1", result.at("/data/bookPage/0/title").asString());
  }

  @Test
  void answersTheNodesOfConnections() {
    JsonNode result =
        run(
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
        paths(result));
  }

  @Test
  void holdsTheCodeToTheLimitsOfTheRequest() {
    assertEquals(
        "QUERY_TOO_COMPLEX",
        codeOf(
            Duration.ofMinutes(1),
            context -> context.dsl().fetch("select generate_series(1, 200000)").size()));
    assertEquals(
        "TIMEOUT",
        codeOf(
            Duration.ofMillis(1500),
            context -> {
              LockSupport.parkNanos(Duration.ofMillis(1600).toNanos());
              return context.dsl().fetch("select 1").size();
            }));
    assertEquals(
        "INTERNAL",
        codeOf(Duration.ofMinutes(1), context -> context.dsl().transactionResult(_ -> 1)),
        "transactions are the member's");
  }

  private static String codeOf(Duration deadline, Function<Context, Integer> body) {
    MemberExecutor one =
        executor(
            SDL,
            TypeCode.of("BookGQLModel")
                .computed(
                    computed(
                        "copies",
                        ValueType.INT,
                        (context, rows) -> values(rows, _ -> body.apply(context))))
                .build(),
            deadline);
    return run(one, "{ bookPage(limit: 1) { copies } }", Map.of())
        .at("/errors/0/extensions/code")
        .asString();
  }

  @Test
  void tellsAtMostAHundredPlaces() {
    Objects.requireNonNull(postgres)
        .execute(
            "insert into books (id, title) select gen_random_uuid(), 'many' from generate_series(1,"
                + " 150)");
    JsonNode result = run("{ bookPage(limit: 150, where: {title: {_eq: \"many\"}}) { broken } }");
    postgres.execute("delete from books where title = 'many'");
    assertEquals(150, result.at("/data/bookPage").size());
    assertEquals(100, result.at("/errors").size());
  }

  private static TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .computed(
            new ComputedField<>(
                "priceWithTax",
                ValueType.DECIMAL,
                List.of(attribute("id"), attribute("price")),
                row -> row,
                List.of(
                    Argument.of("rate", ValueType.DECIMAL), Argument.of("on", ValueType.DATETIME)),
                (_, rows, arguments) -> {
                  CALLS.add("priceWithTax " + rows.size());
                  BigDecimal rate = arguments.get("rate", BigDecimal.class);
                  java.time.OffsetDateTime on = arguments.get("on", java.time.OffsetDateTime.class);
                  if (on != null) {
                    return values(rows, _ -> BigDecimal.valueOf(on.plusHours(2).getYear()));
                  }
                  return rate == null
                      ? Map.of()
                      : values(
                          rows,
                          row ->
                              row.get("price", BigDecimal.class)
                                  .multiply(rate.add(BigDecimal.ONE)));
                }),
            computed("copies", ValueType.INT, ComputedFieldTest::countBooks),
            computed(
                "broken",
                ValueType.INT,
                (_, _) -> {
                  throw new IllegalStateException("secret");
                }),
            computed("mute", ValueType.INT, (_, _) -> nothing()),
            computed(
                "refused",
                ValueType.STRING,
                (_, _) -> {
                  throw new Refusal("title", "is too short");
                }),
            computed(
                "later",
                ValueType.STRING,
                (_, _) -> {
                  throw new NotWrittenYet("BookRules.later");
                }),
            computed(
                "mixed",
                ValueType.ENUM,
                (_, rows) -> {
                  Map<UUID, String> kinds = new HashMap<>();
                  kinds.put(rows.get(0).get("id", UUID.class), "POEM");
                  kinds.put(rows.get(1).get("id", UUID.class), "DRAMA");
                  return kinds;
                }),
            computed("wrong", ValueType.INT, (_, rows) -> values(rows, _ -> "text")),
            computed(
                "after",
                ValueType.INT,
                (context, rows) ->
                    values(
                        rows, _ -> context.dsl().fetchValue(DSL.field("nothing", Integer.class)))))
        .build();
  }

  private static Map<UUID, Integer> countBooks(Context context, List<Record> rows) {
    assertEquals(new Caller.User(USER), context.caller());
    assertEquals(Optional.of("request"), context.requestId());
    int books = context.dsl().fetchCount(DSL.table(DSL.name("books")));
    return values(rows, _ -> books);
  }

  @SuppressWarnings("NullAway") // as an author may
  private static Map<UUID, Integer> nothing() {
    return null;
  }

  @FunctionalInterface
  private interface Body {
    Map<UUID, ?> of(Context context, List<Record> rows);
  }

  private static ComputedField<Record> computed(String name, ValueType type, Body body) {
    return ComputedField.of(
        name,
        type,
        List.of(attribute("id")),
        row -> row,
        (context, rows, _) -> body.of(context, rows));
  }

  private static <T> Map<UUID, T> values(List<Record> rows, Function<Record, @Nullable T> value) {
    Map<UUID, T> out = new HashMap<>();
    rows.forEach(row -> out.put(row.get("id", UUID.class), value.apply(row)));
    return out;
  }

  private static Attribute attribute(String name) {
    return BOOKS.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst()
        .orElseThrow();
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

  private static MemberExecutor executor(String sdl, TypeCode code, Duration deadline) {
    MemberDescriptor library = Library.MEMBER;
    return MemberExecutor.create(
        new MemberDescriptor(
            library.name(),
            library.entities(),
            library.foreignTypes(),
            List.of(code),
            library.resources()),
        sdl,
        Objects.requireNonNull(postgres).database(),
        1000,
        deadline);
  }

  private static List<String> sorted(List<String> calls) {
    return calls.stream().sorted().toList();
  }

  private static List<String> paths(JsonNode result) {
    return StreamSupport.stream(result.path("errors").spliterator(), false)
        .map(error -> error.get("path").toString())
        .toList();
  }

  private static JsonNode run(String query) {
    return run(query, Map.of());
  }

  private static JsonNode run(String query, Map<String, @Nullable Object> variables) {
    return run(Objects.requireNonNull(executor), query, variables);
  }

  private static JsonNode run(
      MemberExecutor executor, String query, Map<String, @Nullable Object> variables) {
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(
                query, Optional.empty(), variables, new Caller.User(USER), Optional.of("request")));
    return JSON.readTree(response.json());
  }
}
