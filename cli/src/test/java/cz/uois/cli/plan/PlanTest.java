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

  private static Artifact artifact(String path) {
    return new Artifact(path, Ownership.GENERATED, "uois.yaml", new Content.Copy(Bytes.of("text")));
  }
}
