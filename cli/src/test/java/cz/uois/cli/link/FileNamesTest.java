package cz.uois.cli.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files that Windows or macOS would change, or take for another file. A disk that ignores
 * case or decomposes letters cannot be mounted where this runs: the names are made as it gives
 * them.
 */
final class FileNamesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Plans.yaml | plans",
        "PLANS.yaml | plans",
        "plans .yaml | plans",
        "plans..yaml | plans",
        "pla\u0301ns.yaml | plans",
        "plány.yaml | plany"
      })
  void refusesAFileOfAnotherNameAndTellsBoth(String file, String table) throws IOException {
    write(file.strip(), table);
    assertEquals(
        List.of(
            "file-name: the table '%s' is in the file entities/%s".formatted(table, file.strip())),
        found());
  }

  @Test
  void refusesTwoFilesThatAreOneWhereLetterCaseDoesNotCount() throws IOException {
    write("plans.yaml", "plans");
    write("Plans.yaml", "plans");
    List<String> found = found();
    assertTrue(
        found.contains("file-name: the table 'plans' is in the file entities/Plans.yaml"),
        found::toString);
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.getLast().startsWith("duplicate-table: "), found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plans.yaml.", "plans.yaml ", "plans.YAML", "~plans.yaml.tmp"})
  void overlooksNoFileThatIsNearlyOne(String file) throws IOException {
    write("plans.yaml", "plans");
    write(file, "plans");
    assertEquals(List.of("stray-file: '%s' is not read as an entity".formatted(file)), found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"})
  void refusesTablesAndMembersThatAreDevices(String device) throws IOException {
    write(device + ".yaml", device);
    assertTrue(
        found().contains("reserved-name: the table '%s' is a device on Windows".formatted(device)),
        found()::toString);
    Files.writeString(
        folder.resolve("uois.yaml"), "uois: 1\nmember: " + device + "\ndescription: D\n");
    assertTrue(
        found().stream().anyMatch(it -> it.startsWith("reserved-name: the member")),
        found()::toString);
  }

  @Test
  void findsTheLongestPathOfAnEntityByItsNamesAlone() {
    Member member = Members.published("granting");
    Map<String, String> longest = new TreeMap<>();
    for (RenderedFile file : Members.rendered(member).files().values()) {
      longest.merge(file.origin(), file.path(), (a, b) -> a.length() < b.length() ? b : a);
    }
    for (Entity entity : member.entities()) {
      assertEquals(longest.get(entity.file()), LongPaths.longest(member, entity));
    }
  }

  private void write(String file, String table) throws IOException {
    Files.writeString(folder.resolve("uois.yaml"), "uois: 1\nmember: study\ndescription: D\n");
    Path entities = Files.createDirectories(folder.resolve("entities"));
    Files.write(
        entities.resolve(file),
        """
        table: %s
        description: A plan
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          name: {type: string, description: Its name}
        """
            .formatted(table)
            .getBytes(UTF_8));
  }

  private List<String> found() {
    return Specs.read(folder).diagnostics().stream()
        .filter(it -> it.severity().word().equals("error"))
        .map((Diagnostic it) -> it.code() + ": " + it.message())
        .filter(it -> !it.startsWith("unclear-singular"))
        .toList();
  }
}
