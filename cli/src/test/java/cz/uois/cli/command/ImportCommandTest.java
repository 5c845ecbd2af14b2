package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as its user sees it. */
final class ImportCommandTest {
  private static final String SDL =
      """
      "A thing that is lent"
      type ThingGQLModel @key(fields: "id") {
        id: UUID!
        lastchange: DateTime
        "What it is called"
        name: String
        "Who has it"
        user: UserGQLModel
        price: Decimal
      }
      extend type UserGQLModel @key(fields: "id") { id: UUID! things: [ThingGQLModel!]! }
      input ThingInsertGQLModel { name: String! userId: UUID price: Decimal }
      type Query { thingById(id: UUID!): ThingGQLModel hello: String }
      type Mutation { thingInsert(thing: ThingInsertGQLModel!): ThingGQLModel }
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void writesASpecThatIsGeneratedFrom() throws IOException {
    Path file = Files.writeString(folder.resolve("gql_things.graphql"), SDL);
    Path member = folder.resolve("gql_things");

    assertEquals(0, uois("import", "sdl", file.toString(), "--into", member.toString()));
    assertEquals(
        """
          create entities/things.yaml
          create uois.yaml
        MEMBER: 2 files created
        Entities and fields: 1 sure, 1 likely, 2 guess
          things  guess: the table of ThingGQLModel by its type; what is it called?
          things.price  guess: Decimal; how many digits?
        Left out:
          the query hello: your Java answers it: say so under 'queries' or 'mutations'
        Next: look at every 'guess', decide 'access', then: uois generate MEMBER
        """,
        out.toString().replace(member.toString(), "MEMBER"));
    assertEquals(
        """
        # guess: the table of ThingGQLModel by its type; what is it called?
        table: things
        description: A thing that is lent
        operations: [by_id, insert]
        access: {read: [authenticated], insert: [administrátor], update: [administrátor]}  \
        # guess: decide who may do what
        fields:
          name: {type: string, required: true, description: What it is called}  \
        # likely: String; how long may it be?
          user_id: {references: ug.users, inverse: things, description: Who has it}  \
        # sure: userId beside it
          price: {type: 'decimal(18,4)'}  # guess: Decimal; how many digits?
        """,
        Files.readString(member.resolve("entities/things.yaml")));
    assertEquals(0, uois("generate", member.toString()), err::toString);
    assertTrue(Files.exists(member.resolve("pom.xml")));
    assertEquals(0, uois("check", member.toString()), err::toString);
  }

  @Test
  void writesNothingUnlessItMay() throws IOException {
    Path file = Files.writeString(folder.resolve("things.graphql"), SDL);
    Path member = folder.resolve("member");
    assertEquals(
        0, uois("import", "sdl", file.toString(), "--into", member.toString(), "--dry-run"));
    assertTrue(out.toString().contains("2 files to create"), out::toString);
    assertFalse(Files.exists(member));

    Files.createDirectories(member);
    Files.writeString(member.resolve("uois.yaml"), "mine");
    assertEquals(5, uois("import", "sdl", file.toString(), "--into", member.toString()));
    assertTrue(
        err.toString()
            .endsWith(
                "has 'uois.yaml' already; choose another folder with --into, or move that away\n"),
        err::toString);
    assertEquals("mine", Files.readString(member.resolve("uois.yaml")));
    assertEquals(List.of("uois.yaml"), names(member));
  }

  @Test
  void leavesWhatElseIsInTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("things.graphql"), SDL);
    Path member = Files.createDirectories(folder.resolve("member"));
    Files.writeString(member.resolve("main.py"), "print()");
    assertEquals(0, uois("import", "sdl", file.toString(), "--into", member.toString()));
    assertEquals(List.of(".uois", "entities", "main.py", "uois.yaml"), names(member));
    assertEquals("print()", Files.readString(member.resolve("main.py")));
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("things.graphql"), SDL);
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path member = Files.createDirectories(folder.resolve("member"));
    Files.createSymbolicLink(member.resolve("entities"), outside);
    assertEquals(5, uois("import", "sdl", file.toString(), "--into", member.toString()));
    assertEquals(List.of(), names(outside));
  }

  @Test
  void tellsWhatIsWrongInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.graphql"), "type");
    assertEquals(3, uois("import", "sdl", file.toString()));
    assertEquals("uois: " + file + ": line 1:5: it is no SDL, at '<EOF>'\n", take());
    assertEquals(2, uois("import", "sdl"));
    assertTrue(take().startsWith("uois: 'import sdl' wants the file of a schema"));
    assertEquals(2, uois("import", "mysql://h/a"));
    assertTrue(take().startsWith("uois: SOURCE is 'mysql://h/a', expected an address as jdbc:"));
    assertEquals(2, uois("import", "sdl", file.toString(), "--name", "A b"));
    assertTrue(take().startsWith("uois: --name is 'A b', expected"));
    assertEquals(7, uois("import", "jdbc:postgresql://localhost:1/a?user=b&password=swordfish"));
    assertEquals(
        "uois: no PostgreSQL answers at localhost:1: is it running, and is the port right?\n",
        take());
  }

  @Test
  void importsADatabaseAndNeverWritesItsPassword() throws IOException, SQLException {
    Path member = folder.resolve("member");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create table rooms (id uuid primary key, created timestamp, name varchar(20) not"
                + " null)");
      }
      String url =
          "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=swordfish"
              .formatted(postgres.getPort());
      assertEquals(0, uois("import", url, "--name", "house", "--into", member.toString()));
    }
    assertEquals("", err.toString());
    assertEquals(
        """
        # likely: table rooms; it gets lastchange, createdby_id, changedby_id, rbacobject_id
        table: rooms
        access: {read: [authenticated], insert: [administrátor], update: [administrátor]}  \
        # guess: decide who may do what
        fields:
          name: {type: string, max_length: 20, required: true}  # sure: character varying(20)
        """,
        Files.readString(member.resolve("entities/rooms.yaml")));
    try (Stream<Path> files = Files.walk(member)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("swordfish"), file::toString);
      }
    }
    assertEquals(0, uois("log", member.toString()));
    assertTrue(out.toString().contains("import jdbc:postgresql://localhost:"), out::toString);
    assertFalse(out.toString().contains("swordfish"));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private String take() {
    String text = err.toString();
    err.getBuffer().setLength(0);
    return text;
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
