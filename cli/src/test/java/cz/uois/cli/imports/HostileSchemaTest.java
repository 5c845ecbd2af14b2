package cz.uois.cli.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.model.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no schemas, or schemas that mean harm. */
final class HostileSchemaTest {
  @TempDir private Path folder;

  static Stream<Arguments> noSchemas() {
    String deep = "[".repeat(5_000) + "A" + "]".repeat(5_000);
    return Stream.of(
        Arguments.of("", "line 1:1: it is no SDL, at '<EOF>'"),
        Arguments.of("scalar A", "it has no object types: expected the SDL of a subgraph"),
        Arguments.of("hello world", "line 1:1: it is no SDL, at 'hello'"),
        Arguments.of("type A {\n  b: }", "line 2:6: it is no SDL, at '}'"),
        Arguments.of(
            "type Query {a: Int}",
            "it has no type of its own with a key: expected the SDL of a subgraph"),
        Arguments.of(
            "{\"data\": {\"__schema\": {\"types\": []}}}",
            "it is an answer to introspection, which does not tell keys nor directives: save what"
                + " the query {_service{sdl}} answers instead"),
        Arguments.of(
            "{\"data\": {\"_service\": {\"sdl\": \"\"}}}",
            "it is an answer in JSON: save the text that its 'sdl' holds instead"),
        Arguments.of(
            "type A {a: " + deep + "}", "it is larger or deeper than any schema that is read"),
        Arguments.of(
            "type A {" + "a: Int ".repeat(400_000) + "}",
            "it is larger or deeper than any schema that is read"));
  }

  @ParameterizedTest
  @MethodSource("noSchemas")
  void areRefusedInOneLine(String sdl, String message) {
    SourceException refused =
        assertThrows(SourceException.class, () -> SdlImport.read(sdl, "things", Neighbours.none()));
    assertEquals(SourceException.Kind.CONTENT, refused.kind());
    String told = String.valueOf(refused.getMessage());
    assertEquals(message, told.replaceFirst("line \\d+:\\d+: (it is larger)", "$1"));
  }

  @Test
  void putNothingIntoTheSpecButWordsAndComments() throws SourceException {
    String text = "x}\\n# y\\nfields: {a: !!java {}}\\u2028'\\\" - &a *a \\u202E {{ ${7*7} #";
    String sdl =
        """
        "TEXT" type ThingGQLModel @key(fields: "id") {
          "TEXT" id: UUID!
          lastchange: DateTime
          "TEXT" name: String
          "TEXT" class: String
          __proto: String
          "TEXT" tableoid: Int
          kind: Kind
        }
        enum Kind { true A class }
        input ThingInsertGQLModel {
          name: String = "TEXT" class: String tableoid: Int kind: Kind = A __proto: String
        }
        type Query { thingById(id: UUID!): ThingGQLModel }
        type Mutation { thingInsert(thing: ThingInsertGQLModel!): ThingGQLModel }
        """
            .replace("TEXT", text);
    ImportedSpec spec = SdlImport.read(sdl, "things", Neighbours.none());
    Entity thing =
        spec.read()
            .member()
            .orElseThrow(() -> new AssertionError(spec.read().print(false) + Accepted.text(spec)))
            .entities()
            .getFirst();
    assertEquals(
        "x} # y fields: {a: !!java {}} '\" - &a *a {{ ${7*7} #",
        thing.description(),
        () -> Accepted.text(spec));
    assertEquals(
        List.of(
            "things: the field tableoid: the column 'tableoid' of 'things' is one that every"
                + " PostgreSQL table hides"),
        spec.leftOut().stream().filter(it -> it.contains("tableoid")).toList());
  }

  @Test
  void areNotReadThroughLinksNorWithoutEnd() throws IOException {
    Path link = folder.resolve("link.graphql");
    Files.createSymbolicLink(link, Path.of("/dev/zero"));
    assertEquals(SourceException.Kind.ADDRESS, kind(link));
    assertEquals(SourceException.Kind.ADDRESS, kind(folder));
    assertEquals(SourceException.Kind.ADDRESS, kind(folder.resolve("none")));
    Path large = folder.resolve("large.graphql");
    Files.writeString(large, " ".repeat(SdlDocument.MOST_CHARACTERS + 1));
    assertEquals(SourceException.Kind.CONTENT, kind(large));
    Path latin = folder.resolve("latin.graphql");
    Files.write(latin, "č".getBytes(StandardCharsets.UTF_16));
    assertEquals(SourceException.Kind.CONTENT, kind(latin));
  }

  private static SourceException.Kind kind(Path file) {
    return assertThrows(SourceException.class, () -> SdlFile.read(file)).kind();
  }

  @Test
  void nameMembersByTheirFiles() {
    assertEquals("events", SdlFile.member(Path.of("a", "gql_events.subgraph.graphql")));
    assertEquals("imported", SdlFile.member(Path.of("...")));
    assertTrue(SdlFile.member(Path.of("x".repeat(200))).length() < 63);
    assertFalse(SdlFile.member(Path.of("É ř!.graphql")).isEmpty());
  }
}
