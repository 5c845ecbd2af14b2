package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Representations of an interface with keys, asked over HTTP, statements counted. */
final class InterfaceTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "an-interface-with-keys");

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
    write("genre", "GenreGQLModel", "id: \"%s\", name: \"quiet\"".formatted(id(9)));
    write(
        "film",
        "FilmGQLModel",
        "id: \"%s\", name: \"Night\", number: 1, genreId: \"%s\"".formatted(id(1), id(9)));
    write("film", "FilmGQLModel", "id: \"%s\", name: \"Day\", number: 3".formatted(id(2)));
    write(
        "song",
        "SongGQLModel",
        "id: \"%s\", name: \"Rain\", number: 2, genreId: \"%s\", key: \"A\""
            .formatted(id(3), id(9)));
    write("song", "SongGQLModel", "id: \"%s\", name: \"Snow\", number: 3".formatted(id(4)));
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void findsTheConcreteObjectsInOneStatementForEachTableAndLevel() throws Exception {
    assertEquals(
        "{'_entities':["
            + "{'__typename':'SongGQLModel','name':'Rain','genre':{'songs':[{'name':'Rain'}]},'key':'A'},"
            + "null,"
            + "{'__typename':'FilmGQLModel','name':'Night','genre':{'songs':[{'name':'Rain'}]}},"
            + "{'__typename':'FilmGQLModel','name':'Day','genre':null},"
            + "{'__typename':'SongGQLModel','name':'Rain','genre':{'songs':[{'name':'Rain'}]},'key':'A'}]}",
        member.data(
            entities(
                "... on MediaGQLModel {__typename name genre {songs {name}}} ... on SongGQLModel"
                    + " {key}",
                media(id(3)),
                media(id(8)),
                media(id(1)),
                media(id(2)),
                media(id(3))),
            4));
  }

  @Test
  void takesAsManyStatementsForManyRepresentations() throws Exception {
    String[] many = IntStream.range(0, 200).mapToObj(i -> media(id(i % 20))).toArray(String[]::new);
    String data = member.data(entities("... on MediaGQLModel {name}", many), 2);
    assertEquals(160, data.split("null", -1).length - 1);
  }

  @Test
  void asksOnceForOneTableByItsOwnNameAndByThatOfTheInterface() throws Exception {
    assertEquals(
        "{'_entities':[{'name':'Night'},{'name':'Day'},{'name':'Rain'}]}",
        member.data(
            entities(
                "... on MediaGQLModel {name}",
                "{__typename: \"FilmGQLModel\", id: \"%s\"}".formatted(id(1)),
                media(id(2)),
                media(id(3))),
            2));
  }

  @Test
  void knowsAnotherInterfaceByAnotherKey() throws Exception {
    assertEquals(
        "{'_entities':[{'name':'Rain'},{'name':'Night'},null]}",
        member.data(
            entities("... on NumberedGQLModel {name}", numbered("2"), numbered("1"), numbered("7")),
            2));
  }

  @Test
  void refusesWhatCouldBeOneOfTwo() throws Exception {
    String answer =
        member.data(entities("... on NumberedGQLModel {name}", numbered("1"), numbered("3")));
    assertEquals("[{'name':'Night'},null]", answer.replaceAll(".*'_entities':(.*?])}.*", "$1"));
    assertEquals(
        "the representation names an object of FilmGQLModel and one of SongGQLModel",
        answer.replaceAll(".*'message':'(.*?)'.*", "$1"));
  }

  @Test
  void tellsWhatIsWrongWithARepresentationAtItsPlace() throws Exception {
    String answer =
        member.data(
            entities("... on MediaGQLModel {name}", media("none"), media(id(1)), numbered("x")));
    assertEquals(
        "[null,{'name':'Night'},null]", answer.replaceAll(".*'_entities':(.*?])}.*", "$1"));
    assertEquals(3, answer.split("'message':", -1).length, answer);
    assertEquals(
        "representation of FilmGQLModel: 'id' is not a UUID",
        answer.replaceAll("^.*?'message':'(representation.*?UUID)'.*", "$1"));
  }

  @Test
  void isNoEntityWithoutAKey() throws Exception {
    String answer =
        member.data(
            entities(
                "... on BaseGQLModel {id}",
                "{__typename: \"BaseGQLModel\", id: \"%s\"}".formatted(id(1))));
    assertEquals(
        "'BaseGQLModel' is not an entity of this member",
        answer.replaceAll(
            ".*'message':\"?'?('BaseGQLModel' is not an entity of this member).*", "$1"));
  }

  private static String id(int number) {
    return new UUID(0, number).toString();
  }

  private static String media(String id) {
    return "{__typename: \"MediaGQLModel\", id: \"%s\"}".formatted(id);
  }

  private static String numbered(String number) {
    return "{__typename: \"NumberedGQLModel\", number: \"%s\"}".formatted(number);
  }

  private static String entities(String fields, String... representations) {
    return "{_entities(representations: [%s]) {%s}}"
        .formatted(Stream.of(representations).collect(Collectors.joining(" ")), fields);
  }

  private static void write(String stem, String type, String values) throws Exception {
    assertEquals(
        "{'write':{}}",
        member.data(
            "mutation {write: %sInsert(%s: {%s}) {... on %sInsertError {msg}}}"
                .formatted(stem, stem, values, type)));
  }
}
