package cz.uois.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder where the launcher keeps the classes that the JVM has loaded. */
final class Cache {
  private static final long MEGABYTE = 1024 * 1024;

  private final Map<String, String> environment;

  Cache(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Told by the names of variables: whose home it is, is nobody's business. */
  Examined examine() {
    String name;
    Path folder;
    if (!environment.getOrDefault("XDG_CACHE_HOME", "").isEmpty()) {
      name = "$XDG_CACHE_HOME/uois";
      folder = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""), "uois");
    } else if (!environment.getOrDefault("HOME", "").isEmpty()) {
      name = "$HOME/.cache/uois";
      folder = Path.of(environment.getOrDefault("HOME", ""), ".cache", "uois");
    } else {
      return Examined.warning(
          "class cache", "nowhere: neither HOME nor XDG_CACHE_HOME is set, and starts are slower");
    }
    if (!Files.isDirectory(folder)) {
      return Examined.ok("class cache", name + " is not there yet: the first generation makes it");
    }
    if (!Files.isWritable(folder)) {
      return Examined.warning(
          "class cache", name + " cannot be written, and starts are slower: give it to yourself");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives =
          files.filter(file -> file.getFileName().toString().matches("classes-.*\\.jsa")).toList();
      long bytes = 0;
      for (Path archive : archives) {
        bytes += Files.size(archive);
      }
      return Examined.ok(
          "class cache",
          "%s: %d archive%s, %d MiB"
              .formatted(name, archives.size(), archives.size() == 1 ? "" : "s", bytes / MEGABYTE));
    } catch (IOException e) {
      return Examined.warning("class cache", name + " cannot be read");
    }
  }
}
