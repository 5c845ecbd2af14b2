package cz.uois.examples.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An interface with a key of one member, to which another adds a list without knowing which types
 * it has, behind Apollo's gateway.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyedInterfaceTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path SPECS = MODULE.resolve("../../model-specs").normalize();
  private static final Path BOOK = SPECS.resolve("spec-book/positive");
  private static final String FILM = "00000000-0000-0000-0000-000000000001";
  private static final String SONG = "00000000-0000-0000-0000-000000000002";

  /** What was started, the last first: a start that fails half-way must leave nothing behind. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Client gateway = new Client(URI.create("http://127.0.0.1"));

  @BeforeAll
  void startEverything(@TempDir Path work) throws IOException, InterruptedException {
    Path target = MODULE.resolve("target");
    NodeProject node = NodeProject.install(target.resolve("node"));
    copy("an-interface-with-keys", work.resolve("specs/media"));
    copy("fields-added-to-an-interface", work.resolve("specs/reviews"));
    Service members =
        opened(
            Service.start(
                "keyed-interface",
                target,
                Map.of(),
                ClassPath.java(
                    University.class.getName(),
                    work.resolve("specs"),
                    SPECS.resolve("systemdata.json"),
                    work.resolve("members"))));
    members.awaitLine("ready");
    Service service =
        opened(
            Service.start(
                "keyed-interface-gateway",
                node.folder(),
                Map.of("SERVICES", services(UniversityTable.of(members.lines()))),
                node.program("apollo-gateway.mjs", "0")));
    gateway = new Client(URI.create(service.awaitLine("ready ")));
    write("film", "id: \"%s\", name: \"Night\", number: 1, year: 1961".formatted(FILM));
    write("song", "id: \"%s\", name: \"Rain\", number: 2, key: \"A\"".formatted(SONG));
    write("review", "text: \"Long\", itemId: \"%s\"".formatted(FILM));
    write("review", "text: \"Loud\", itemId: \"%s\"".formatted(SONG));
    write("review", "text: \"Low\", itemId: \"%s\"".formatted(SONG));
    write("review", "text: \"Zero\", itemId: \"%s\"".formatted(SONG.replace('2', '7')));
  }

  private static void copy(String spec, Path to) throws IOException {
    Path from = BOOK.resolve(spec);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    }
  }

  private static String services(UniversityTable table) {
    return table.addresses().entrySet().stream()
        .map((Entry<String, ?> it) ->
            "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(it.getKey(), it.getValue()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private <T extends AutoCloseable> T opened(T service) {
    started.push(service);
    return service;
  }

  @AfterAll
  void stopEverything() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  @Test
  void followsAnObjectOfTheInterfaceToItsConcreteTypeAndFieldsOrToNone() throws Exception {
    assertEquals(
        Client.json(
            """
            {"reviewPage": [
              {"text": "Long", "item": {"__typename": "FilmGQLModel", "name": "Night", "year": 1961}},
              {"text": "Loud", "item": {"__typename": "SongGQLModel", "name": "Rain", "key": "A"}},
              {"text": "Low", "item": {"__typename": "SongGQLModel", "name": "Rain", "key": "A"}},
              {"text": "Zero", "item": null}]}
            """),
        gateway.data(
            """
            {
              reviewPage(orderby: "text") {
                text
                item {
                  __typename
                  name
                  ... on FilmGQLModel { year }
                  ... on SongGQLModel { key }
                }
              }
            }
            """,
            Map.of()));
  }

  @Test
  void givesTheAddedListToEachTypeOfTheInterface() throws Exception {
    assertEquals(
        Client.json(
            """
            {
              "filmById": {"name": "Night", "reviews": [{"text": "Long"}]},
              "songPage": [{"reviews": [{"text": "Loud"}, {"text": "Low"}]}]
            }
            """),
        gateway.data(
            """
            query Both($film: UUID!) {
              filmById(id: $film) { name reviews { text } }
              songPage { reviews(orderby: "text") { text } }
            }
            """,
            Map.of("film", FILM)));
  }

  private void write(String stem, String values) throws IOException, InterruptedException {
    String type = stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
    assertEquals(
        Client.json("{\"write\": {}}"),
        gateway.data(
            "mutation {write: %sInsert(%s: {%s}) {... on %sGQLModelInsertError {msg}}}"
                .formatted(stem, stem, values, type),
            Map.of()));
  }
}
