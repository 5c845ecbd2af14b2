package cz.uois.cli.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's files change as he asked for, and only if they are as they were read. */
final class RewritingTest {
  private static final ChangeSet NOTHING =
      new ChangeSet(List.of(), new TreeMap<>(), new TreeSet<>());

  @TempDir private Path folder;

  @Test
  void writesAddsAndRemoves() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "a");
    Files.writeString(folder.resolve("b.yaml"), "b");
    Workspace workspace = Workspace.at(folder);

    ChangeSet changes =
        workspace.with(
            NOTHING,
            List.of(
                rewrite("c.yaml", null, "new"),
                rewrite("a.yaml", "a", "A"),
                rewrite("b.yaml", "b", null)));
    workspace.apply(changes);

    assertEquals(
        "[CREATE, REMOVE, UPDATE]",
        changes.changes().stream().map(it -> it.kind().name()).sorted().toList().toString());
    assertEquals("A", Files.readString(folder.resolve("a.yaml")));
    assertEquals("new", Files.readString(folder.resolve("c.yaml")));
    assertFalse(Files.exists(folder.resolve("b.yaml")));
  }

  @Test
  void leavesAFileAloneThatSomebodyHasChangedMeanwhile() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "another");

    assertConflict("was changed meanwhile; try again", rewrite("a.yaml", "a", "A"));
    assertConflict("was changed meanwhile; try again", rewrite("a.yaml", null, "A"));
    assertConflict("was changed meanwhile; try again", rewrite("b.yaml", "b", null));
  }

  @Test
  void followsNoLink(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("a.yaml"), "a");
    Path link = folder.resolve("entities");
    try {
      Files.createSymbolicLink(link, outside);
    } catch (IOException | UnsupportedOperationException _) {
      assumeTrue(false, "no links here");
    }

    assertConflict("is reached through the link entities", rewrite("entities/a.yaml", "a", "A"));
  }

  private void assertConflict(String reason, FileDifference rewrite) {
    ChangeSet changes = Workspace.at(folder).with(NOTHING, List.of(rewrite));
    assertEquals(List.of(Change.conflict(rewrite.path(), reason)), changes.conflicts());
  }

  private static FileDifference rewrite(
      String path, @Nullable String before, @Nullable String after) {
    return new FileDifference(
        path,
        Optional.ofNullable(before).map(Bytes::of),
        Optional.ofNullable(after).map(Bytes::of));
  }
}
