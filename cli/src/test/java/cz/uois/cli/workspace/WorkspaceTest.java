package cz.uois.cli.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void writesNothingTheSecondTime() throws IOException {
    Rendering rendering = rendering(generated("a/One.java", "one"), seeded("pom.xml", "pom"));
    generate(rendering);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
      }
    }
    ChangeSet second = generate(rendering);
    assertTrue(second.isEmpty(), second::toString);
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          List.of(),
          files.filter(file -> !lastModified(file).equals(FileTime.fromMillis(0))).toList());
    }
  }

  @Test
  void replacesWhatItGeneratedAndRemovesWhatIsPlannedNoLonger() throws IOException {
    generate(rendering(generated("a/b/Gone.java", "gone"), generated("a/One.java", "one")));
    generate(rendering(generated("a/One.java", "two")));
    assertEquals(Map.of("a/One.java", "two"), sources());
    assertFalse(Files.exists(folder.resolve("a/b")));
  }

  @Test
  void writesNothingAtAllWhenOneFileWasEditedByHand() throws IOException {
    generate(rendering(generated("a/One.java", "one"), generated("a/Two.java", "two")));
    Files.writeString(folder.resolve("a/Two.java"), "edited");
    ChangeSet changes =
        compare(rendering(generated("a/One.java", "1"), generated("a/Two.java", "2")));
    assertEquals(List.of("a/Two.java"), paths(changes.conflicts()));
    assertThrows(IllegalArgumentException.class, () -> Workspace.at(folder).apply(changes));
    assertEquals(Map.of("a/One.java", "one", "a/Two.java", "edited"), sources());
  }

  @Test
  void keepsAnEditedFileThatIsPlannedNoLonger() throws IOException {
    generate(rendering(generated("a/One.java", "one")));
    Files.writeString(folder.resolve("a/One.java"), "edited");
    assertEquals(List.of("a/One.java"), paths(compare(rendering()).conflicts()));
  }

  @Test
  void refusesAFileThatItDidNotWrite() throws IOException {
    Files.writeString(folder.resolve("One.java"), "mine");
    assertEquals(
        List.of("One.java"), paths(compare(rendering(generated("One.java", "one"))).conflicts()));
  }

  @Test
  void leavesASeededFileToItsAuthor() throws IOException {
    generate(rendering(seeded("pom.xml", "pom")));
    Files.writeString(folder.resolve("pom.xml"), "mine");
    assertTrue(generate(rendering(seeded("pom.xml", "newer"))).isEmpty());
    Files.delete(folder.resolve("pom.xml"));
    assertTrue(generate(rendering(seeded("pom.xml", "newer"))).isEmpty());
    assertEquals("pom", Files.readString(folder.resolve(".uois/base/pom.xml")));
  }

  @Test
  void neverChangesAMigration() throws IOException {
    Rendering first = rendering(file("V001.sql", "create", Ownership.APPEND_ONLY));
    generate(first);
    Rendering changed = rendering(file("V001.sql", "other", Ownership.APPEND_ONLY));
    String reason = compare(changed).conflicts().getFirst().reason();
    assertTrue(reason.contains("come later"), reason);
    Files.writeString(folder.resolve("V001.sql"), "edited");
    reason = compare(first).conflicts().getFirst().reason();
    assertTrue(reason.startsWith("was edited"), reason);
    assertEquals("edited", Files.readString(folder.resolve("V001.sql")));
  }

  @Test
  void refusesToWriteThroughLinks(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve("src"), outside);
    Files.createSymbolicLink(folder.resolve("pom.xml"), outside.resolve("pom.xml"));
    ChangeSet changes = compare(rendering(generated("src/A.java", "a"), seeded("pom.xml", "p")));
    assertEquals(List.of("pom.xml", "src/A.java"), paths(changes.conflicts()));
  }

  @Test
  void refusesALinkInPlaceOfItsOwnFolder(@TempDir Path outside) throws IOException {
    Files.createSymbolicLink(folder.resolve(".uois"), outside);
    ChangeSet changes = compare(rendering(generated("A.java", "a")));
    assertFalse(changes.conflicts().isEmpty());
  }

  @Test
  void finishesAMoveThatWasInterrupted() throws IOException {
    generate(rendering(generated("One.java", "one"), generated("Gone.java", "gone")));
    Files.createDirectories(folder.resolve(".uois/staging/a"));
    Files.createDirectories(folder.resolve(".uois/journal"));
    Files.writeString(folder.resolve(".uois/staging/a/Two.java"), "two");
    Files.writeString(
        folder.resolve(".uois/journal/pending"),
        "replace One.java\nreplace a/Two.java\nremove Gone.java\n");
    assertTrue(Workspace.at(folder).repair());
    assertEquals(Map.of("One.java", "one", "a/Two.java", "two"), sources());
    assertFalse(Workspace.at(folder).repair());
  }

  @Test
  void forgetsWhatWasOnlyPrepared() throws IOException {
    generate(rendering(generated("One.java", "one")));
    Files.createDirectories(folder.resolve(".uois/staging"));
    Files.writeString(folder.resolve(".uois/staging/One.java"), "half");
    assertTrue(Workspace.at(folder).repair());
    assertEquals(Map.of("One.java", "one"), sources());
  }

  @Test
  void saysWhichLineOfTheLockIsNotUnderstood() throws IOException {
    Files.writeString(folder.resolve(Lock.FILE), "uois 1\n<<<<<<< HEAD\n");
    String reason = compare(rendering()).conflicts().getFirst().reason();
    assertTrue(reason.startsWith("uois.lock:2: '<<<<<<< HEAD'"), reason);
  }

  @Test
  void givesIdsThatStay() {
    Map<String, String> first = StableIds.of(List.of("a", "a.b"), Map.of());
    Map<String, String> second = StableIds.of(List.of("a", "c"), Map.of("a", first.get("a.b")));
    assertEquals(first.get("a.b"), second.get("a"));
    assertEquals(2, Map.copyOf(second).values().stream().distinct().count());
  }

  private ChangeSet generate(Rendering rendering) {
    ChangeSet changes = compare(rendering);
    Workspace.at(folder).apply(changes);
    return changes;
  }

  private ChangeSet compare(Rendering rendering) {
    return Workspace.at(folder).compare(rendering, "1", "spec", List.of("plans"), new TreeMap<>());
  }

  private Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(file -> folder.relativize(file).toString(), WorkspaceTest::read));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static FileTime lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> paths(List<Change> changes) {
    return changes.stream().map(Change::path).toList();
  }

  private static Rendering rendering(RenderedFile... files) {
    return Rendering.of(List.of(files));
  }

  private static RenderedFile generated(String path, String text) {
    return file(path, text, Ownership.GENERATED);
  }

  private static RenderedFile seeded(String path, String text) {
    return file(path, text, Ownership.SEEDED);
  }

  private static RenderedFile file(String path, String text, Ownership ownership) {
    return new RenderedFile(path, ownership, "entities/plans.yaml", Bytes.of(text));
  }
}
