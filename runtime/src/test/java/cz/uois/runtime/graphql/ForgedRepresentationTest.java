package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Representations whose external values are none of their types. Books are here a type of another
 * member that has all their columns, of every type of value; a computed field requires them all.
 */
final class ForgedRepresentationTest {
  private static final String SQL = "'; drop table books; --";
  private static final List<Attribute> EXTERNAL =
      Stream.of(
              "order",
              "pages",
              "price",
              "weight",
              "lent",
              "bought",
              "due",
              "loan",
              "extra",
              "cover",
              "kind",
              "authorId")
          .map(Library::book)
          .toList();
  private static final String QUERY =
      """
      query($books: [_Any!]!) { _entities(representations: $books) { ... on BookGQLModel { said } } }
      """;

  private static final TestDatabase POSTGRES = TestDatabase.with(Library.ddl(), Library.rows());
  private static final MemberExecutor EXECUTOR =
      MemberExecutor.create(
          member(),
          Library.sdl().replaceFirst("type BookGQLModel [^{]*\\{", "$0 said: String"),
          POSTGRES.database(),
          Bounds.within(Duration.ofMinutes(1)));

  @BeforeEach
  void forget() {
    POSTGRES.statements();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("forged")
  void aForgedValueNullsItsOwnEntityOnly(String field, Object value) {
    JsonNode result =
        run(List.of(book(1, Map.of("order", 7)), book(2, values(field, value)), book(3, Map.of())));
    assertEquals("7", said(result, 0));
    assertTrue(result.at("/data/_entities/1").isNull(), result.toString());
    assertFalse(result.at("/data/_entities/2").isNull(), result.toString());
    assertEquals(1, result.at("/errors").size(), result.toString());
    assertEquals("[\"_entities\",1]", result.at("/errors/0/path").toString());
    assertEquals("BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString());
    String message = result.at("/errors/0/message").asString();
    assertTrue(message.startsWith("representation of BookGQLModel: '" + field), message);
    assertTrue(message.length() < 200, message);
    assertEquals(1, POSTGRES.statements().size());
  }

  @Test
  void manyForgedValuesCostNoStatementAndNobodyElse() {
    List<Map<String, Object>> books = new ArrayList<>();
    List<Object[]> forged = forged().map(Arguments::get).toList();
    books.add(book(1, Map.of("order", 7)));
    forged.forEach(one -> books.add(book(2, values((String) one[0], one[1]))));
    books.add(book(3, Map.of("order", 9)));
    JsonNode result = run(books);
    assertEquals("7", said(result, 0));
    assertEquals("9", said(result, books.size() - 1));
    assertEquals(forged.size(), result.at("/errors").size());
    assertEquals(1, POSTGRES.statements().size());
  }

  @Test
  void textIsTextWhateverItSays() {
    String huge = "x".repeat(1_000_000);
    JsonNode result =
        run(
            List.of(
                book(1, Map.of("kind", SQL)),
                book(2, Map.of("kind", huge)),
                book(3, Map.of("kind", 12)),
                book(4, Map.of("extra", Map.of("$ne", List.of(SQL, Map.of("a", huge)))))));
    assertFalse(result.has("errors"), () -> result.get("errors").toString());
    assertTrue(said(result, 0).contains(SQL), result.toString());
    assertTrue(said(result, 1).contains(huge));
    assertTrue(said(result, 2).contains("12"));
    assertTrue(said(result, 3).contains("$ne"));
    assertEquals(1, POSTGRES.statements().size());
    assertFalse(POSTGRES.statements().toString().contains("drop"));
  }

  @Test
  void aForgedKeyNullsItsOwnEntityOnly() {
    List<Object> keys =
        List.of(
            Map.of("id", 1),
            List.of("a"),
            true,
            1.5,
            "a\u0000b",
            SQL,
            "\ud800",
            "x".repeat(100_000));
    List<Map<String, Object>> books = new ArrayList<>();
    books.add(Map.of("__typename", "BookGQLModel", "title", "Book 1", "order", 7));
    keys.forEach(key -> books.add(Map.of("__typename", "BookGQLModel", "title", key)));
    JsonNode result = run(books);
    assertEquals("7", said(result, 0));
    for (int i = 1; i <= 5; i++) {
      assertTrue(result.at("/data/_entities/" + i).isNull(), i + ": " + result);
      assertEquals(
          "[\"_entities\"," + i + "]", result.at("/errors/" + (i - 1) + "/path").toString());
    }
    assertEquals(5, result.at("/errors").size(), result.get("errors").toString());
    assertEquals(1, POSTGRES.statements().size());
  }

  static Stream<Arguments> forged() {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    List<Object> never =
        List.of(Map.of("a", Map.of("b", 1)), List.of(1), SQL, "x".repeat(1_000_001));
    BigInteger enormous = BigInteger.TEN.pow(400);
    values.put("order", List.of(true, 1.5, 2_147_483_648L, enormous, "1.0", "", "0x10", "١"));
    values.put("pages", List.of(true, 1.5, enormous, "9223372036854775808"));
    values.put("price", List.of(true, "NaN", "1e999999999", enormous, "", " 1", "1,5"));
    values.put("weight", List.of(true, "Infinity", "NaN", "1e999", enormous, "1_0"));
    values.put("lent", List.of(1, 0, "true", "", enormous));
    values.put(
        "bought",
        List.of(20230704, "2023-02-30", "2023-07-04T00:00:00Z", "now()", "+294276-01-01"));
    values.put("due", List.of(1.5, true, "+999999999-12-31T23:59:59Z", "yesterday", "infinity"));
    values.put("loan", List.of(45, "45 minutes", "PT99999999999999999999H"));
    values.put("cover", List.of(1, true, "not base64!", "===="));
    values.put("authorId", List.of(1, true, "00000000-0000-0000-0000-00000000000g", "{}"));
    Stream<Arguments> typed =
        values.entrySet().stream()
            .flatMap(entry ->
                Stream.concat(entry.getValue().stream(), never.stream())
                    .map(value -> Arguments.of(entry.getKey(), value)));
    // Numbers are texts, as an ID may travel as one; nothing else is.
    Stream<Arguments> texts =
        Stream.of(true, 1.5, "PO\u0000EM", List.of("POEM"), Map.of("toString", "POEM"))
            .map(value -> Arguments.of("kind", value));
    return Stream.concat(typed, texts);
  }

  private static Map<String, Object> book(int number, Map<String, ?> external) {
    Map<String, Object> book = new HashMap<>(external);
    book.put("__typename", "BookGQLModel");
    book.put("id", "00000000-0000-0000-0000-0000000000b" + number);
    return book;
  }

  private static Map<String, Object> values(String field, Object value) {
    return Map.of(field, value);
  }

  private static String said(JsonNode result, int entity) {
    return result.at("/data/_entities/" + entity + "/said").asString();
  }

  private static JsonNode run(List<Map<String, Object>> books) {
    GraphQlResponse response =
        EXECUTOR.execute(
            new GraphQlRequest(
                QUERY,
                Optional.empty(),
                Map.of("books", books),
                new Caller.User(LibraryUnderTest.USER),
                Optional.of("request")));
    return new JsonMapper().readTree(response.json());
  }

  /** The library as it were if another member owned its books. */
  private static MemberDescriptor member() {
    MemberDescriptor library = Library.with(said());
    List<EntityDescriptor> entities = new ArrayList<>(library.entities());
    EntityDescriptor books = entities.get(1);
    entities.set(
        1,
        new EntityDescriptor(
            books.type(),
            ReferenceResolver.extended(
                EXTERNAL, EntityKey.of(Library.book("id")), EntityKey.of(Library.book("title"))),
            books.operations(),
            books.seed(),
            books.formerly()));
    return new MemberDescriptor(
        library.name(), entities, library.foreignTypes(), library.code(), library.resources());
  }

  private static TypeCode said() {
    List<Attribute> needs = new ArrayList<>(List.of(Library.book("id")));
    needs.addAll(EXTERNAL);
    return TypeCode.of("BookGQLModel")
        .computed(
            ComputedField.<Record>of(
                "said",
                CodeResult.value(ValueType.STRING),
                needs,
                row -> row,
                (_, rows, _) -> {
                  Map<UUID, @Nullable String> said = new HashMap<>();
                  rows.forEach(row -> said.put(row.get("id", UUID.class), said(row)));
                  return said;
                }))
        .build();
  }

  private static String said(Record row) {
    Object order = row.get("order");
    Object kind = row.get("kind");
    return Integer.valueOf(7).equals(order) || Integer.valueOf(9).equals(order)
        ? String.valueOf(order)
        : kind + " " + row.get("extra") + BigDecimal.ONE;
  }
}
