package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a member that does not exist yet: its spec and its seed data. Not thread-safe. */
public final class SpecDraft {
  /** The file that makes a folder a spec. */
  public static final String SPEC = "uois.yaml";

  private static final String ENTITIES = "entities/";
  private static final String SEED_DATA = "systemdata.json";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** The files by path, with {@code /}. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * Adds a spec: {@code uois.yaml}, the entities, and the seed data if there is any.
   *
   * @param source a folder of the form that a member's own folder has
   */
  public void copy(Path source) throws IOException {
    files.put(SPEC, Files.readAllBytes(source.resolve(SPEC)));
    Path entities = source.resolve("entities");
    if (Files.isDirectory(entities)) {
      try (Stream<Path> found = Files.list(entities)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          files.put(ENTITIES + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
    if (Files.isRegularFile(source.resolve(SEED_DATA))) {
      copySeedData(source.resolve(SEED_DATA));
    }
  }

  /** Adds seed data, unless the draft has its own. */
  public void copySeedData(Path source) throws IOException {
    if (!files.containsKey(SEED_DATA)) {
      files.put(SEED_DATA, Files.readAllBytes(source));
    }
  }

  /**
   * Adds one file.
   *
   * @param path as {@code entities/books.yaml}
   */
  public void put(String path, byte[] bytes) {
    files.put(path, bytes.clone());
  }

  /**
   * Sets a key of {@code uois.yaml} that stands at the beginning of a line, or adds it as the last
   * line; everything else stays as it was written, comments too.
   *
   * @param key as {@code port}
   * @param value plain, in need of no quotes
   */
  public void set(String key, String value) {
    String text = new String(files.getOrDefault(SPEC, new byte[0]), UTF_8);
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + ":[ \\t]*[^\\s#]*").matcher(text);
    String entry = key + ": " + value;
    String edited =
        line.find()
            ? line.replaceFirst(Matcher.quoteReplacement(entry))
            : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry + "\n";
    files.put(SPEC, edited.getBytes(UTF_8));
  }
}
