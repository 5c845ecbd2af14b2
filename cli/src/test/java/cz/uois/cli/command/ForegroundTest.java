package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code uois run} in a process of its own, with a member that was built by hand. */
final class ForegroundTest {
  private static final String MAIN =
      """
      package cz.uois.books;

      public final class Main {
        public static void main(String[] arguments) throws Exception {
          System.out.println("row " + new java.io.File(".uois/data/row").exists());
          String code = System.getenv("MEMBER_ENDS_WITH");
          if (code != null) {
            System.exit(Integer.parseInt(code));
          }
          Thread.sleep(60_000);
        }
      }
      """;

  @TempDir private Path temporary;
  private Path member;
  private Path row;

  @BeforeEach
  void buildAMember() throws IOException {
    member = temporary.resolve("gql_books");
    write("uois.yaml", "uois: 1\nmember: books\ndescription: Books\n");
    write(
        "entities/books.yaml",
        """
        table: books
        description: Books
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          name: {type: string, description: Title}
        """);
    Path source = write("Main.java", MAIN);
    Path classes = Files.createDirectories(member.resolve("target/classes"));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString()));
    write("target/uois-run.classpath", classes.toString());
    row = write(".uois/data/row", "precious");
  }

  @Test
  void emptiesTheDatabaseBeforeTheMemberStarts() throws Exception {
    Ended ended = run(Map.of("MEMBER_ENDS_WITH", "9"), "--fresh", "--port", freePort());

    assertEquals("row false\n", ended.out());
    assertEquals(9, ended.code());
    assertEquals("uois: gql_books ended with exit code 9; its reason is above\n", ended.err());
  }

  @Test
  void keepsTheDatabaseWhenThePortIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run(Map.of(), "--fresh", "--port", Integer.toString(other.getLocalPort()));

      assertEquals(ExitCode.ENVIRONMENT, ended.code(), ended::err);
      assertTrue(Files.exists(row));
    }
  }

  @Test
  void keepsTheDatabaseWhenTheMemberCannotBeBuilt() throws Exception {
    Files.delete(member.resolve("target/uois-run.classpath"));
    Path mvn = write("bin/mvn", "#!/bin/sh\necho '[ERROR] no'\nexit 1\n");
    assertTrue(mvn.toFile().setExecutable(true));

    Ended ended =
        run(Map.of("PATH", member.resolve("bin").toString()), "--fresh", "--port", freePort());

    assertEquals(ExitCode.ENVIRONMENT, ended.code(), ended::err);
    assertTrue(ended.err().contains("Maven could not build"), ended::err);
    assertTrue(Files.exists(row));
  }

  @Test
  void saysNothingOfAMemberThatEndsBecauseUoisIsStopped() throws Exception {
    Process process = start(Map.of(), "--port", freePort());
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertEquals("row true", out.readLine());
      process.destroy();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    } finally {
      process.destroyForcibly();
    }

    String err = Files.readString(temporary.resolve("err"));
    assertEquals(List.of(), err.lines().filter(line -> line.startsWith("uois:")).toList());
    assertEquals(143, process.exitValue());
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(variables, arguments);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      String text = out.readAllAsString();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      return new Ended(process.exitValue(), text, Files.readString(temporary.resolve("err")));
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> variables, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Uois.class.getName(),
            "run",
            member.toString());
    builder.command().addAll(List.of(arguments));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.equals("CONNECTION_STRING") || name.startsWith("POSTGRES_"));
    builder.environment().putAll(variables);
    builder.redirectError(temporary.resolve("err").toFile());
    return builder.start();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private Path write(String path, String text) throws IOException {
    Path file = member.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
