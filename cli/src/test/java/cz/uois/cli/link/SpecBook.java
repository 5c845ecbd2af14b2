package cz.uois.cli.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cases of {@code model-specs/spec-book}; its README says how they are made. */
final class SpecBook {
  static final Path FOLDER = Path.of("..", "model-specs", "spec-book");

  private SpecBook() {}

  static List<Path> cases(String part) {
    try (Stream<Path> folders = Files.list(FOLDER.resolve(part))) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the case says will come out; written anew first if {@code -Duois.accept} is given. */
  static String expected(Path folder, String actual) {
    Path file = folder.resolve("expected.txt");
    try {
      if (System.getProperty("uois.accept") != null) {
        Files.writeString(file, actual);
      }
      return Files.exists(file) ? Files.readString(file) : "(no expected.txt yet)";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
