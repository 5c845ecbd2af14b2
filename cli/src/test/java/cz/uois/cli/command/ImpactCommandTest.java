package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What depends on a part of a spec. */
final class ImpactCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path member;

  @BeforeEach
  void makeAMember() throws IOException {
    Path spec = Files.createDirectory(folder.resolve("spec"));
    Files.createDirectory(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: house\ndescription: It\n");
    Files.writeString(
        spec.resolve("entities/rooms.yaml"),
        """
        table: rooms
        description: A room
        access: {read: [public], insert: [], update: []}
        fields:
          name: {type: string, max_length: 20, description: Its name}
        """);
    Files.writeString(
        spec.resolve("entities/desks.yaml"),
        """
        table: desks
        description: A desk
        access: {read: [public], insert: [], update: []}
        fields:
          room_id: {references: rooms, inverse: desks, description: Its room}
        """);
    String parent = folder.toString();
    int made = uois("new-member", "house", "--from", spec.toString(), "--dir", parent);
    assertEquals(ExitCode.OK, made, err::toString);
    member = folder.resolve("gql_house");
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  @Test
  void tellsWhatDependsOnAField() throws IOException {
    Path mine = member.resolve("src/main/java/cz/uois/house/Mine.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "// RoomModel\nString f(RoomModel room) {\n  return room.name();\n}\n");
    assertEquals(ExitCode.OK, impact("rooms.name"), err::toString);
    assertEquals(
        """
        rooms.name  entities/rooms.yaml:5
          spec       entities/rooms.yaml:5
          database   column rooms.name (text)
                     constraint rooms_name_max_length
          clients    RoomGQLModel.name
                     RoomInputFilter.name
                     RoomInsertGQLModel.name
                     RoomUpdateGQLModel.name
          generated  src/generated/java/cz/uois/house/db/RoomModel.java  1 line
                     src/generated/java/cz/uois/house/db/Rooms.java  1 line
                     src/generated/java/cz/uois/house/room/RoomGQLModel.java  4 lines
                     src/generated/java/cz/uois/house/room/RoomInputs.java  2 lines
                     src/generated/java/cz/uois/house/room/RoomLoaders.java  1 line
                     src/generated/resources/schema.graphqls  8 lines
                     src/main/resources/db/migration/R__comments.sql  1 line
                     src/test/gql/rooms/coverage.gql  1 line
                     src/test/gql/rooms/create-nested.gql  1 line
                     src/test/gql/rooms/create.gql  1 line
                     src/test/gql/rooms/read.gql  1 line
                     src/test/gql/rooms/update.gql  1 line
          yours      src/main/java/cz/uois/house/Mine.java:3
        """,
        out.toString());
  }

  @Test
  void tellsWhatDependsOnAnEntity() {
    assertEquals(ExitCode.OK, impact("rooms"), err::toString);
    String told = out.toString();
    assertTrue(
        told.startsWith(
            """
            rooms  entities/rooms.yaml:1
              spec       entities/desks.yaml:5
                         entities/rooms.yaml:1
              database   table rooms
                         foreign key desks.room_id
              clients    RoomConnection
            """),
        told);
    assertTrue(told.contains(" DeskGQLModel.room\n"), told);
    assertTrue(told.contains(" Query.roomById\n"), told);
  }

  @Test
  void knowsNothingOfWhatIsNotThereAndOfSpecsThatAreWrong() throws IOException {
    assertEquals(ExitCode.USAGE, impact("rooms.nam"));
    assertTrue(err.toString().contains("did you mean 'name'?"), err::toString);
    assertEquals(ExitCode.USAGE, impact("room"));
    Files.writeString(member.resolve("entities/desks.yaml"), "table: desks\n");
    assertEquals(ExitCode.INVALID_SPEC, impact("rooms"));
    assertEquals("", out.toString());
  }

  private int impact(String name) {
    return uois("impact", name, "--dir", member.toString());
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
