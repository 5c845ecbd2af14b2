package cz.uois.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a member's last build: its class path, as old as the build. It lies in {@code
 * target/}, so that {@code mvn clean} takes it along.
 *
 * @param member the member's folder
 */
record BuildStamp(Path member) {
  private static final List<String> SOURCES =
      List.of("pom.xml", "src/main", "src/generated", ".uois/repo");

  Path file() {
    return member.resolve("target").resolve("uois-run.classpath");
  }

  /** The class path of the last build, unless something it was made of has changed since. */
  Optional<String> classPath() throws IOException {
    if (!Files.isRegularFile(file())) {
      return Optional.empty();
    }
    String libraries = Files.readString(file(), UTF_8).strip();
    if (libraries.isEmpty() || !allExist(libraries) || isOlderThanSources()) {
      return Optional.empty();
    }
    return Optional.of(classes() + File.pathSeparator + libraries);
  }

  private Path classes() {
    return member.resolve("target").resolve("classes");
  }

  private boolean allExist(String libraries) {
    return Files.isDirectory(classes())
        && Stream.of(libraries.split(File.pathSeparator, -1))
            .allMatch(library -> Files.exists(Path.of(library)));
  }

  // Folders count as well: a removed file leaves its trace on the folder alone.
  private boolean isOlderThanSources() throws IOException {
    FileTime built = Files.getLastModifiedTime(file());
    for (String source : SOURCES) {
      Path root = member.resolve(source);
      if (!Files.exists(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (Path path : files.toList()) {
          if (Files.getLastModifiedTime(path).compareTo(built) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
