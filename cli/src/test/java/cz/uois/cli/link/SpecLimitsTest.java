package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLimitsTest {
  private static final String PLANS =
      """
      table: plans
      description: A plan
      access: {read: [public], insert: [authenticated], update: [myself]}
      fields:
        name: {type: string, description: Name}
      """;
  private static final int LIMIT = 256 * 1024;

  @Test
  void readsAFileOf256KiBAndNoByteMore() {
    String padded = PLANS + "#".repeat(LIMIT - PLANS.length());
    assertEquals("", Spec.of("plans", padded).codes());
    assertEquals("beyond-limit", Spec.of("plans", padded + "#").codes());
  }

  @Test
  void readsNoMoreOfALargeFileThanItNeeds(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("uois.yaml"), Spec.MEMBER);
    Files.createDirectory(folder.resolve("entities"));
    Files.writeString(folder.resolve("entities/plans.yaml"), PLANS + "#".repeat(9 * LIMIT));
    ReadResult result = Specs.read(folder);
    assertEquals("beyond-limit", result.diagnostics().getFirst().code());
    assertTrue(result.member().isEmpty());
  }

  @Test
  void followsNoLinks(@TempDir Path folder) throws IOException {
    Path elsewhere = folder.resolve("elsewhere.yaml");
    Files.writeString(elsewhere, PLANS);
    Path member = Files.createDirectories(folder.resolve("member/entities"));
    Files.writeString(folder.resolve("member/uois.yaml"), Spec.MEMBER);
    Files.createSymbolicLink(member.resolve("plans.yaml"), elsewhere);
    assertEquals(
        "not-a-file", Specs.read(folder.resolve("member")).diagnostics().getFirst().code());
  }

  @Test
  void stopsReadingWhereNestingIsTooDeep() {
    String deep = PLANS + "unique: " + "[".repeat(100_000) + "\n";
    assertEquals("beyond-limit", Spec.of("plans", deep).codes());
  }

  @Test
  void readsAFileThatIsFullOfFieldsAndRefusesMoreThanJavaCanHave() {
    String full = plans(3_000);
    ReadResult result = Spec.of("plans", full).read();
    assertEquals(
        "'plans' has 3007 columns, more than 240", result.diagnostics().getFirst().message());
    assertEquals("", Spec.of("plans", plans(233)).codes());
    assertEquals("beyond-limit", Spec.of("plans", plans(234)).codes());
  }

  // With the six base columns and the name.
  private static String plans(int references) {
    StringBuilder text = new StringBuilder(PLANS);
    for (int field = 0; field < references; field++) {
      text.append("  f").append(field).append("_id: {references: plans, inverse: l");
      text.append(field).append(", description: A plan}\n");
    }
    return text.toString();
  }

  @Test
  void acceptsAsManyArgumentsAndFieldsOfInputsAsJavaHas() {
    assertEquals("", Spec.plans(computed(240)).codes());
    assertEquals("beyond-limit", Spec.plans(computed(241)).codes());
  }

  private static String computed(int arguments) {
    StringBuilder text = new StringBuilder("n: {computed: int, description: N, arguments: {");
    for (int i = 0; i < arguments; i++) {
      text.append("a").append(i).append(": {type: int, description: A}, ");
    }
    return text.append("}}").toString();
  }

  @Test
  void printsThousandsOfFindingsInOneLineAtOnce() {
    StringBuilder line = new StringBuilder("{table: plans, description: A plan, fields: {}");
    for (int key = 0; key < 16_000; key++) {
      line.append(", k").append(key).append(": 1");
    }
    ReadResult result = Spec.of("plans", line.append("}\n").toString()).read();
    String text =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> result.print(false), "hangs");
    assertTrue(text.contains("k15999"), "the last finding is missing");
  }

  @Test
  void acceptsATextOf500CharactersAndNoneMore() {
    assertEquals("", Spec.plans("n: {type: int, description: " + "č".repeat(500) + "}").codes());
    assertEquals(
        "beyond-limit", Spec.plans("n: {type: int, description: " + "č".repeat(501) + "}").codes());
  }

  @Test
  void acceptsANameOf63CharactersAndNoneMore() {
    assertEquals("", Spec.plans("a".repeat(63) + ": {type: int, description: N}").codes());
    assertEquals("bad-name", Spec.plans("a".repeat(64) + ": {type: int, description: N}").codes());
  }
}
