package cz.uois.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copy of the runtime that Maven keeps of the one in a member. Maven takes a released version
 * for one thing for ever; while uois is being developed, or packed twice, it is not, and a member
 * would be built with a runtime that it did not bring.
 *
 * @param member the member's folder
 * @param environment the user's variables
 */
record CachedRuntime(Path member, Map<String, String> environment) {
  private static final Path ARTIFACT = Path.of("cz", "uois", "uois-runtime");
  private static final Pattern REPOSITORY = Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)");

  /** Removes Maven's copies that differ from what the member brings. */
  void removeIfStale() throws IOException {
    Path brought = member.resolve(".uois").resolve("repo").resolve(ARTIFACT);
    if (!Files.isDirectory(brought)) {
      return;
    }
    try (Stream<Path> versions = Files.list(brought)) {
      for (Path version : versions.filter(Files::isDirectory).toList()) {
        Path cached = repository().resolve(ARTIFACT).resolve(version.getFileName().toString());
        if (Files.isDirectory(cached) && differs(version, cached)) {
          try (Stream<Path> files = Files.list(cached)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              Files.deleteIfExists(file);
            }
          }
        }
      }
    }
  }

  private static boolean differs(Path brought, Path cached) throws IOException {
    try (Stream<Path> files = Files.list(brought)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".sha1")).toList()) {
        Path copy = cached.resolve(file.getFileName().toString());
        if (Files.isRegularFile(copy) && Files.mismatch(file, copy) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Path repository() {
    Matcher named = REPOSITORY.matcher(environment.getOrDefault("MAVEN_OPTS", ""));
    return named.find()
        ? Path.of(named.group(1))
        : Path.of(System.getProperty("user.home"), ".m2", "repository");
  }
}
