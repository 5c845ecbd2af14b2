package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code uois breaking} in a real Git repository. */
final class BreakingCommandTest {
  private static final String ROOMS =
      """
      table: rooms
      description: A room
      access: {read: [public], insert: [], update: []}
      fields:
        name: {type: string, description: Its name}
        size: {type: int, description: Its size}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path member;

  @BeforeEach
  void commitAMember() throws IOException, InterruptedException {
    Path spec = Files.createDirectory(folder.resolve("spec"));
    Files.createDirectory(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: house\ndescription: It\n");
    Files.writeString(spec.resolve("entities/rooms.yaml"), ROOMS);
    uois("new-member", "house", "--from", spec.toString(), "--dir", folder.toString());
    member = folder.resolve("gql_house");
    git("init", "-q", "-b", "main");
    git("add", "gql_house");
    git("commit", "-q", "-m", "A member");
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  @Test
  void findsNothingInWhatWasCommitted() {
    assertEquals(ExitCode.OK, breaking());
    assertEquals("gql_house against HEAD: 0 breaking changes\n", out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void tellsClientsAndDatabasesOfAFieldThatIsGone() throws IOException {
    rooms(ROOMS.replaceFirst("(?m)^  size.*\n", ""));
    assertEquals(ExitCode.BREAKING, breaking("--against", "main"));
    assertEquals("gql_house against main: 5 breaking changes\n", out.toString());
    assertEquals(
        """
        entities/rooms.yaml:1:8: error[column-gone] 'rooms.size' is gone with its values
        entities/rooms.yaml:1:8: error[field-gone] 'RoomGQLModel.size' is gone
        entities/rooms.yaml:1:8: error[input-gone] 'RoomInputFilter.size' is gone
        entities/rooms.yaml:1:8: error[input-gone] 'RoomInsertGQLModel.size' is gone
        entities/rooms.yaml:1:8: error[input-gone] 'RoomUpdateGQLModel.size' is gone
        """,
        err.toString()
            .lines()
            .filter(line -> line.startsWith("entities/"))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void letsWhatIsAddedPass() throws IOException {
    rooms(ROOMS + "  floor: {type: int, description: Where}\n");
    Files.writeString(
        member.resolve("entities/desks.yaml"),
        ROOMS.replace("rooms", "desks").replace("room", "desk"));
    assertEquals(ExitCode.OK, breaking(), err::toString);
  }

  @Test
  void comparesWithTheMemberOfThenInAFolderOfTheRepository() throws Exception {
    rooms(ROOMS.replace("type: int", "type: string"));
    assertEquals(ExitCode.OK, uois("generate", member.toString(), "--allow-destroy"));
    git("add", "-A");
    git("commit", "-q", "-m", "Another type");
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.OK, breaking());
    assertEquals(ExitCode.BREAKING, breaking("--against", "HEAD~1"));
    assertTrue(
        err.toString().contains("error[column-type-changed] 'rooms.size' changed from integer to"),
        err::toString);
  }

  @Test
  void refusesWhatIsNoCommitAndWhereThereWasNoMember() throws Exception {
    assertEquals(ExitCode.USAGE, breaking("--against", "nowhere"));
    assertEquals(ExitCode.USAGE, breaking("--against", "--upload-pack=touch x"));
    git("rm", "-q", "-r", "--cached", ".");
    git("commit", "-q", "-m", "Nothing");
    assertEquals(ExitCode.USAGE, breaking());
    assertTrue(err.toString().contains("there was no generated member here"), err::toString);
  }

  @Test
  void runsNothingThatTheRepositoryNames() throws Exception {
    Path canary = folder.resolve("canary");
    for (String key : List.of("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external")) {
      git("config", key, "touch " + canary);
    }
    rooms(ROOMS + "  floor: {type: int, description: Where}\n");
    assertEquals(ExitCode.OK, breaking(), err::toString);
    assertTrue(Files.notExists(canary));
  }

  @Test
  void saysThatItNeedsARepository() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".git"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertEquals(ExitCode.ENVIRONMENT, breaking());
    assertTrue(err.toString().contains("is in no Git repository"), err::toString);
  }

  private void rooms(String text) throws IOException {
    Files.writeString(member.resolve("entities/rooms.yaml"), text);
  }

  private int breaking(String... options) {
    return uois(
        Stream.concat(Stream.of("breaking", member.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), output);
  }
}
