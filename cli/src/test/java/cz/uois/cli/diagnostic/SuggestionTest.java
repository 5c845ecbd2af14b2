package cz.uois.cli.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void suggestsTheNearestWord() {
    assertEquals(
        Optional.of("string"), Suggestion.closest("strnig", List.of("int", "sting", "string")));
  }

  @Test
  void countsASwapAsOneStep() {
    assertEquals(1, Suggestion.distance("strnig", "string"));
    assertEquals(2, Suggestion.distance("strg", "string"));
    assertEquals(4, Suggestion.distance("", "text"));
  }

  @Test
  void caseAndDashesCostNothing() {
    assertEquals(
        Optional.of("max_length"), Suggestion.closest("Max-Length", List.of("max_length")));
  }

  @Test
  void suggestsNothingFarAway() {
    assertEquals(Optional.empty(), Suggestion.closest("geometry", List.of("string", "text")));
    assertEquals("none", Suggestion.didYouMean("x", List.of("string"), "none"));
  }

  @Test
  void namesAllCandidatesOrSaysThatThereAreNone() {
    assertEquals(
        "its columns: a, b", Suggestion.oneOf("long", List.of("a", "b"), "its columns", "none"));
    assertEquals("none", Suggestion.oneOf("long", List.of(), "its columns", "none"));
  }

  @Test
  void isSureOnlyOfTheOneThatIsNearEnough() {
    List<String> types = List.of("id", "int", "string");
    assertEquals(Optional.of("string"), Suggestion.sure("strnig", types));
    assertEquals(Optional.of("int"), Suggestion.sure("nit", types));
    assertEquals(Optional.empty(), Suggestion.sure("it", types));
    assertEquals(Optional.empty(), Suggestion.sure("text", types));
  }
}
