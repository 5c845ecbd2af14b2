package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server in a process of its own, with its output in a file that a failure shows. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LINES_SHOWN = 40;

  private final String name;
  private final Process process;
  private final Path log;

  private Service(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it; see {@link #await}.
   *
   * @param name also the stem of its log in {@code folder}
   * @param folder where it runs
   * @param variables added to ours
   */
  static Service start(
      String name, Path folder, Map<String, String> variables, List<String> command)
      throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Service(name, builder.start(), log);
  }

  /** A port that nobody listens on right now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits for a line that begins so, and returns what follows. */
  String awaitLine(String beginning) throws InterruptedException {
    await(() -> lines().stream().anyMatch(line -> line.startsWith(beginning)));
    return lines().stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow()
        .substring(beginning.length());
  }

  /** Waits until the condition holds; fails with the end of the log. */
  void await(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new AssertionError(name + " ended with " + process.exitValue() + tail());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(name + " is not ready after " + PATIENCE + tail());
      }
      Thread.sleep(100);
    }
  }

  /** Waits for its end. */
  void awaitSuccess() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(name + " has not ended after " + PATIENCE + tail());
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(name + " ended with " + process.exitValue() + tail());
    }
  }

  /** What it has printed so far. */
  List<String> lines() {
    try {
      return Files.readString(log, UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(log + " cannot be read", e);
    }
  }

  private String tail() {
    List<String> lines = lines();
    return ":\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
