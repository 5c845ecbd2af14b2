package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.fixture.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a verification which sees nothing, or the wrong thing, is found out. */
final class ProveRunTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"lessons", "products"})
  void seesEverythingThatIsDoneToACopy(String name) throws IOException {
    Path member = member(name);
    ProveRun.Proof proof = ProveRun.run(member, VerifyRun::run);
    assertTrue(proof.holds(), () -> proof.attempts().toString());
    assertEquals(
        List.of("edited", "edited", "missing", "extra", "line-ends", "stale", "stale", "edited"),
        proof.attempts().stream().map(attempt -> attempt.kind().word()).toList());
    assertEquals(proof, ProveRun.run(member, VerifyRun::run));
    assertTrue(VerifyRun.run(member).isClean());
  }

  @Test
  void findsOutAVerificationThatSeesNothing() throws IOException {
    Path member = member("lessons");
    Verified clean = VerifyRun.run(member);
    ProveRun.Proof proof = ProveRun.run(member, _ -> clean);
    assertFalse(proof.holds());
    assertTrue(proof.attempts().stream().noneMatch(ProveRun.Attempt::seen));
    assertTrue(proof.attempts().getFirst().sentence().startsWith("NOT SEEN"));
  }

  @Test
  void findsOutAVerificationThatComparesHashesAlone() throws IOException {
    Path member = member("lessons");
    ProveRun.Proof proof = ProveRun.run(member, ProveRunTest::byHashes);
    List<String> missed =
        proof.attempts().stream()
            .filter(attempt -> !attempt.seen())
            .map(ProveRun.Attempt::done)
            .toList();
    assertTrue(
        missed.contains("with one byte changed, and its hash in uois.lock"), missed::toString);
  }

  // What a shortcut would be: what the lock says of a file is true, so nothing is made anew.
  private static Verified byHashes(Path folder) {
    Verified verified = VerifyRun.run(folder);
    return new Verified(
        verified.stage(),
        verified.spec(),
        verified.drift().stream()
            .filter(finding -> !finding.message().contains("its hash in uois.lock with it"))
            .toList(),
        verified.files());
  }

  @Test
  void goesOnlyFromACleanMember() throws IOException {
    Path member = member("lessons");
    Files.delete(member.resolve("src/generated/resources/schema.graphqls"));
    assertThrows(IllegalStateException.class, () -> ProveRun.run(member, VerifyRun::run));
  }

  @Test
  void leavesNoCopyBehind() throws IOException {
    Path member = member("lessons");
    List<Path> copies = new ArrayList<>();
    ProveRun.run(
        member,
        copy -> {
          copies.add(copy);
          return VerifyRun.run(copy);
        });
    assertFalse(copies.isEmpty());
    assertTrue(copies.stream().noneMatch(Files::exists), copies::toString);
    assertTrue(copies.stream().noneMatch(copy -> copy.startsWith(member)), copies::toString);
  }

  private Path member(String name) {
    Path member = temporary.resolve("gql_" + name);
    GenerationRun.newMember(Members.files(name), new Diagnostics(), member, false);
    return member;
  }
}
