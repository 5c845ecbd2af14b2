package cz.uois.cli.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.spec.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which role types there are, by the seed data beside a spec. */
final class RoleTypesTest {
  private static final String DEAN = "{\"roletypes\":[{\"name\":\"děkan\",\"name_en\":\"dean\"}]}";

  @TempDir private Path folder;

  @Test
  void areThoseOfTheUniversity() {
    Set<String> names = SpecFolder.roleTypes(Path.of("..", "model-specs", "lessons"));
    assertTrue(names.contains("garant (zástupce)"), names::toString);
    assertTrue(names.contains("head of department"), names::toString);
    assertEquals(28, names.size());
  }

  @Test
  void standBesideTheSpecOrOneFolderUp() throws IOException {
    Path member = Files.createDirectory(folder.resolve("member"));
    assertEquals(Set.of(), SpecFolder.roleTypes(member));
    Files.writeString(folder.resolve("systemdata.json"), DEAN);
    assertEquals(Set.of("dean", "děkan"), SpecFolder.roleTypes(member));
    Files.writeString(member.resolve("systemdata.json"), DEAN.replace("děkan", "rektor"));
    assertEquals(Set.of("dean", "rektor"), SpecFolder.roleTypes(member));
  }

  @Test
  void areReadWithEscapesAndWithoutWhatIsNoName() {
    assertEquals(
        Set.of("d\u011bkan \"x\"", "dean"),
        names(
            """
            {"other": [{"name": "no"}], "roletypes": [
            \t{"id": 1, "name": "d\\u011bkan \\"x\\"", "name_en": null, "more": {"name": "no"}},
              {"names": ["no"], "name_en": "dean", "name": 12}, "no", ["name", "no"]
            ], "name": "no"}
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"roletypes\": {\"name\": \"no\"}}",
        "{\"roletypes\": [\"name\"]}",
        "\u0000",
        "{\"roletypes\": [{\"name\": \"cut"
      })
  void areNotKnownFromOtherData(String data) {
    assertEquals(Set.of(), names(data));
  }

  @Test
  void areLookedForInNoTimeHoweverDeepTheDataAre() {
    String deep = "[".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(Set.of(), names("{\"roletypes\": " + deep)));
  }

  private static Set<String> names(String data) {
    return SpecFolder.roleTypes(data.getBytes(UTF_8));
  }
}
