package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line as its callers see it: exit codes, output, files. */
final class UoisTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void makesAMemberThatASecondGenerationLeavesAlone() {
    assertEquals(ExitCode.OK, uois("new-member", "lessons", "--dir", folder.toString()));
    assertTrue(out.toString().contains("files created"), out::toString);

    assertEquals(ExitCode.OK, uois("generate", folder.resolve("gql_lessons").toString()));

    assertTrue(out.toString().endsWith("gql_lessons: nothing to do\n"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void drawsAMemberAndAFolderOfMembers() throws IOException {
    uois("new-member", "lessons", "--dir", folder.toString());
    uois("new-member", "events", "--dir", folder.toString());
    Path file = folder.resolve("picture.svg");

    int both = uois("graph", folder.toString(), "--format", "svg", "--output", file.toString());
    assertEquals(ExitCode.OK, both, err::toString);
    String svg = Files.readString(file);
    assertTrue(svg.contains(">2 members<"), svg);
    assertTrue(svg.contains("lessons.plans.masterevent_id to events.events: many to at most one"));

    assertEquals(ExitCode.OK, uois("graph", folder.resolve("gql_lessons").toString()));
    assertTrue(out.toString().contains("\nerDiagram\n"), out::toString);
    assertTrue(out.toString().contains("lessons-plans[\"PlanGQLModel (plans)\"]"), out::toString);
  }

  @Test
  void drawsNothingThatIsWrong() throws IOException {
    uois("new-member", "lessons", "--dir", folder.toString());
    Path member = folder.resolve("gql_lessons");
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertEquals(ExitCode.USAGE, uois("graph", empty.toString()));
    assertEquals(ExitCode.USAGE, uois("graph", folder.resolve("nowhere").toString()));
    assertEquals(ExitCode.USAGE, uois("graph", member.toString(), "--format", "png"));

    Files.writeString(member.resolve("entities/plans.yaml"), "table: plans\nfields: {x: {}}\n");
    assertEquals(ExitCode.INVALID_SPEC, uois("graph", member.toString()));
    assertTrue(err.toString().contains("entities/plans.yaml:2:"), err::toString);
  }

  @Test
  void writesNothingInADryRun() throws IOException {
    int code = uois("new-member", "lessons", "--dir", folder.toString(), "--dry-run");

    assertEquals(ExitCode.OK, code);
    assertTrue(out.toString().contains("  create uois.yaml\n"), out::toString);
    assertTrue(isEmpty());
  }

  @Test
  void refusesAFolderThatIsNotEmptyAndNoMember() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("gql_lessons")).resolve("mine.txt");
    Files.writeString(mine, "mine");

    int code = uois("new-member", "lessons", "--dir", folder.toString());

    assertEquals(ExitCode.CONFLICT, code);
    assertTrue(err.toString().contains("is not empty"), err::toString);
    assertFalse(Files.exists(mine.resolveSibling("uois.yaml")));
  }

  @Test
  void refusesAMemberThatIsThereAlready() {
    uois("new-member", "library", "--dir", folder.toString());

    assertEquals(ExitCode.CONFLICT, uois("new-member", "library", "--dir", folder.toString()));
    assertTrue(err.toString().contains("is a member already"), err::toString);
  }

  @Test
  void finishesAMemberThatWasLeftHalfMade() throws IOException {
    uois("new-member", "lessons", "--dir", folder.toString());
    Path member = folder.resolve("gql_lessons");
    Files.createDirectories(member.resolve(".uois/staging"));
    Files.createDirectories(member.resolve(".uois/journal"));
    Files.move(member.resolve("uois.yaml"), member.resolve(".uois/staging/uois.yaml"));
    Files.writeString(member.resolve(".uois/journal/pending"), "replace uois.yaml\n");

    assertEquals(ExitCode.USAGE, uois("check", member.toString()));
    assertTrue(err.toString().contains("'uois generate' finishes it"), err::toString);

    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(out.toString().contains("finished what an interrupted run"), out::toString);
    assertTrue(out.toString().endsWith("gql_lessons: nothing to do\n"), out::toString);
    assertEquals(ExitCode.OK, uois("check", member.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member: lessons2", "package: org.school.lessons"})
  void refusesToRenameAMemberThatIsThere(String line) throws IOException {
    uois("new-member", "lessons", "--dir", folder.toString());
    Path member = folder.resolve("gql_lessons");
    Path spec = member.resolve("uois.yaml");
    String before = Files.readString(spec);
    String key = line.substring(0, line.indexOf(' '));
    Files.writeString(
        spec,
        before.contains("\n" + key)
            ? before.replaceFirst("(?m)^" + key + ".*", line)
            : before + line + "\n");

    assertEquals(ExitCode.CONFLICT, uois("generate", member.toString()));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("and its spec says '"), err::toString);

    Files.writeString(spec, before);
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(out.toString().endsWith("gql_lessons: nothing to do\n"), out::toString);
  }

  @Test
  void tellsAFailingDiskFromABug() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertEquals(ExitCode.ENVIRONMENT, uois("new-member", "library", "--dir", file.toString()));

    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("'" + file), err::toString);
  }

