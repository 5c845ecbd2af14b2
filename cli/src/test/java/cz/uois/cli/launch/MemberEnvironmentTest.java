package cz.uois.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemberEnvironmentTest {
  @TempDir private Path folder;

  @Test
  void startsAnEmbeddedDatabaseWithDemoDataWhenNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("systemdata.json"), "{}");

    assertEquals(
        Map.of(
            "HOME", "/home/jana",
            "CONNECTION_STRING", "embedded:" + folder.resolve(".uois").resolve("data"),
            "UOIS_ENV", "development",
            "DEMO", "True",
            "DEMODATA", "True",
            "SYSTEMDATA", folder.resolve("systemdata.json").toString(),
            "PORT", "33008",
            "UOIS_STOP_WITH", "42"),
        variables(Map.of("HOME", "/home/jana")));
  }

  @Test
  void neverPutsDemoDataIntoADatabaseThatTheUserNames() {
    Map<String, String> named =
        variables(Map.of("POSTGRES_HOST", "db:5432", "POSTGRES_USER", "jana"));

    assertFalse(named.containsKey("CONNECTION_STRING"));
    assertFalse(named.containsKey("DEMO"));
    assertFalse(named.containsKey("DEMODATA"));
    assertEquals("db:5432", named.get("POSTGRES_HOST"));
  }

  @Test
  void keepsWhatTheUserHasSet() {
    Map<String, String> variables =
        variables(Map.of("DEMODATA", "False", "UOIS_ENV", "production"));

    assertEquals("False", variables.get("DEMODATA"));
    assertEquals("production", variables.get("UOIS_ENV"));
  }

  private Map<String, String> variables(Map<String, String> inherited) {
    RunnableMember member =
        new RunnableMember(folder, "cz.uois.lessons.Main", folder.resolve("systemdata.json"));
    return new MemberEnvironment(inherited).of(member, 33008, 42);
  }
}
