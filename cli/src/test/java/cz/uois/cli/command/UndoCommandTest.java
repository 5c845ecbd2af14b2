package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code uois undo}, {@code log} and {@code status} say and do. */
final class UndoCommandTest {
  private static final String ROOMS =
      """
      table: rooms
      description: A room
      access: --unsafe-public
      fields:
        name: {type: string, description: Its name}
      """;
  private static final String SIZE = "  size: {type: int, description: Its size}\n";
  private static final String MIGRATION =
      "src/main/resources/db/migration/V002__add_rooms_size.sql";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path member = Path.of("");

  @BeforeEach
  void makeAMember() throws IOException {
    member = folder.resolve("gql_house");
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: house\ndescription: It\n");
    Files.writeString(spec.resolve("entities/rooms.yaml"), ROOMS);
    assertEquals(0, uois("new-member", "house", "--from", spec + "", "--dir", folder + ""));
  }

  @Test
  void takesTheLastGenerationBackToTheByteAndDoesItAgain() throws IOException {
    SortedMap<String, String> first = tree();
    addSize();
    assertEquals(0, uois("generate", member + ""));
    SortedMap<String, String> second = tree();
    assertEquals(0, uois("undo", member + "", "--dry-run"));
    assertEquals(second, tree());

    assertEquals(0, uois("undo", member + ""));
    assertEquals(
        """
          update src/generated/java/cz/uois/house/db/RoomModel.java
          update src/generated/java/cz/uois/house/db/Rooms.java
          update src/generated/java/cz/uois/house/room/RoomGQLModel.java
          update src/generated/java/cz/uois/house/room/RoomInputs.java
          update src/generated/java/cz/uois/house/room/RoomLoaders.java
          update src/generated/resources/schema.graphqls
          update src/main/resources/db/migration/R__comments.sql
          remove src/main/resources/db/migration/V002__add_rooms_size.sql
          update src/test/gql/rooms/coverage.gql
          update src/test/gql/rooms/create.gql
          update src/test/gql/rooms/read.gql
          update src/test/gql/rooms/update.gql
        MEMBER: 11 files updated, 1 file removed
        undid 2: uois generate MEMBER
        Databases that ran V002__add_rooms_size.sql keep what it did, and the member does not start with them:
          undo again before it starts with such a one, or begin with an empty one (uois run --fresh)
        """,
        output());
    Files.writeString(member.resolve("entities/rooms.yaml"), ROOMS);
    assertEquals(first, tree());
    addSize();

    assertEquals(0, uois("undo", member + ""));
    assertEquals(second, tree());
    assertEquals(0, uois("log", member + ""));
    assertEquals(
        """
           4  TIME  uois undo MEMBER  (1 file created, 12 files updated)
           3  TIME  uois undo MEMBER  (12 files updated, 1 file removed)
           2  TIME  uois generate MEMBER  (1 file created, 12 files updated)
           1  TIME  uois new-member house --from SPEC --dir FOLDER  (N files created)
        """,
        output());
  }

  @Test
  void goesBackSeveralOperationsAtOnce() throws IOException {
    SortedMap<String, String> first = tree();
    addSize();
    assertEquals(0, uois("generate", member + ""));
    Path rooms = member.resolve("entities/rooms.yaml");
    Files.writeString(rooms, Files.readString(rooms).replace("A room", "A place"));
    assertEquals(0, uois("generate", member + ""));

    assertEquals(0, uois("undo", member + "", "--from", "2"));

    Files.writeString(rooms, ROOMS);
    assertEquals(first, tree());
  }

  @Test
  void takesNothingBackWhereFilesWereChangedSince() throws IOException {
    addSize();
    assertEquals(0, uois("generate", member + ""));
    Files.writeString(member.resolve("src/generated/resources/schema.graphqls"), "mine");
    Files.delete(member.resolve(MIGRATION));
    Files.writeString(
        member.resolve("src/main/resources/db/migration/V003__mine.sql"), "select 1;");
    SortedMap<String, String> before = tree();

    assertEquals(5, uois("undo", member + ""));

    assertEquals(
        """
        uois: MEMBER/src/generated/resources/schema.graphqls was changed since, and that would be lost; \
        take it back, or keep both
        """,
        output());
    assertEquals(before, tree());
  }

  @Test
  void removesNoMigrationThatAnotherOneFollows() throws IOException {
    addSize();
    assertEquals(0, uois("generate", member + ""));
    Files.writeString(
        member.resolve("src/main/resources/db/migration/V003__mine.sql"), "select 1;");

    assertEquals(5, uois("undo", member + ""));

    assertEquals(
        "uois: MEMBER/"
            + MIGRATION
            + " is followed by src/main/resources/db/migration/V003__mine.sql, which was written"
            + " for what it makes\n",
        output());
  }

  @Test
  void doesNotUndoThatThereIsAMember() throws IOException {
    SortedMap<String, String> before = tree();
    assertEquals(5, uois("undo", member + ""));
    assertEquals(
        "uois: MEMBER/uois.yaml was made together with the member; to undo that, remove the"
            + " folder\n",
        output());
    assertEquals(before, tree());
    assertEquals(5, uois("undo", member + "", "--from", "7"));
    assertEquals("uois: operation 7 is not kept; 'uois log' lists those that are\n", output());
  }

  @Test
  void tellsWhereAMemberStands() throws IOException {
    addSize();
    Files.writeString(member.resolve("src/generated/resources/schema.graphqls"), "mine");
    Files.delete(member.resolve("src/test/gql/rooms/read.gql"));
    SortedMap<String, String> before = tree();

    assertEquals(0, uois("status", member + ""));

    assertEquals(
        """
        gql_house
          spec    1 entity, 1 warning
          files   20 as they were written, 1 edited by hand, 1 missing
                     edited by hand   src/generated/resources/schema.graphqls
                     missing          src/test/gql/rooms/read.gql
          made    by uois VERSION from a spec that changed since
          last    TIME  uois new-member house --from SPEC --dir FOLDER
          next    uois generate   tells where the edits belong
        """,
        output());
    assertEquals(before, tree());
  }

  private void addSize() throws IOException {
    Files.writeString(member.resolve("entities/rooms.yaml"), ROOMS + SIZE);
  }

  private String output() {
    return (out + "" + err)
        .replace(member.toString(), "MEMBER")
        .replace(folder.resolve("spec").toString(), "SPEC")
        .replace(folder.toString(), "FOLDER")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "TIME")
        // The runtime is among them once it was built.
        .replaceAll("\\(\\d\\d+ files created\\)", "(N files created)")
        .replaceAll("uois \\d+\\.\\d+\\.\\d+\\S*", "uois VERSION");
  }

  private SortedMap<String, String> tree() throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(member)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(member.resolve(".uois/journal"))) {
          tree.put(member.relativize(file).toString(), Files.readString(file, ISO_8859_1));
        }
      }
    }
    return tree;
  }

  private int uois(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
