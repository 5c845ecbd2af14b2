package cz.uois.runtime.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands where in the folder of a {@link DevelopmentDatabase}.
 *
 * @param root the folder, absolute
 */
record ServerFolder(Path root) {
  private static final int LOG_LINES = 5;

  static ServerFolder open(Path directory) throws IOException {
    Path root = directory.toAbsolutePath().normalize();
    PrivateFolders.create(root);
    return new ServerFolder(root.toRealPath());
  }

  Path data() {
    return root.resolve("data");
  }

  Path unfinished() {
    return root.resolve("data.unfinished");
  }

  Path password() {
    return root.resolve("password");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  boolean hasData() {
    return Files.isRegularFile(data().resolve("PG_VERSION"));
  }

  String majorVersion() throws IOException {
    return Files.readString(data().resolve("PG_VERSION"), UTF_8).strip();
  }

  void writePassword(String text) throws IOException {
    Files.deleteIfExists(password());
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      Files.createFile(
          password(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(password(), text + "\n", UTF_8);
  }

  /**
   * The server that {@code postmaster.pid} names, if it is that server: line 1 is its process, line
   * 3 the second of its start. Another process may have got the number since.
   */
  Optional<ProcessHandle> runningServer() throws IOException {
    if (!Files.isRegularFile(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile(), UTF_8);
    if (lines.size() < 3) {
      return Optional.empty();
    }
    try {
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAround(process, started));
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  private static boolean startedAround(ProcessHandle process, Instant instant) {
    return process
        .info()
        .startInstant()
        .filter(start -> Duration.between(start, instant).abs().toSeconds() <= 10)
        .isPresent();
  }

  boolean logSays(String text) throws IOException {
    return lastLogLines().contains(text);
  }

  String lastLogLines() throws IOException {
    if (!Files.isRegularFile(log())) {
      return "";
    }
    List<String> lines = Files.readAllLines(log(), UTF_8);
    return "\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }
}
