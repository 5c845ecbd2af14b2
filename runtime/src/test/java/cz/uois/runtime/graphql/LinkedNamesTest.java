package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.fixture.Library;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Members whose schemas call Federation's directives by other names. */
final class LinkedNamesTest {
  private static final String LINK = "import: [\"@key\", \"@composeDirective\", \"@shareable\"]";

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void keysAreFoundByWhateverName(String link, String key, String shareable) {
    String sdl =
        Library.sdl()
            .replace(LINK, link)
            .replace("@key(", "@" + key + "(")
            .replace("@shareable", "@" + shareable)
            .replace("\"@" + shareable + "\"", "\"@shareable\"");
    LibraryUnderTest library = LibraryUnderTest.start(sdl);
    JsonNode result =
        library.run(
            """
            { _service { sdl }
              __type(name: "_Entity") { possibleTypes { name } }
              _entities(representations: [
                {__typename: "UserGQLModel", id: "00000000-0000-0000-0000-0000000000c1"}]) {
                ... on UserGQLModel { id } } }
            """);
    assertFalse(result.has("errors"), result.toString());
    assertEquals(sdl, result.at("/data/_service/sdl").asString());
    assertEquals(
        "00000000-0000-0000-0000-0000000000c1", result.at("/data/_entities/0/id").asString());
    assertEquals(
        List.of(
            "BookGQLModel",
            "BookReaderGQLModel",
            "RBACObjectGQLModel",
            "ShelfGQLModel",
            "UserGQLModel"),
        result.at("/data/__type/possibleTypes").findValuesAsString("name").stream()
            .sorted()
            .toList());
  }

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of(LINK, "key", "shareable"),
        Arguments.of(
            "import: [{name: \"@key\", as: \"@identity\"}]", "identity", "federation__shareable"),
        Arguments.of("as: \"fed\", import: [\"@shareable\"]", "fed__key", "shareable"),
        Arguments.of("as: \"fed\"", "fed__key", "fed__shareable"),
        Arguments.of("import: []", "federation__key", "federation__shareable"));
  }
}
