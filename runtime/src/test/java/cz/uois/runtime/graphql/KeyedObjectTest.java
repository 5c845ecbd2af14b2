package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.code.NotWrittenYet;
import cz.uois.runtime.entity.Argument;
import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fields that an author's code computes of types without a table: all it sees is their keys. */
final class KeyedObjectTest {
  private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
  private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-0000000000c2");
  private static final UUID BOOK = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
  private static final List<List<UUID>> CALLS = new ArrayList<>();
  private static final String SDL =
      Library.sdl()
          .replaceFirst(
              "type UserGQLModel [^{]*\\{",
              """
              $0 liked(most: Int = 2): [BookGQLModel!] taste: BookKindEnum friend: UserGQLModel
              later: Int
              """);
  private static final LibraryUnderTest LIBRARY =
      LibraryUnderTest.on(
          TestDatabase.with(Library.ddl(), Library.rows()), SDL, Duration.ofMinutes(1), code());

  @BeforeEach
  void forget() {
    CALLS.clear();
    LIBRARY.postgres().statements();
  }

  @Test
  void answersListsOfEntitiesEnumsAndObjectsOfOtherMembersForRepresentations() {
    JsonNode result =
        LIBRARY.run(
            """
            { _entities(representations: [
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c2"},
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c1"}]) {
                ... on UserGQLModel {
                  id taste liked { id } one: liked(most: 1) { id } friend { id taste } } } }
            """);
    assertEquals(
        """
        [{"id":"%2$s","taste":null,"liked":[{"id":"%4$s"},{"id":"%3$s"}],\
        "one":[{"id":"%4$s"}],"friend":{"id":"%1$s","taste":"POEM"}},\
        {"id":"%1$s","taste":"POEM","liked":[{"id":"%3$s"},{"id":"%4$s"}],\
        "one":[{"id":"%3$s"}],"friend":{"id":"%2$s","taste":null}}]\
        """
            .formatted(FIRST, SECOND, BOOK, OTHER),
        result.at("/data/_entities").toString());
    // A statement for the books of each alias; the keys need none.
    assertEquals(2, LIBRARY.postgres().statements().size());
  }

  @Test
  void callsTheCodeOnceForALevelAndWithEachKeyOnce() {
    JsonNode result = LIBRARY.run("{ bookReaderPage(limit: 9) { reader { taste } } }");
    assertFalse(result.has("errors"), result.toString());
    assertEquals(1, CALLS.size());
    assertEquals(List.of(FIRST, SECOND), CALLS.getFirst().stream().sorted().toList());
    assertEquals(1, LIBRARY.postgres().statements().size());
  }

  @Test
  void answersTheObjectsOfListsAndOfOtherCode() {
    JsonNode result =
        LIBRARY.run(
            """
            { bookById(id: "00000000-0000-0000-0000-0000000000b1") { readers { id taste friend { liked(most: 1) { id } } } } }
            """);
    assertFalse(result.has("errors"), result.toString());
    result
        .at("/data/bookById/readers")
        .forEach(reader ->
            assertEquals(
                reader.get("id").asString().equals(FIRST.toString()) ? OTHER : BOOK,
                UUID.fromString(reader.at("/friend/liked/0/id").asString())));
  }

  @Test
  void tellsWhatIsNotWrittenYetAndWhere() {
    JsonNode result =
        LIBRARY.run(
            """
            { _entities(representations: [
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c1"}]) {
                ... on UserGQLModel { taste later } } }
            """);
    assertEquals("{\"taste\":\"POEM\",\"later\":null}", result.at("/data/_entities/0").toString());
    assertEquals(List.of("[\"_entities\",0,\"later\"]"), ComputedBooks.paths(result));
  }

  private static TypeCode code() {
    return TypeCode.of("UserGQLModel")
        .computed(
            ComputedField.ofKeys(
                "liked",
                CodeResult.rows("BookGQLModel"),
                UUID.class,
                ValueType.UUID,
                (_, keys, arguments) -> {
                  Map<UUID, List<UUID>> liked = new HashMap<>();
                  for (UUID key : keys) {
                    List<UUID> books =
                        key.equals(FIRST) ? List.of(BOOK, OTHER) : List.of(OTHER, BOOK);
                    liked.put(key, books.subList(0, arguments.get("most", Integer.class)));
                  }
                  return liked;
                },
                Argument.of("most", ValueType.INT)),
            ComputedField.ofKeys(
                "taste",
                CodeResult.value(ValueType.ENUM),
                UUID.class,
                ValueType.UUID,
                (_, keys, _) -> {
                  CALLS.add(List.copyOf(keys));
                  return Map.of(FIRST, "POEM");
                }),
            ComputedField.ofKeys(
                "friend",
                CodeResult.row("UserGQLModel"),
                UUID.class,
                ValueType.UUID,
                (_, _, _) -> Map.of(FIRST, SECOND, SECOND, FIRST)),
            ComputedField.ofKeys(
                "later",
                CodeResult.value(ValueType.INT),
                UUID.class,
                ValueType.UUID,
                (_, _, _) -> {
                  throw new NotWrittenYet("UserRules.later");
                }))
        .build();
  }
}
