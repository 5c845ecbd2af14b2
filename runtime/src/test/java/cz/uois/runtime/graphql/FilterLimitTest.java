package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one {@code where} may ask for, and what it means when it asks for nothing. */
final class FilterLimitTest {
  private static final Map<String, Object> CONDITION = Map.of("pages", Map.of("_eq", 1));
  private final LibraryUnderTest library = LibraryUnderTest.start();

  @BeforeEach
  void insert() {
    library
        .postgres()
        .execute(
            "insert into books (id, title, pages) values (gen_random_uuid(), 'A', 1),"
                + " (gen_random_uuid(), 'B', null)");
  }

  @Test
  void refusesMoreConditionsThanAStatementShouldHave() {
    assertEquals(1, find(Map.of("_or", Collections.nCopies(1000, CONDITION))).size());
    JsonNode refused = run(Map.of("_or", Collections.nCopies(1001, CONDITION)));
    assertEquals("BAD_USER_INPUT", refused.at("/errors/0/extensions/code").asString());
    assertEquals(
        "where: it has more than 1000 conditions; a list of values is one, with _in",
        refused.at("/errors/0/message").asString());
  }

  @Test
  void takesLongListsOfValuesAsOneCondition() {
    List<String> titles = IntStream.range(0, 100_000).mapToObj(i -> "T" + i).toList();
    assertEquals(0, find(Map.of("title", Map.of("_in", titles))).size());
  }

  @Test
  void answersConditionsThatAreNestedDeeply() {
    Map<String, Object> where = CONDITION;
    for (int i = 0; i < 100; i++) {
      where = Map.of("_not", Map.of("_or", List.of(where)));
    }
    assertEquals(1, find(where).size());
  }

  @Test
  void takesEmptyConditionsAsTheirLogicSays() {
    assertEquals(2, find(Map.of()).size(), "no condition");
    assertEquals(2, find(Map.of("_and", List.of())).size(), "all of none");
    assertEquals(0, find(Map.of("_or", List.of())).size(), "one of none");
    assertEquals(2, find(Map.of("_or", List.of(Map.of()))).size(), "one of a true one");
    assertEquals(0, find(Map.of("_not", Map.of())).size(), "not true");
    assertEquals(2, find(Map.of("_not", Map.of("_or", List.of()))).size(), "not false");
    assertEquals(0, find(Map.of("pages", Map.of("_in", List.of()))).size(), "one of no values");
    // NULL is not among no values: nothing was compared.
    assertEquals(2, find(Map.of("_not", Map.of("pages", Map.of("_in", List.of())))).size());
    assertTrue(
        find(Map.of("_not", CONDITION)).isEmpty(),
        "a comparison with NULL does not hold either way");
  }

  private JsonNode find(Map<String, Object> where) {
    JsonNode result = run(where);
    JsonNode page = result.at("/data/bookPage");
    assertEquals(
        page.size(), result.at("/data/bookConnection/totalCount").asInt(-1), where::toString);
    return page;
  }

  private JsonNode run(Map<String, Object> where) {
    return library.run(
        "query($where: BookInputFilter) { bookPage(where: $where) { id } bookConnection(where:"
            + " $where) { totalCount } }",
        Map.of("where", where));
  }
}
