package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StarterTest {
  private static final Path UNIVERSITY = Path.of("..", "model-specs", "systemdata.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "library",
        "courses",
        "news",
        "staff",
        "data",
        "study_plans",
        "box",
        "classes",
        "x",
        "ug",
        "user",
        "users",
        "rbacobjects",
        "db",
        "dbs",
        "external",
        "externals",
        "event",
        "a2_b",
        "a_member_whose_name_is_as_long_as_a_name_of_a_member_can_be"
      })
  void makesARightSpecForAnyName(String name) throws IOException {
    SpecDraft draft = started(name);

    ReadResult read = Specs.of(specs(draft), () -> roleTypes(draft), new Diagnostics());

    assertEquals("", read.print(false));
    assertEquals(
        List.of(name, "2"),
        read.member()
            .map(member -> List.of(member.name(), Integer.toString(member.entities().size())))
            .orElse(List.of()));
  }

  @ParameterizedTest
  @CsvSource({"library, library_types, libraries", "users, users_item_types, users_items"})
  void bringsRowsForItsTablesAndThePeopleWhoSeeThem(String name, String types, String table)
      throws IOException {
    JsonNode seed = seed(started(name));

    assertEquals(
        List.of(types, table, "users", "groups", "memberships", "roletypes", "roles"),
        List.copyOf(seed.propertyNames()));
    Set<String> owners = ids(seed, "groups");
    owners.addAll(ids(seed, "users"));
    assertEquals(3, seed.path(table).size());
    seed.path(table)
        .forEach(row -> assertTrue(owners.remove(row.path("rbacobject_id").asString(""))));
  }

  @Test
  void bringsThePeopleAsTheUniversityHasThem() throws IOException {
    JsonNode brought = seed(started("library"));
    JsonNode university = new JsonMapper().readTree(Files.readString(UNIVERSITY));

    for (String table : List.of("users", "groups", "memberships", "roletypes", "roles")) {
      Set<String> known = ids(university, table);
      known.remove("");
      assertEquals(known, ids(brought, table));
    }
    assertEquals(
        "{\"id\":\"2d9dced0-a4a2-11ed-b9df-0242ac120003\",\"name\":\"Fac\",\"valid\":true,"
            + "\"grouptype_id\":\"cd49e153-610c-11ed-bf19-001a7dda7110\","
            + "\"mastergroup_id\":\"2d9dcd22-a4a2-11ed-b9df-0242ac120003\"}",
        brought.at("/groups/1").toString());
  }

  private static SpecDraft started(String name) throws IOException {
    SpecDraft draft = new SpecDraft();
    new StarterSpec(name, UNIVERSITY).addTo(draft);
    return draft;
  }

  private static JsonNode seed(SpecDraft draft) {
    return new JsonMapper().readTree(draft.files().get("systemdata.json"));
  }

  /** A word of a rule that is none of them would be warned about. */
  private static Set<String> roleTypes(SpecDraft draft) {
    Set<String> names = new HashSet<>();
    seed(draft).path("roletypes").forEach(type -> names.add(type.path("name_en").asString("")));
    return names;
  }

  private static Set<String> ids(JsonNode seed, String table) {
    Set<String> ids = new HashSet<>();
    seed.path(table).forEach(row -> ids.add(row.path("id").asString("")));
    return ids;
  }

  @Test
  void bringsTheSpecsOfTheUniversity() throws IOException {
    try (BundledSpecs bundled = BundledSpecs.open()) {
      assertEquals(folders(), bundled.members());
      for (String name : bundled.members()) {
        SpecDraft draft = new SpecDraft();
        draft.copy(bundled.find(name).orElseThrow());

        assertEquals("", Specs.of(specs(draft)).print(false));
      }
      assertTrue(bundled.find("nobody").isEmpty());
    }
  }

  /** The members that the repository describes. */
  private static List<String> folders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "model-specs"))) {
      return files
          .filter(folder -> Files.exists(folder.resolve("uois.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void copiesASpecOutOfAJar(@TempDir Path folder) throws IOException {
    try (FileSystem jar =
        FileSystems.newFileSystem(folder.resolve("uois.jar"), Map.of("create", "true"))) {
      Path spec = jar.getPath("/model-specs/books");
      Files.createDirectories(spec.resolve("entities"));
      Files.writeString(spec.resolve("uois.yaml"), "uois: 1\n");
      Files.writeString(spec.resolve("entities/books.yaml"), "table: books\n");
      Files.writeString(spec.resolve("systemdata.json"), "{}");
      SpecDraft draft = new SpecDraft();

      draft.copy(spec);

      assertEquals(
          Set.of("entities/books.yaml", "systemdata.json", "uois.yaml"), draft.files().keySet());
    }
  }

  @Test
  void setsAKeyAndKeepsTheComments() {
    SpecDraft draft = new SpecDraft();
    draft.put("uois.yaml", "uois: 1\nport: 33008   # in compose\nmember: a\n".getBytes(UTF_8));

    draft.set("port", "4000");
    draft.set("package", "org.school.a");

    assertEquals(
        "uois: 1\nport: 4000   # in compose\nmember: a\npackage: org.school.a\n",
        new String(draft.files().get("uois.yaml"), UTF_8));
  }

  private static SortedMap<String, byte[]> specs(SpecDraft draft) {
    return draft.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".yaml"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, TreeMap::new));
  }
}
