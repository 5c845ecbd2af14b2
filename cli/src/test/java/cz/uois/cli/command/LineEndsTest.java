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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A member in a Git that is told to end lines as Windows does, as Git for Windows asks one to. */
final class LineEndsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void keepsTheLinesOfAMemberAsTheyWereWritten() throws Exception {
    uois("new-member", "library", "--dir", folder.toString());
    Path member = folder.resolve("gql_library");
    git(member, "init", "-q");
    git(member, "add", "-A");
    git(member, "commit", "-q", "-m", "All of it");
    Path clone = folder.resolve("clone");
    git(folder, "clone", "-q", member.toString(), clone.toString());

    assertEquals(List.of(), withCarriageReturns(clone));
    assertEquals("", git(clone, "status", "--porcelain"));
    assertEquals(ExitCode.OK, uois("generate", clone.toString()), err::toString);
    assertTrue(out.toString().endsWith("clone: nothing to do\n"), out::toString);
  }

  @Test
  void wouldSeeLinesThatGitChanged() throws Exception {
    uois("new-member", "library", "--dir", folder.toString());
    Path member = folder.resolve("gql_library");
    Files.delete(member.resolve(".gitattributes"));
    git(member, "init", "-q");
    git(member, "add", "-A");
    git(member, "commit", "-q", "-m", "All of it");
    Path clone = folder.resolve("clone");
    git(folder, "clone", "-q", member.toString(), clone.toString());

    assertTrue(withCarriageReturns(clone).contains("uois.lock"), "Git did not do as Windows does");
  }

  @Test
  void writesPathsInTheLockWithSlashes() throws Exception {
    uois("new-member", "lessons", "--dir", folder.toString());
    List<String> lines = Files.readAllLines(folder.resolve("gql_lessons/uois.lock"), UTF_8);
    assertTrue(
        lines.stream().anyMatch(line -> line.endsWith(" src/generated/resources/schema.graphqls")));
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("\\")).toList());
  }

  private static List<String> withCarriageReturns(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        boolean text = !path.startsWith(".git/") && !path.endsWith(".jar");
        if (text && new String(Files.readAllBytes(file), UTF_8).indexOf('\r') >= 0) {
          found.add(path);
        }
      }
    }
    return found;
  }

  private String git(Path where, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "core.autocrlf=true",
                "-c",
                "user.name=A student",
                "-c",
                "user.email=student@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    builder.redirectError(folder.resolve("git.log").toFile());
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    return answer;
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
