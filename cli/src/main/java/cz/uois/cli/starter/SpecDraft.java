package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The spec of a member that does not exist yet, in a temporary folder of the form that a member's
 * own folder has. Closing it removes the folder.
 */
public final class SpecDraft implements AutoCloseable {
  /** The file that makes a folder a spec. */
  public static final String SPEC = "uois.yaml";

  private static final String ENTITIES = "entities";
  private static final String SEED_DATA = "systemdata.json";

  private final Path folder;

  private SpecDraft(Path folder) {
    this.folder = folder;
  }

  /** An empty draft. */
  public static SpecDraft empty() throws IOException {
    Path folder = Files.createTempDirectory("uois-spec-");
    Files.createDirectory(folder.resolve(ENTITIES));
    return new SpecDraft(folder);
  }

  /** The folder to read the spec from. */
  public Path folder() {
    return folder;
  }

  /**
   * Copies a spec: {@code uois.yaml}, the entities, and the seed data if there is any.
   *
   * @param source a folder of that form
   */
  public void copy(Path source) throws IOException {
    copyFile(source.resolve(SPEC), folder.resolve(SPEC));
    Path entities = source.resolve(ENTITIES);
    if (Files.isDirectory(entities)) {
      try (Stream<Path> files = Files.list(entities)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copyFile(file, folder.resolve(ENTITIES).resolve(file.getFileName().toString()));
        }
      }
    }
    if (Files.isRegularFile(source.resolve(SEED_DATA))) {
      seedData(source.resolve(SEED_DATA));
    }
  }

  /** Copies seed data, unless the draft has its own. */
  public void seedData(Path source) throws IOException {
    if (!Files.exists(folder.resolve(SEED_DATA))) {
      copyFile(source, folder.resolve(SEED_DATA));
    }
  }

  /**
   * Writes one file.
   *
   * @param path as {@code entities/books.yaml}
   */
  public void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text, UTF_8);
  }

  /**
   * Sets a key of {@code uois.yaml} that stands at the beginning of a line, or adds it as the last
   * line; everything else stays as it was written, comments too.
   *
   * @param key as {@code port}
   * @param value plain, in need of no quotes
   */
  public void set(String key, String value) throws IOException {
    Path file = folder.resolve(SPEC);
    String text = Files.readString(file, UTF_8);
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + ":[ \\t]*[^\\s#]*").matcher(text);
    String entry = key + ": " + value;
    String edited =
        line.find()
            ? line.replaceFirst(Matcher.quoteReplacement(entry))
            : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry + "\n";
    Files.writeString(file, edited, UTF_8);
  }

  @Override
  public void close() throws IOException {
    for (Path directory : List.of(folder.resolve(ENTITIES), folder)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  // Through bytes, because a path inside a jar belongs to another file system.
  private static void copyFile(Path source, Path target) throws IOException {
    Files.write(target, Files.readAllBytes(source));
  }
}
