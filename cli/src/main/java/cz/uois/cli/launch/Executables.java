package cz.uois.cli.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds programs the way a shell does, without starting one. */
public final class Executables {
  private final Map<String, String> environment;
  private final boolean windows;

  /**
   * Looks where these variables point.
   *
   * @param environment the variables to look into, PATH among them
   */
  public Executables(Map<String, String> environment) {
    this.environment = environment;
    this.windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /** Maven: the one on the PATH, else the one that MAVEN_HOME names. */
  public Optional<Path> maven() {
    return onPath("mvn")
        .or(() ->
            Optional.ofNullable(environment.get("MAVEN_HOME"))
                .flatMap(home -> in(Path.of(home, "bin"), "mvn")));
  }

  /** The program of that name on the PATH. */
  public Optional<Path> onPath(String name) {
    String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
    for (String folder : List.of(path.split(File.pathSeparator, -1))) {
      try {
        Optional<Path> found = in(Path.of(folder.isEmpty() ? "." : folder), name);
        if (found.isPresent()) {
          return found;
        }
      } catch (InvalidPathException _) {
        // A PATH may hold anything; a shell skips it too.
      }
    }
    return Optional.empty();
  }

  private Optional<Path> in(Path folder, String name) {
    List<String> spellings = new ArrayList<>();
    if (windows) {
      spellings.add(name + ".cmd");
      spellings.add(name + ".exe");
    }
    spellings.add(name);
    return spellings.stream()
        .map(folder::resolve)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
