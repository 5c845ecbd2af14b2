package cz.uois.cli.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanTest {
  @Test
  void refusesTwoClaimsToOnePathEvenIfOnlyCaseDiffers() {
    List<Artifact> artifacts = List.of(artifact("a/Plan.java"), artifact("a/plan.java"));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Plan.of(artifacts));
    assertEquals("a/plan.java is claimed by uois.yaml and by uois.yaml", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../a", "a/../../b", "a//b", "a/./b", "C:/a", "a\\b", ""})
  void refusesPathsThatLeaveTheMember(String path) {
    List<Artifact> artifacts = List.of(artifact(path));
    assertThrows(IllegalArgumentException.class, () -> Plan.of(artifacts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aux.java",
        "src/Con.java",
        "nul/a",
        "com1",
        "a/LPT9.tar.gz",
        "a.",
        "a/b./c",
        "a ",
        "plán",
        "a?b",
        "a*",
        "a|b",
        "a\"b",
        "a<b"
      })
  void refusesPathsThatWindowsDoesNotHave(String path) {
    List<Artifact> artifacts = List.of(artifact(path));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Plan.of(artifacts));
    assertEquals(path + " is no path on Windows", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".gitignore", "a/R__b.sql", "console.java", "aux2/com10", "lpt/auxiliary"})
  void takesPathsThatEverySystemHas(String path) {
    assertEquals(1, Plan.of(List.of(artifact(path))).artifacts().size());
  }

  private static Artifact artifact(String path) {
    return new Artifact(path, Ownership.GENERATED, "uois.yaml", new Content.Copy(Bytes.of("text")));
  }
}
