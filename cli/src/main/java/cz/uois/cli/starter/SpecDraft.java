package cz.uois.cli.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a member that does not exist yet: its spec and its seed data. Not thread-safe. */
public final class SpecDraft {
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Diagnostics found = new Diagnostics();

  /** The files by path, with {@code /}. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** What was found where the files were copied from, as that one of them is a link. */
  public Diagnostics found() {
    return found;
  }

  /**
   * Adds a spec: {@code uois.yaml}, the entities, and the seed data if there is any; just what
   * would be read if the folder were a member.
   *
   * @param source a folder of the form that a member's own folder has
   * @throws UncheckedIOException if the disk fails
   */
  public void copy(Path source) {
    files.putAll(SpecFolder.read(source, found));
    SpecFolder.readSeedData(source, found)
        .ifPresent(bytes -> files.put(SpecFolder.SEED_DATA, bytes));
  }

  /** Adds seed data, unless the draft has its own. */
  public void copySeedData(Path source) throws IOException {
    if (!files.containsKey(SpecFolder.SEED_DATA)) {
      files.put(SpecFolder.SEED_DATA, Files.readAllBytes(source));
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
   * line; everything else stays as it was written, comments too. A file that is not there or cannot
   * be read is left alone: that is told when the spec is read.
   *
   * @param key as {@code port}
   * @param value plain, in need of no quotes
   */
  public void set(String key, String value) {
    Optional.ofNullable(files.get(SpecFolder.MEMBER_FILE))
        .flatMap(bytes -> SpecReader.text(SpecFolder.MEMBER_FILE, bytes))
        .ifPresent(
            text -> files.put(SpecFolder.MEMBER_FILE, edited(text, key, value).getBytes(UTF_8)));
  }

  private static String edited(String text, String key, String value) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + ":[ \\t]*[^\\s#]*").matcher(text);
    String entry = key + ": " + value;
    return line.find()
        ? line.replaceFirst(Matcher.quoteReplacement(entry))
        : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry + "\n";
  }
}
