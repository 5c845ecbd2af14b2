package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What README shows is what the commands answer. */
final class ReadmeTest {
  private static final Pattern FILE =
      Pattern.compile(" *```yaml\n *# (spec/\\S+)\n(.*?)\n *```", Pattern.DOTALL);
  private static final Pattern FINDING =
      Pattern.compile("(?s) *\\$ \\./uois new-member library --from spec\n(.*?)\n *```");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private String readme = "";

  @BeforeEach
  void readReadme() throws IOException {
    readme = Files.readString(Path.of("..", "README.md"));
    List<MatchResult> files = FILE.matcher(readme).results().toList();
    assertEquals(3, files.size(), "spec files in README");
    for (MatchResult file : files) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2).stripIndent() + "\n");
    }
  }

  @Test
  void namesTheFilesThatLessonsHas() {
    uois("new-member", "lessons", "--dir", folder.toString());
    assertEquals("", err.toString());
    String files =
        out.toString()
            .replaceFirst("(?s)( files created\n).*", "$1")
            .replace(folder.resolve("gql_lessons").toString(), "gql_lessons");
    assertTrue(readme.contains(files), () -> "not in README:\n" + files);
  }

  @Test
  void showsASpecThatMakesAMember() {
    uois("new-member", "library", "--from", spec(), "--dir", folder.toString());
    assertEquals("", err.toString());
    String count = out.toString().replaceAll("(?s).*gql_library: (\\d+) files created\n.*", "$1");
    assertTrue(readme.contains("`gql_library` holds " + count + " files"), count);
  }

  @Test
  void showsTheMistakeAsItIsReported() throws IOException {
    Path books = folder.resolve("spec/entities/books.yaml");
    String wrong =
        Files.readString(books).replaceFirst("title: \\{type: string", "title: {type: strnig");
    Files.writeString(books, wrong);

    uois("new-member", "library", "--from", spec(), "--dir", folder.toString());

    String shown =
        FINDING.matcher(readme).results().findFirst().orElseThrow().group(1).stripIndent();
    assertEquals(shown.strip(), err.toString().strip().replaceAll(" +\n", "\n"));
  }

  private String spec() {
    return folder.resolve("spec").toString();
  }

  private void uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.execute(arguments);
  }
}
