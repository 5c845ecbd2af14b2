package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.code.Omittable;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.Arguments;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Input objects on their way to the code of an author. */
final class AuthorInputTest {
  private static final String SDL =
      Library.sdl()
              .replaceFirst(
                  "type Query \\{",
                  """
                  $0 bookTold(shelf: ShelfRequest, by: String): String
                  bookLeaves(shelves: [ShelfRequest!]!): Int
                  """)
              .replaceFirst(
                  "type Mutation \\{",
                  "$0 bookShelve(shelf: ShelfRequest!): BookGQLModelBookGQLModelShelveError")
          + """

          input ShelfRequest {
            name: String!
            note: String
            since: DateTime
            size: Int! = 7
            words: [String!]
            inner: ShelfRequest
            shelves: [ShelfRequest!]
          }
          type BookGQLModelShelveError {
            Entity: BookGQLModel
            msg: String!
            failed: Boolean!
            code: UUID
            location: String
            input: JSON
          }
          union BookGQLModelBookGQLModelShelveError = BookGQLModel | BookGQLModelShelveError
          """;

  /** As the generator writes it. */
  record Shelf(
      String name,
      Omittable<String> note,
      @Nullable OffsetDateTime since,
      Integer size,
      @Nullable List<String> words,
      Omittable<Shelf> inner,
      @Nullable List<Shelf> shelves) {
    static final List<Argument> FIELDS =
        List.of(
            Argument.of("name", ValueType.STRING),
            Argument.of("note", ValueType.STRING),
            Argument.of("since", ValueType.DATETIME),
            Argument.of("size", ValueType.INT),
            Argument.list("words", ValueType.STRING),
            Argument.input("inner", () -> Shelf.FIELDS),
            Argument.inputs("shelves", () -> Shelf.FIELDS));

    static Shelf of(Arguments arguments) {
      return new Shelf(
          arguments.get("name", String.class),
          arguments.omittable("note", arguments.get("note", String.class)),
          arguments.get("since", OffsetDateTime.class),
          arguments.get("size", Integer.class),
          arguments.list("words", String.class),
          arguments.omittable("inner", arguments.input("inner", Shelf::of)),
          arguments.inputs("shelves", Shelf::of));
    }

    int leaves() {
      return shelves == null ? 1 : shelves.stream().mapToInt(Shelf::leaves).sum();
    }

    String told() {
      return name
          + (note.sent() ? " note " + note.value() : "")
          + (since == null ? "" : " since " + since.toInstant())
          + " size "
          + size
          + (words == null ? "" : " words " + words)
          + (inner.sent()
              ? " inner " + (inner.value() == null ? "null" : inner.value().told())
              : "")
          + (shelves == null ? "" : " shelves " + shelves.stream().map(Shelf::told).toList());
    }
  }

  private final LibraryUnderTest library = LibraryUnderTest.start(SDL, code());

  @Test
  void makesRecordsOfObjectsInObjectsAndOfListsOfThem() {
    assertEquals(
        "A note x since 2026-01-02T03:04:05Z size 1 words [p, q] inner B size 7"
            + " shelves [C size 7 shelves [D size 2], E size 7]",
        told(
            """
            {name: "A", note: "x", since: "2026-01-02T03:04:05Z", size: 1, words: ["p", "q"],
             inner: {name: "B"}, shelves: [{name: "C", shelves: [{name: "D", size: 2}]}, {name: "E"}]}
            """));
  }

  @Test
  void tellsWhatWasLeftOutFromNull() {
    assertEquals("A size 7", told("{name: \"A\"}"));
    assertEquals("A note null size 7 inner null", told("{name: \"A\", note: null, inner: null}"));
    assertEquals("none", library.run("{ bookTold }").at("/data/bookTold").asString());
    assertEquals(
        "none by null", library.run("{ bookTold(by: null) }").at("/data/bookTold").asString());
  }

