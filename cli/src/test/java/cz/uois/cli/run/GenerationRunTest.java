package cz.uois.cli.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.ChangeSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerationRunTest {
  @TempDir Path temporary;

  @Test
  void writesNothingForAWrongSpec() {
    SortedMap<String, byte[]> files = Members.files("events");
    files.put(
        "entities/events.yaml",
        "table: events\nfields: {a: {type: strnig}}\n".getBytes(StandardCharsets.UTF_8));
    Path target = temporary.resolve("gql_events");
    Outcome outcome = newMember(files, target, false);
    assertTrue(outcome.changes().isEmpty());
    assertFalse(Files.exists(target));
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws IOException {
    Files.writeString(temporary.resolve("mine.txt"), "mine");
    Outcome outcome = newMember(Members.files("events"), temporary, false);
    assertTrue(outcome.hasConflicts());
    assertEquals(List.of("mine.txt"), names(temporary));
  }

  @Test
  void refusesToMakeAMemberTwice() {
    Path target = temporary.resolve("gql_events");
    newMember(Members.files("events"), target, false);
    Outcome again = newMember(Members.files("events"), target, false);
    ChangeSet changes = again.changes().orElseThrow();
    assertTrue(changes.conflicts().getFirst().reason().startsWith("is a member already"));
  }

  @Test
  void finishesAMemberThatAnInterruptedRunHadBegun() throws IOException {
    Path whole = temporary.resolve("whole");
    newMember(Members.files("events"), whole, false);
    Path half = temporary.resolve("half");
    newMember(Members.files("events"), half, false);
    interrupt(half, true);
    assertTrue(newMember(Members.files("events"), half, true).hasConflicts());

    Outcome again = newMember(Members.files("events"), half, false);

    assertTrue(again.repaired());
    assertFalse(again.hasConflicts(), again::toString);
    assertEquals(tree(whole), tree(half));
    interrupt(half, true);
    assertTrue(GenerationRun.generate(half, Permits.NONE, false).repaired());
    assertEquals(tree(whole), tree(half));
  }

  @Test
  void makesAMemberWhereAnInterruptedRunHadOnlyPreparedOne() throws IOException {
    Path whole = temporary.resolve("whole");
    newMember(Members.files("events"), whole, false);
    Path prepared = temporary.resolve("prepared");
    Files.createDirectories(prepared.resolve(".uois/staging"));
    Files.writeString(prepared.resolve(".uois/staging/pom.xml"), "half");

    assertFalse(newMember(Members.files("events"), prepared, false).hasConflicts());

    assertEquals(tree(whole), tree(prepared));
  }

  @Test
  void refusesToFinishAMemberOfAnotherSpec() throws IOException {
    Path half = temporary.resolve("half");
    newMember(Members.files("events"), half, false);
    interrupt(half, true);

    assertTrue(newMember(Members.files("lessons"), half, false).hasConflicts());

    assertTrue(GenerationRun.generate(half, Permits.NONE, true).changes().orElseThrow().isEmpty());
  }

  @Test
  void refusesToMakeAMemberWhereAnInterruptedGenerationIsRepaired() throws IOException {
    Path member = temporary.resolve("gql_events");
    newMember(Members.files("events"), member, false);
    interrupt(member, false);

    assertTrue(newMember(Members.files("events"), member, false).hasConflicts());
  }

  @Test
  void writesNothingOnADryRun() throws IOException {
    Outcome outcome = newMember(Members.files("events"), temporary.resolve("gql_events"), true);
    assertFalse(outcome.changes().orElseThrow().of(Change.Kind.CREATE).isEmpty());
    assertEquals(List.of(), names(temporary));
  }

  @Test
  void changesOnlyWhatADescriptionReaches() throws IOException {
    Path target = temporary.resolve("gql_events");
    newMember(Members.files("events"), target, false);
    Path entity = target.resolve("entities/eventtypes.yaml");
    Files.writeString(entity, Files.readString(entity).replace("Name of the type", "Its name"));
    ChangeSet changes = GenerationRun.generate(target, Permits.NONE, true).changes().orElseThrow();
    assertEquals(
        List.of(
            "src/generated/java/cz/uois/events/eventtype/EventTypeGQLModel.java",
            "src/generated/resources/schema.graphqls",
            "src/main/resources/db/migration/R__comments.sql"),
        changes.of(Change.Kind.UPDATE).stream().map(Change::path).toList());
  }

  @Test
  void addsAMigrationButNeverChangesOneThatIsThere() throws IOException {
    Path target = temporary.resolve("gql_events");
    newMember(Members.files("events"), target, false);
    Path entity = target.resolve("entities/eventtypes.yaml");
    Files.writeString(
        entity, Files.readString(entity) + "  rank: {type: int, description: Its rank}\n");
    Path migration = target.resolve("src/main/resources/db/migration/V001__create_events.sql");
    byte[] before = Files.readAllBytes(migration);
    assertFalse(GenerationRun.generate(target, Permits.NONE, false).hasConflicts());
    assertArrayEquals(before, Files.readAllBytes(migration));
    Path second = migration.resolveSibling("V002__add_eventtypes_rank.sql");
    assertTrue(Files.readString(second).contains("add column \"rank\" integer"), second.toString());
  }

  @Test
  void startsAnewWhereAllMigrationsWereDeleted() throws IOException {
    Path target = temporary.resolve("gql_events");
    newMember(Members.files("events"), target, false);
    Path entity = target.resolve("entities/eventtypes.yaml");
    Files.writeString(
        entity, Files.readString(entity) + "  rank: {type: int, description: Its rank}\n");
    Path migration = target.resolve("src/main/resources/db/migration/V001__create_events.sql");
    Files.delete(migration);
    assertFalse(GenerationRun.generate(target, Permits.NONE, false).hasConflicts());
    assertTrue(Files.readString(migration).contains("\"rank\""));
  }

  // As a crash in the middle of a move leaves it: half of the files are still staged.
  private static void interrupt(Path member, boolean newOne) throws IOException {
    List<String> paths = List.copyOf(tree(member).keySet());
    StringBuilder journal = new StringBuilder();
    for (int i = 0; i < paths.size(); i++) {
      journal.append("replace ").append(paths.get(i)).append('\n');
      if (i > paths.size() / 2 && (newOne || !paths.get(i).equals("uois.yaml"))) {
        Path staged = member.resolve(".uois/staging").resolve(paths.get(i));
        Files.createDirectories(staged.getParent());
        Files.move(member.resolve(paths.get(i)), staged);
      }
    }
    Files.createDirectories(member.resolve(".uois/journal"));
    Files.writeString(member.resolve(".uois/journal/pending"), journal);
  }

  // Bytes as characters: the runtime's jar is among the files once it was built.
  private static SortedMap<String, String> tree(Path folder) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      Path log = folder.resolve(".uois/journal");
      for (Path file :
          files.filter(Files::isRegularFile).filter(it -> !it.startsWith(log)).toList()) {
        tree.put(folder.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return tree;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Outcome newMember(SortedMap<String, byte[]> files, Path target, boolean dryRun) {
    return GenerationRun.newMember(files, new Diagnostics(), target, dryRun);
  }
}
