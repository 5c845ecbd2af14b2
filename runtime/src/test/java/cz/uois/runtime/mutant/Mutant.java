package cz.uois.runtime.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One place where the code is broken.
 *
 * @param name what is wrong then
 * @param file the source, below {@code cz/uois/runtime}
 * @param right what stands there
 * @param wrong what is put in its place
 * @param watchers the tests that must see it
 */
record Mutant(String name, String file, String right, String wrong, List<String> watchers) {
  private static final String PACKAGE = "cz.uois.runtime.";
  private static final Path SOURCES = Path.of("src/main/java/cz/uois/runtime");

  static Mutant of(String name, String file, String right, String wrong, String... watchers) {
    return new Mutant(name, file, right, wrong, List.of(watchers));
  }

  /** The broken source. */
  String source() throws IOException {
    String source = Files.readString(SOURCES.resolve(file));
    int at = source.indexOf(right);
    if (at < 0 || source.indexOf(right, at + 1) >= 0) {
      throw new IllegalStateException(
          "%s: the place is not there once in %s; has the code moved on?".formatted(name, file));
    }
    return source.replace(right, wrong);
  }

  /** Where the source stands in a folder of sources. */
  Path in(Path folder) {
    return folder.resolve("cz/uois/runtime").resolve(file);
  }

  /** Full names of the tests. */
  List<String> tests() {
    return watchers.stream().map(PACKAGE::concat).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
