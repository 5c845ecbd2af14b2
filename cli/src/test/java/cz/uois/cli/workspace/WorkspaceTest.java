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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    generate(rendering());
    assertEquals(Map.of(".uois/attic/a/One.java", "edited"), sources());
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
    assertTrue(reason.contains("databases may have run it"), reason);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove ../outside/precious",
        "replace ../outside/precious",
        "remove /outside/precious",
        "remove a/../../outside/precious",
        "remove link/precious",
        "replace link/precious",
        "destroy One.java"
      })
  void touchesNothingForAJournalThatItDidNotWrite(String line) throws IOException {
    Path member = Files.createDirectories(folder.resolve("member"));
    Path precious = Files.createDirectories(folder.resolve("outside")).resolve("precious");
    Files.writeString(precious, "precious");
    Files.createSymbolicLink(member.resolve("link"), precious.getParent());
    write(member.resolve(".uois/staging/One.java"), "one");
    write(member.resolve(".uois/staging/link/precious"), "theirs");
    String journal = "replace One.java\n" + line.replace(" /", " " + folder + "/") + "\n";
    write(member.resolve(".uois/journal/pending"), journal);

    ConflictException refusal =
        assertThrows(ConflictException.class, () -> Workspace.at(member).repair());

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith(member + ": .uois/journal/pending:2: "), message);
    assertEquals("precious", Files.readString(precious));
    assertFalse(Files.exists(member.resolve("One.java")));
    assertEquals(journal, Files.readString(member.resolve(".uois/journal/pending")));
  }

  @Test
  void takesNothingFromWhereALinkInItsStagingFolderLeads(@TempDir Path outside) throws IOException {
    write(outside.resolve("One.java"), "precious");
    Files.createDirectories(folder.resolve(".uois/staging"));
    Files.createSymbolicLink(folder.resolve(".uois/staging/a"), outside);
    write(folder.resolve(".uois/journal/pending"), "replace a/One.java\n");

    assertThrows(ConflictException.class, () -> Workspace.at(folder).repair());

    assertTrue(Files.exists(outside.resolve("One.java")));
  }

  @Test
  void writesItsJournalThroughNoLink(@TempDir Path outside) throws IOException {
    write(outside.resolve("precious"), "precious");
    Files.createDirectories(folder.resolve(".uois/journal"));
    Files.createSymbolicLink(folder.resolve(".uois/journal/writing"), outside.resolve("precious"));

    assertThrows(
        UncheckedIOException.class, () -> generate(rendering(generated("One.java", "one"))));

    assertEquals("precious", Files.readString(outside.resolve("precious")));
    assertFalse(Workspace.at(folder).repair(), "the run that failed left something");
    assertFalse(generate(rendering(generated("One.java", "one"))).isEmpty());
    assertEquals("precious", Files.readString(outside.resolve("precious")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside/precious", "/outside/precious", "link/precious"})
  void removesNothingThatALockNamesOutside(String path) throws IOException {
    Path member = Files.createDirectories(folder.resolve("member"));
    Path precious = Files.createDirectories(folder.resolve("outside")).resolve("precious");
    Files.writeString(precious, "precious");
    Files.createSymbolicLink(member.resolve("link"), precious.getParent());
    String sha256 = Bytes.of("precious").sha256();
    Files.writeString(
        member.resolve(Lock.FILE),
        "file generated " + sha256 + " " + (path.startsWith("/") ? folder : "") + path + "\n");

    ChangeSet changes = compare(member, rendering());

    assertEquals(1, changes.conflicts().size());
    assertTrue(changes.removes().isEmpty());
    assertEquals("precious", Files.readString(precious));
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
  void leavesNothingBehindOfAMemberThatWasOnlyPrepared() throws IOException {
    write(folder.resolve(".uois/staging/One.java"), "half");
    assertTrue(Workspace.at(folder).repair());
    assertTrue(Workspace.at(folder).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<<<<<<< HEAD", "file borrowed abc One.java", "file generated abc", "uois 1 2"})
  void saysWhichLineOfTheLockIsNotUnderstood(String line) throws IOException {
    Files.writeString(folder.resolve(Lock.FILE), "uois 1\n" + line + "\n");
    String reason = compare(rendering()).conflicts().getFirst().reason();
    assertEquals(
        "uois.lock:2: '" + line + "' is not understood; restore the file from Git", reason);
  }

  private ChangeSet generate(Rendering rendering) {
    ChangeSet changes = compare(rendering);
    Workspace.at(folder).apply(changes);
    return changes;
  }

  private ChangeSet compare(Rendering rendering) {
    return compare(folder, rendering);
  }

  private static ChangeSet compare(Path member, Rendering rendering) {
    Source source = new Source("1", "spec", "plans", "cz.uois.plans", Optional.empty());
    return Workspace.at(member).compare(rendering, source, new TreeMap<>());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
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
