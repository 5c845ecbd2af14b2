package cz.uois.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.fixture.ShelfMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member as people run it: a process, its environment, its output, its end. */
class MemberProcessTest {
  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void killWhatIsLeft() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    server().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void stopsWhenItIsToldToAndLeavesNoProcess() throws Exception {
    Process member = start(embedded());
    String ready = readyLine(member);
    assertTrue(ready.matches("ready http://127\\.0\\.0\\.1:\\d+/gql"), ready);
    URI health = URI.create(ready.substring("ready ".length()).replace("/gql", "/health/ready"));
    assertTrue(HealthProbe.isReady(health));
    assertTrue(server().isPresent());
    member.destroy();
    assertTrue(member.waitFor(60, TimeUnit.SECONDS), "still running");
    assertFalse(server().isPresent(), "PostgreSQL was left behind");
    assertFalse(HealthProbe.isReady(health));
  }

  @Test
  void startsAgainAfterItWasKilled() throws Exception {
    Process killed = start(embedded());
    readyLine(killed);
    ProcessHandle orphan = server().orElseThrow();
    killed.destroyForcibly().waitFor();
    assertTrue(orphan.isAlive(), "the test needs an orphan");
    Process again = start(embedded());
    assertTrue(readyLine(again).startsWith("ready "));
    // A server gives its folder free before it ends, and ends before somebody reaps it.
    orphan.onExit().get(60, TimeUnit.SECONDS);
  }

  @Test
  void refusesAFolderThatAnotherMemberUses() throws Exception {
    readyLine(start(embedded()));
    assertFailure(embedded(), 7, "is in use by another running member");
  }

  @Test
  void endsWithTheProcessItIsToldTo() throws Exception {
    Process other = new ProcessBuilder("sleep", "300").start();
    started.add(other);
    Process member = start(with(embedded(), "UOIS_STOP_WITH", Long.toString(other.pid())));
    readyLine(member);
    other.destroyForcibly();
    assertTrue(member.waitFor(60, TimeUnit.SECONDS), "outlived the other process");
    assertFalse(server().isPresent(), "PostgreSQL was left behind");
  }

  @Test
  void saysInOneLineWhyItDoesNotStart() throws Exception {
    assertFailure(with(embedded(), "PORT", "no"), 7, "PORT is 'no', expected a whole number");
    assertFailure(
        Map.of("UOIS_ENV", "development", "POSTGRES_HOST", "127.0.0.1:1", "PORT", "0"),
        7,
        "the database at postgresql://postgres@127.0.0.1:1/postgres cannot be used");
    assertFailure(
        Map.of("DEMO", "True", "POSTGRES_HOST", "127.0.0.1:1", "PORT", "0"),
        78,
        "DEMO makes every caller one user");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertFailure(with(embedded(), "PORT", port), 7, "port " + port + " of 127.0.0.1");
    }
    assertFalse(server().isPresent(), "PostgreSQL was left behind");
  }

  private void assertFailure(Map<String, String> environment, int code, String message)
      throws Exception {
    Process member = start(environment);
    assertTrue(member.waitFor(60, TimeUnit.SECONDS), "still running");
    String output = new String(member.getInputStream().readAllBytes(), UTF_8);
    assertEquals(code, member.exitValue(), () -> errors());
    assertEquals("", output);
    List<String> lines = errors().lines().filter(line -> line.startsWith("uois: ")).toList();
    assertEquals(1, lines.size(), () -> errors());
    assertTrue(lines.getFirst().contains(message), lines::toString);
    assertFalse(errors().contains("\tat "), () -> errors());
  }

  private Map<String, String> embedded() {
    return Map.of("UOIS_ENV", "development", "PORT", "0", "CONNECTION_STRING", "embedded:database");
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    Map<String, String> more = new java.util.HashMap<>(some);
    more.put(key, value);
    return more;
  }

  private Process start(Map<String, String> environment) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ShelfMain.class.getName());
    builder.directory(directory.toFile());
    builder.redirectError(directory.resolve("stderr").toFile());
    builder.environment().keySet().removeIf(key -> !key.equals("PATH") && !key.equals("HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String readyLine(Process member) throws IOException {
    BufferedReader output = member.inputReader(UTF_8);
    String line = output.readLine();
    assertTrue(line != null, () -> errors());
    return String.valueOf(line);
  }

  private String errors() {
    try {
      return Files.readString(directory.resolve("stderr"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Optional<ProcessHandle> server() throws IOException {
    Path pidFile = directory.resolve("database/data/postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }
}
