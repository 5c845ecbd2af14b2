package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whose a file is, and what uois does with it. */
final class OwnershipCommandTest {
  private static final String ROOMS =
      """
      table: rooms
      description: A room
      access: {read: [public], insert: [], update: []}
      fields:
        name: {type: string, description: Its name}
        size: {type: int, description: Its size}
      """;
  private static final String RESOLVERS =
      "src/generated/java/cz/uois/house/room/RoomResolvers.java";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path member;

  @BeforeEach
  void makeAMember() throws IOException {
    Path spec = Files.createDirectory(folder.resolve("spec"));
    Files.createDirectory(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: house\ndescription: It\n");
    Files.writeString(spec.resolve("entities/rooms.yaml"), ROOMS);
    uois("new-member", "house", "--from", spec.toString(), "--dir", folder.toString());
    member = folder.resolve("gql_house");
    clear();
  }

  @Test
  void neverWritesAFileThatItsAuthorTookOver() throws IOException {
    edit(RESOLVERS, "// mine\n");
    assertEquals(ExitCode.CONFLICT, uois("generate", member.toString()));
    assertEquals(ExitCode.OK, member("adopt", member.resolve(RESOLVERS).toString()));
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(out.toString().endsWith("gql_house: nothing to do\n"), out::toString);
    assertTrue(read("uois.lock").contains("\nfile adopted "), () -> read("uois.lock"));
    assertTrue(read(RESOLVERS).endsWith("// mine\n"));
  }

  @Test
  void namesTheMethodThatWasChangedAndWhereItBelongs() throws IOException {
    String text = read(RESOLVERS);
    Files.writeString(
        member.resolve(RESOLVERS), text.replace("page(\"roomPage\")", "page(\"allRooms\")"));
    assertEquals(ExitCode.CONFLICT, uois("generate", member.toString()));
    assertEquals(
        "uois: "
            + member.resolve(RESOLVERS)
            + " is changed by hand: constant OPERATIONS, allRooms; say it in entities/rooms.yaml"
            + " (computed, queries, mutations and hooks get a class for your Java), or take the"
            + " file over: uois adopt "
            + RESOLVERS
            + ", or restore it (git checkout)\n",
        err.toString());
  }

  @Test
  void tellsWhenItWouldMakeAnotherFileThanTheOneTakenOver() throws IOException {
    String resolvers = read(RESOLVERS);
    member("adopt", RESOLVERS);
    rooms(ROOMS.replace("table: rooms", "table: rooms\nnames: {query: hall}"));
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(err.toString().contains("is yours, and uois would make another one"), err::toString);
    assertEquals(resolvers, read(RESOLVERS));

    assertEquals(ExitCode.OK, member("adopt", RESOLVERS));
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertFalse(err.toString().contains(RESOLVERS), err::toString);
  }

  @Test
  void takesBackAFileThatIsAsUoisMakesIt() throws IOException {
    String lock = read("uois.lock");
    member("adopt", RESOLVERS);
    assertEquals(ExitCode.OK, member("release", RESOLVERS));
    assertEquals(lock, read("uois.lock"));
  }

  @Test
  void keepsWhatIsDiscardedInTheAttic() throws IOException {
    String generated = read(RESOLVERS);
    for (String mine : new String[] {"// mine\n", "// mine again\n"}) {
      edit(RESOLVERS, mine);
      member("adopt", RESOLVERS);
      clear();
      assertEquals(ExitCode.CONFLICT, member("release", RESOLVERS));
      assertTrue(err.toString().contains("is not what uois makes: --discard"), err::toString);
      assertTrue(read(RESOLVERS).endsWith(mine));
      assertEquals(ExitCode.OK, member("release", RESOLVERS, "--discard"));
      assertEquals(generated, read(RESOLVERS));
    }
    assertTrue(read(".uois/attic/" + RESOLVERS).endsWith("// mine\n"));
    assertTrue(read(".uois/attic/" + RESOLVERS + ".1").endsWith("// mine again\n"));
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertEquals(member + ": nothing to do\n", out.toString());
  }

  @Test
  void keepsAnEditedFileThatIsNoLongerGeneratedInTheAttic() throws IOException {
    Files.writeString(
        member.resolve("entities/desks.yaml"),
        ROOMS.replace("rooms", "desks").replace("A room", "A desk"));
    uois("generate", member.toString());
    String desks = "src/generated/java/cz/uois/house/desk/DeskResolvers.java";
    edit(desks, "// mine\n");
    Files.delete(member.resolve("entities/desks.yaml"));
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString(), "--allow-destroy"));
    assertTrue(
        err.toString()
            .contains(desks + " was edited by hand, and is kept as .uois/attic/" + desks + "\n"),
        err::toString);
    assertFalse(Files.exists(member.resolve(desks)));
    assertTrue(read(".uois/attic/" + desks).endsWith("// mine\n"));
  }

  @Test
  void leavesAnAdoptedFileThatIsNoLongerGenerated() throws IOException {
    Files.writeString(
        member.resolve("entities/desks.yaml"),
        ROOMS.replace("rooms", "desks").replace("A room", "A desk"));
    uois("generate", member.toString());
    String desks = "src/generated/java/cz/uois/house/desk/DeskResolvers.java";
    member("adopt", desks);
    Files.delete(member.resolve("entities/desks.yaml"));
    assertEquals(ExitCode.OK, uois("generate", member.toString(), "--allow-destroy"));
    assertTrue(Files.exists(member.resolve(desks)));
    clear();
    assertEquals(ExitCode.CONFLICT, member("release", desks));
    assertTrue(err.toString().contains("is generated no more: it stays yours"), err::toString);
  }

  @Test
  void refusesWhatIsNotUoissAndNothingHalfway() throws IOException {
    String lock = read("uois.lock");
    assertEquals(ExitCode.USAGE, member("adopt", RESOLVERS.replace("Room", "Rom")));
    assertTrue(err.toString().contains("did you mean '" + RESOLVERS + "'?"), err::toString);
    assertEquals(ExitCode.USAGE, member("adopt", "entities/rooms.yaml"));
    assertEquals(ExitCode.USAGE, member("adopt", "../spec/uois.yaml"));
    assertEquals(ExitCode.USAGE, member("adopt", "uois.lock"));
    String migration = "src/main/resources/db/migration/V001__create_house.sql";
    assertEquals(ExitCode.CONFLICT, member("adopt", RESOLVERS, migration));
    assertEquals(ExitCode.CONFLICT, member("release", RESOLVERS));
    assertEquals(lock, read("uois.lock"));
  }

  @Test
  void writesNothingInADryRun() throws IOException {
    String lock = read("uois.lock");
    assertEquals(ExitCode.OK, member("adopt", RESOLVERS, "--dry-run"));
    assertEquals(lock, read("uois.lock"));
  }

  private int member(String verb, String... rest) {
    return uois(
        Stream.concat(Stream.of(verb, "--dir", member.toString()), Stream.of(rest))
            .toArray(String[]::new));
  }

  private void edit(String path, String more) throws IOException {
    Files.writeString(member.resolve(path), read(path) + more);
  }

  private String read(String path) {
    try {
      return Files.readString(member.resolve(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void rooms(String text) throws IOException {
    Files.writeString(member.resolve("entities/rooms.yaml"), text);
  }

  private void clear() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
