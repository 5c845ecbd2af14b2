package cz.uois.cli.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedDiffTest {
  @TempDir private Path folder;

  @Test
  void showsALineWithThreeAroundIt() {
    assertEquals(
        """
        --- a/entities/plans.yaml
        +++ b/entities/plans.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8
        """,
        diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));
  }

  @Test
  void tellsOfALastLineWithoutAnEnd() {
    assertEquals(
        """
        --- a/entities/plans.yaml
        +++ b/entities/plans.yaml
        @@ -1,1 +1,1 @@
        -one
        \\ No newline at end of file
        +one
        """,
        diff("one", "one\n"));
  }

  @Test
  void namesNoFileWhereThereIsNone() {
    assertEquals(
        "--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n",
        UnifiedDiff.of(new FileDifference("a", Optional.empty(), Optional.of(Bytes.of("x\n")))));
    assertEquals(
        "--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n",
        UnifiedDiff.of(new FileDifference("a", Optional.of(Bytes.of("x\n")), Optional.empty())));
  }

  @Test
  void printsNoBytesThatAreNoText() {
    assertEquals(
        "Binary files a/entities/plans.yaml and b/entities/plans.yaml differ\n",
        diff("a\0b", "a\0c"));
    assertEquals("", diff("a\0b", "a\0b"));
  }

  /** What it says is what git makes of it, whatever the two texts are. */
  @Test
  void leadsGitFromOneTextToTheOther() throws Exception {
    Random random = new Random(7);
    Path file = folder.resolve("entities/plans.yaml");
    Files.createDirectory(file.getParent());
    git("init", "-q");
    for (int i = 0; i < 60; i++) {
      String before = text(random);
      String after = i % 2 == 0 ? text(random) : before.replaceFirst("b", "c\r");
      if (before.equals(after) || before.isEmpty() || after.isEmpty()) {
        continue;
      }
      Files.writeString(file, before);
      Files.writeString(folder.resolve("patch"), diff(before, after));
      git("-c", "core.autocrlf=false", "apply", "--unidiff-zero", "patch");
      assertArrayEquals(after.getBytes(UTF_8), Files.readAllBytes(file), before);
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      text.append((char) ('a' + random.nextInt(3))).append('\n');
    }
    return random.nextInt(3) == 0 ? text + "end" : text.toString();
  }

  private static String diff(String before, String after) {
    return UnifiedDiff.of(
        new FileDifference(
            "entities/plans.yaml", Optional.of(Bytes.of(before)), Optional.of(Bytes.of(after))));
  }
}
