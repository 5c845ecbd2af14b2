package cz.uois.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that were read and found right; written anew if {@code -Duois.accept} is given. */
final class Accepted {
  private static final Path FOLDER = Path.of("src", "test", "resources", "imports");

  private Accepted() {}

  static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  static void assertAccepted(String name, String actual) throws IOException {
    if (System.getProperty("uois.accept") != null) {
      Files.writeString(FOLDER.resolve(name), actual);
    }
    assertEquals(read(name), actual);
  }

  /** The files of a spec, one after the other. */
  static String text(ImportedSpec spec) {
    StringBuilder all = new StringBuilder();
    spec.files()
        .forEach((path, bytes) ->
            all.append("==== ").append(path).append('\n').append(new String(bytes, UTF_8)));
    return all.toString();
  }
}
