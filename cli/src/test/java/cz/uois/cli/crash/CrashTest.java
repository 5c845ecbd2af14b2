package cz.uois.cli.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cz.uois.cli.fixture.FaultyDisk;
import cz.uois.cli.fixture.FaultyDisk.Fault;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever uois writes ends before every one of its calls that change something on the disk: what
 * is left is old or new, or the next run makes it so.
 */
final class CrashTest {
  private static final List<RenderedFile> FIRST =
      List.of(
          file("pom.xml", "seeded", Ownership.SEEDED),
          file("src/generated/java/Book.java", "a book", Ownership.GENERATED),
          file("src/generated/java/gone/Shelf.java", "a shelf", Ownership.GENERATED),
          file("uois.yaml", "the spec", Ownership.YOURS));

  private static final List<RenderedFile> SECOND =
      List.of(
          file("pom.xml", "seeded", Ownership.SEEDED),
          file("src/generated/java/Book.java", "a longer book", Ownership.GENERATED),
          file("src/main/resources/db/migration/V002__a.sql", "create", Ownership.APPEND_ONLY),
          file("uois.yaml", "the spec", Ownership.YOURS));

  /** What is written: where nothing was, where something was, and back again. */
  enum Command {
    NEW_MEMBER,
    GENERATE,
    UNDO;

    ChangeSet changes(Workspace workspace) {
      return this == UNDO
          ? workspace.undo(OptionalInt.empty(), new TreeMap<>())
          : workspace.compare(
              Rendering.of(this == GENERATE ? SECOND : FIRST),
              new Source("1", "spec", "books", "cz.uois.books", Optional.empty()),
              new TreeMap<>());
    }

    void run(Path folder) {
      Workspace.at(folder).apply(changes(Workspace.at(folder)));
    }
  }

  @TempDir private Path temporary;
  private Path before = Path.of("");
  private Path folder = Path.of("");
  private SortedMap<String, String> old = new TreeMap<>();
  private SortedMap<String, String> done = new TreeMap<>();

  private ChangeSet changes = ChangeSet.refused("");

  @ParameterizedTest
  @EnumSource
  void leavesOldOrNewWhereItIsKilled(Command command) {
    prepare(command);
    sweep(Fault.KILL);
  }

  @ParameterizedTest
  @EnumSource
  void leavesOldOrNewWhereThePowerGoes(Command command) {
    prepare(command);
    sweep(Fault.POWER_CUT);
  }

  private void sweep(Fault fault) {
    int half = 0;
    for (int at = 1; ; at++) {
      Trees.copy(before, folder);
      FaultyDisk disk = new FaultyDisk(folder, fault, at);
      try {
        apply(disk);
        assertEquals("", disk.struck(), "survived being killed");
        assertEquals(done, Trees.of(folder));
        assertTrue(at > 40, "a sweep of " + at + " calls");
        assertTrue(half > 1, "few kills hit a half written tree: " + half);
        return;
      } catch (FaultyDisk.Killed _) {
        half += isOldOrNew() ? 0 : 1;
        requireOldOrNew(disk);
      }
      Trees.delete(folder);
    }
  }

  private void requireOldOrNew(FaultyDisk disk) {
    boolean decided = Workspace.at(folder).isHalfWritten();
    assertTrue(decided || isOldOrNew(), () -> "half written and nothing says so: " + disk.struck());
    Workspace.at(soundDisk().path(folder)).repair();
    SortedMap<String, String> repaired = Trees.of(folder);
    if (!decided && repaired.equals(old)) {
      apply(soundDisk());
      assertEquals(List.of(), Trees.leftovers(folder), disk::struck);
      repaired = Trees.of(folder);
    }
    assertEquals(done, repaired, disk::struck);
  }

