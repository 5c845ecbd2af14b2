package cz.uois.cli.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which the embedded database of one member keeps its data.
 *
 * @param folder may not exist yet
 */
public record EmbeddedData(Path folder) {
  private static final int DEPTH_OF_CLUSTER = 3;

  /**
   * Removes all of it.
   *
   * @throws EnvironmentException if a database runs there, or something cannot be removed
   */
  public void empty() throws EnvironmentException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Optional<ProcessHandle> running = servers().stream().findFirst();
      if (running.isPresent()) {
        throw new EnvironmentException(
            "the member is running on '%s' (PostgreSQL is process %d): stop it before --fresh"
                .formatted(folder, running.get().pid()));
      }
      removeTree();
    } catch (IOException e) {
      throw new EnvironmentException(
          "'%s' cannot be emptied: %s".formatted(folder, e.getMessage()));
    }
  }

  /**
   * The servers that run on it, by their {@code postmaster.pid}.
   *
   * @throws IOException if the folder cannot be read
   */
  List<ProcessHandle> servers() throws IOException {
    List<ProcessHandle> servers = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return servers;
    }
    try (var files =
        Files.find(
            folder,
            DEPTH_OF_CLUSTER,
            (file, _) -> file.endsWith("postmaster.pid") && Files.isReadable(file))) {
      for (Path file : files.toList()) {
        pid(file).flatMap(ProcessHandle::of).filter(EmbeddedData::isServer).ifPresent(servers::add);
      }
    }
    return servers;
  }

  private static Optional<Long> pid(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("[0-9]{1,9}"))
        .map(Long::valueOf);
  }

  // After a crash the number in the file may belong to anybody.
  private static boolean isServer(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(command -> command.contains("postgres")).orElse(false);
  }

  private void removeTree() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, java.io.@org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
