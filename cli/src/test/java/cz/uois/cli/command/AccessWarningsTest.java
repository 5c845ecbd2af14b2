package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is said, each time, of rules that let everybody in, or nobody. */
class AccessWarningsTest {
  @TempDir private Path folder;

  @Test
  void warnEachTimeOfWhatIsOpenToEverybody() throws IOException {
    Path spec = spec("access: --unsafe-public");
    String warning = "entities/books.yaml:3:9: warning[unsafe-public] everybody may ";

    assertWarns(warning, "new-member", "books", "--from", spec.toString(), "--dir", here());
    assertWarns(warning, "check", member());
    assertWarns(warning, "generate", member());
    assertWarns(warning, "generate", member());
  }

  @Test
  void warnOfARoleTypeThatTheUniversityDoesNotHave() throws IOException {
    Path spec = spec("access: {read: [rector], insert: [deen], update: [dean]}");
    String warning =
        "entities/books.yaml:3:35: warning[unknown-role] 'deen' is no name of a role type";

    // The spec has no seed data of its own: the member gets those of the university.
    assertWarns(warning, "new-member", "books", "--from", spec.toString(), "--dir", here());
    assertWarns(warning, "generate", member());
    assertWarns(warning, "check", member());
  }

  private void assertWarns(String warning, String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    assertEquals(ExitCode.OK, line.execute(arguments), out::toString);
    String text = out.toString();
    assertTrue(text.contains(warning), text);
    assertEquals(text.indexOf("warning["), text.lastIndexOf("warning["), text);
  }

  private Path spec(String access) throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec.resolve("entities"));
    Files.writeString(spec.resolve("uois.yaml"), "uois: 1\nmember: books\ndescription: Books\n");
    Files.writeString(
        spec.resolve("entities/books.yaml"),
        """
        table: books
        description: Book
        %s
        fields:
          name: {type: string, description: Title}
        """
            .formatted(access));
    return spec;
  }

  private String here() {
    return folder.toString();
  }

  private String member() {
    return folder.resolve("gql_books").toString();
  }
}