  @ParameterizedTest
  @EnumSource
  void changesNothingOnADiskThatIsFull(Command command) {
    prepare(command);
    for (int at = 1; ; at++) {
      Trees.copy(before, folder);
      FaultyDisk disk = new FaultyDisk(folder, Fault.FULL, at);
      try {
        apply(disk);
        assertEquals(done, Trees.of(folder));
        assertTrue(at > 20, "a sweep of " + at + " calls");
        return;
      } catch (UncheckedIOException e) {
        String reason = e.getMessage() + ": " + e.getCause();
        assertTrue(reason.contains(folder.toString()), reason);
        assertTrue(reason.endsWith("No space left on device"), reason);
        assertEquals(old, Trees.of(folder), disk::struck);
        assertEquals(List.of(), Trees.leftovers(folder), disk::struck);
        assertEquals(Files.exists(before), Files.exists(folder), disk::struck);
      }
      Trees.delete(folder);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesOldOrNewWhereACallFails(Command command) {
    prepare(command);
    for (int at = 1; ; at++) {
      Trees.copy(before, folder);
      FaultyDisk disk = new FaultyDisk(folder, Fault.FAILURE, at);
      try {
        apply(disk);
        assertEquals(done, Trees.of(folder));
        if (disk.struck().isEmpty()) {
          return;
        }
      } catch (UncheckedIOException _) {
        requireOldOrNew(disk);
      }
      Trees.delete(folder);
    }
  }

  /** The repair of a run that was killed is killed in its turn. */
  @ParameterizedTest
  @EnumSource
  void leavesOldOrNewWhereTheRepairIsKilled(Command command) {
    prepare(command);
    Path half = halfWritten();
    for (int at = 1; ; at++) {
      Trees.copy(half, folder);
      FaultyDisk disk = new FaultyDisk(folder, Fault.KILL, at);
      try {
        assertTrue(Workspace.at(disk.path(folder)).repair());
        assertTrue(at > 10, "a sweep of " + at + " calls");
        return;
      } catch (FaultyDisk.Killed _) {
        requireOldOrNew(disk);
      }
      Trees.delete(folder);
    }
  }

  /** A copy of what the first kill leaves that hits a half written tree. */
  private Path halfWritten() {
    Path half = temporary.resolve("half");
    for (int at = 1; ; at++) {
      Trees.copy(before, folder);
      try {
        apply(new FaultyDisk(folder, Fault.KILL, at));
        fail("no kill left anything half written");
      } catch (FaultyDisk.Killed _) {
        if (!isOldOrNew()) {
          Trees.copy(folder, half);
          Trees.delete(folder);
          return half;
        }
      }
      Trees.delete(folder);
    }
  }

  private void prepare(Command command) {
    before = temporary.resolve("before");
    folder = temporary.resolve("gql_books");
    if (command != Command.NEW_MEMBER) {
      Command.NEW_MEMBER.run(before);
    }
    if (command == Command.UNDO) {
      Command.GENERATE.run(before);
    }
    old = Trees.of(before);
    Trees.copy(before, folder);
    changes = command.changes(Workspace.at(folder));
    command.run(folder);
    done = Trees.of(folder);
    assertNotEquals(old, done);
    Trees.delete(folder);
  }

  private void apply(FaultyDisk disk) {
    Workspace.at(disk.path(folder)).apply(changes);
  }

  private FaultyDisk soundDisk() {
    return new FaultyDisk(folder, Fault.FAILURE, 0);
  }

  private static RenderedFile file(String path, String text, Ownership ownership) {
    return new RenderedFile(path, ownership, "entities/books.yaml", Bytes.of(text));
  }

  private boolean isOldOrNew() {
    SortedMap<String, String> now = files(Trees.of(folder));
    return now.equals(files(old)) || now.equals(files(done));
  }

  private static SortedMap<String, String> files(SortedMap<String, String> tree) {
    SortedMap<String, String> files = new TreeMap<>(tree);
    files.values().removeIf("(folder)"::equals);
    return files;
  }
}
