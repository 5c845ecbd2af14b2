package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.NotWrittenYet;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Books of the library with fields that an author's code computes. */
final class ComputedBooks {
  static final String SDL =
      Library.sdl()
          .replaceFirst(
              "type BookGQLModel [^{]*\\{",
              """
              $0 priceWithTax(rate: Decimal = 0.21, on: DateTime): Decimal
              copies: Int broken: Int mute: Int refused: String later: String
              mixed: BookKindEnum wrong: Int after: Int
              """);

  /** What the author's code was called with: the number of objects, call by call. */
  static final List<String> CALLS = new ArrayList<>();

  private ComputedBooks() {}

  /** On a database with rows. */
  static LibraryUnderTest start() {
    return LibraryUnderTest.on(
        TestDatabase.with(Library.ddl(), Library.rows()), SDL, Duration.ofMinutes(1), code());
  }

  /** Where the response tells of failures. */
  static List<String> paths(JsonNode result) {
    return StreamSupport.stream(result.path("errors").spliterator(), false)
        .map(error -> error.get("path").toString())
        .toList();
  }

  private static TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .computed(
            new ComputedField<>(
                "priceWithTax",
                CodeResult.value(ValueType.DECIMAL),
                List.of(Library.book("id"), Library.book("price")),
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
                },
                Optional.empty()),
            computed("copies", ValueType.INT, ComputedBooks::countBooks),
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
    assertEquals(new Caller.User(LibraryUnderTest.USER), context.caller());
    assertEquals(Optional.of("request"), context.requestId());
    int books = context.dsl().fetchCount(DSL.table(DSL.name("books")));
    return values(rows, _ -> books);
  }

  @SuppressWarnings("NullAway") // as an author may
  private static Map<UUID, Integer> nothing() {
    return null;
  }

  /** What an author writes. */
  @FunctionalInterface
  interface Body {
    Map<UUID, ?> of(Context context, List<Record> rows);
  }

  /** A field of books that is computed from nothing but the key. */
  static ComputedField<Record> computed(String name, ValueType type, Body body) {
    return ComputedField.of(
        name,
        CodeResult.value(type),
        List.of(Library.book("id")),
        row -> row,
        (context, rows, _) -> body.of(context, rows));
  }

  /** A value for each row. */
  static <T> Map<UUID, T> values(List<Record> rows, Function<Record, @Nullable T> value) {
    Map<UUID, T> out = new HashMap<>();
    rows.forEach(row -> out.put(row.get("id", UUID.class), value.apply(row)));
    return out;
  }
}