  @Test
  void takesTheSameFromVariablesWithTheirFieldsLeftOut() {
    Map<String, @Nullable Object> shelf = new HashMap<>();
    shelf.put("name", "A");
    shelf.put("note", null);
    assertEquals(
        "A note null size 7",
        library
            .run("query($s: ShelfRequest) { bookTold(shelf: $s) }", Map.of("s", shelf))
            .at("/data/bookTold")
            .asString());
    String nested = "query($n: String) { bookTold(shelf: {name: \"A\", note: $n}) }";
    assertEquals("A size 7", library.run(nested).at("/data/bookTold").asString());
    assertEquals(
        "A note y size 7", library.run(nested, Map.of("n", "y")).at("/data/bookTold").asString());
  }

  @Test
  void takesAListOfObjects() {
    assertEquals(
        3,
        library
            .run(
                "{ bookLeaves(shelves: [{name: \"A\"}, {name: \"B\", shelves: [{name: \"C\"},"
                    + " {name: \"D\"}]}]) }")
            .at("/data/bookLeaves")
            .asInt());
  }

  @Test
  void refusesWhatTheObjectDoesNotHave() {
    for (String wrong :
        List.of("{}", "{name: null}", "{name: 1}", "{name: \"A\", size: null}", "{nome: \"A\"}")) {
      JsonNode result = library.run("{ bookTold(shelf: " + wrong + ") }");
      assertTrue(result.at("/data").isMissingNode() || result.at("/data").isNull(), wrong);
      assertEquals(
          "BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString(), result.toString());
    }
  }

  @Test
  void showsTheObjectThatWasSentInTheErrorOfAMutation() {
    JsonNode refused =
        library
            .run(
                """
                mutation { bookShelve(shelf: {name: "A", inner: {name: "B", since: "2026-01-02T03:04:05Z"}}) {
                  ... on BookGQLModelShelveError { msg input } } }
                """)
            .at("/data/bookShelve");
    assertEquals("name: no room for A and B", refused.at("/msg").asString());
    assertEquals(
        "{\"shelf\":{\"name\":\"A\",\"size\":7,\"inner\":{\"name\":\"B\",\"since\":\"2026-01-02T03:04:05Z\",\"size\":7}}}",
        refused.at("/input").toString());
  }

  private String told(String shelf) {
    JsonNode result = library.run("{ bookTold(shelf: " + shelf + ") }");
    assertTrue(result.at("/errors").isMissingNode(), result.toString());
    return result.at("/data/bookTold").asString();
  }

  private static TypeCode code() {
    return TypeCode.of("BookGQLModel")
        .operations(
            CodeOperation.query(
                    "bookTold",
                    CodeResult.value(ValueType.STRING),
                    (_, arguments) -> {
                      Shelf shelf = arguments.input("shelf", Shelf::of);
                      Omittable<String> by =
                          arguments.omittable("by", arguments.get("by", String.class));
                      return (shelf == null ? "none" : shelf.told())
                          + (by.sent() ? " by " + by.value() : "");
                    },
                    Argument.input("shelf", () -> Shelf.FIELDS),
                    Argument.of("by", ValueType.STRING))
                .by(AccessRule.EVERYBODY),
            CodeOperation.query(
                    "bookLeaves",
                    CodeResult.value(ValueType.INT),
                    (_, arguments) ->
                        arguments.inputs("shelves", Shelf::of).stream()
                            .mapToInt(Shelf::leaves)
                            .sum(),
                    Argument.inputs("shelves", () -> Shelf.FIELDS))
                .by(AccessRule.EVERYBODY),
            CodeOperation.mutation(
                    "bookShelve",
                    CodeResult.row("BookGQLModel"),
                    (_, arguments) -> shelve(arguments.input("shelf", Shelf::of)),
                    Argument.input("shelf", () -> Shelf.FIELDS))
                .by(AccessRule.EVERYBODY))
        .build();
  }

  private static UUID shelve(Shelf shelf) {
    Shelf inner = shelf.inner().value();
    throw new Refusal(
        "name", "no room for " + shelf.name() + (inner == null ? "" : " and " + inner.name()));
  }
}