  @Test
  void refusesAJournalThatLeadsElsewhere() throws IOException {
    uois("new-member", "lessons", "--dir", folder.toString());
    Path member = folder.resolve("gql_lessons");
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.createDirectories(member.resolve(".uois/journal"));
    Files.writeString(member.resolve(".uois/journal/pending"), "remove ../mine.txt\u001b[2J\n");

    for (String verb : new String[] {"generate", "run"}) {
      assertEquals(ExitCode.CONFLICT, uois(verb, member.toString()));
    }

    assertEquals(2, err.toString().lines().count(), err::toString);
    assertFalse(err.toString().contains("\u001b"), err::toString);
    assertTrue(Files.exists(mine));
  }

  @Test
  void readsASpecElsewhereAsItReadsTheSpecOfAMember() throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: books\ndescription: Books\n");
    Files.writeString(
        spec.resolve("entities/books.yaml"),
        """
        table: books
        description: Books
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          name: {type: string, description: Title}
        """);
    Files.writeString(spec.resolve("entities/.x"), "of an editor");

    assertEquals(ExitCode.OK, newMember(spec, "one"), err::toString);
    assertFalse(Files.exists(folder.resolve("gql_one/entities/.x")));

    Files.write(
        spec.resolve("uois.yaml"),
        "uois: 1\nmember: books\ndescription: \u0159\n".getBytes(Charset.forName("ISO-8859-2")));
    assertEquals(ExitCode.INVALID_SPEC, newMember(spec, "two"));
    assertTrue(err.toString().contains("the file is not UTF-8"), err::toString);

    Files.move(spec.resolve("entities"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(spec.resolve("entities"), folder.resolve("elsewhere"));
    assertEquals(ExitCode.INVALID_SPEC, newMember(spec, "three"));
    assertTrue(err.toString().contains("'entities' is not a folder"), err::toString);
  }

  private int newMember(Path spec, String name) {
    return uois("new-member", name, "--from", spec.toString(), "--dir", folder.toString());
  }

  @Test
  void writesNothingFromAWrongSpec() throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("entities"));
    Files.writeString(
        spec.resolve("uois.yaml"), "uois: 1\nmember: wrong\ndescription: Wrong\nport: 33010\n");
    Files.writeString(
        spec.resolve("entities/books.yaml"),
        """
        table: books
        description: Books
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          name: {type: strnig, description: Title}
        """);

    int code = uois("new-member", "wrong", "--from", spec.toString(), "--dir", folder.toString());

    assertEquals(ExitCode.INVALID_SPEC, code);
    assertTrue(err.toString().startsWith("entities/books.yaml:5:16: error["), err::toString);
    assertTrue(
        err.toString().endsWith("uois: 1 error in the spec, nothing was written\n"), err::toString);
    assertFalse(Files.exists(folder.resolve("gql_wrong")));
  }

  @Test
  void takesNameAndPortFromTheCommandLine() throws IOException {
    int code =
        uois(
            "new-member",
            "library",
            "--dir",
            folder.toString(),
            "--port",
            "4444",
            "--package",
            "org.school.books");

    assertEquals(ExitCode.OK, code);
    String spec = Files.readString(folder.resolve("gql_library/uois.yaml"));
    assertTrue(spec.contains("port: 4444"), spec);
    assertTrue(
        Files.isRegularFile(
            folder.resolve("gql_library/src/main/java/org/school/books/Main.java")));
  }

  @Test
  void tellsWrongArgumentsInOneLineAndWhereHelpIs() {
    assertEquals(ExitCode.USAGE, uois("new-member", "Lessons"));
    assertEquals(
        "uois: NAME is 'Lessons', expected lower case letters, digits and single _, the first a"
            + " letter, at most 59\nTry 'uois new-member --help'.\n",
        err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lessons_", "a___b", "class", "runtime", "con", "9lives"})
  void refusesNamesThatNoMemberCanHave(String name) throws IOException {
    assertEquals(ExitCode.USAGE, uois("new-member", name, "--dir", folder.toString()));
    assertTrue(err.toString().startsWith("uois: NAME is '" + name + "', "), err::toString);
    assertTrue(isEmpty());
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertEquals(ExitCode.USAGE, uois("generat"));
    assertTrue(err.toString().contains("uois generate"), err::toString);
  }

  @Test
  void listsNoCommandThatDoesNotExist() {
    assertEquals(ExitCode.OK, uois("--help"));
    assertFalse(out.toString().contains("upgrade"), out::toString);
    assertTrue(out.toString().contains("new-member"), out::toString);
  }

  @Test
  void printsTheSchemaThatEditorsTake() {
    assertEquals(ExitCode.OK, uois("schema", "entity"));
    assertTrue(out.toString().startsWith("{"), out::toString);
    assertTrue(out.toString().contains("\"table\""), out::toString);
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
