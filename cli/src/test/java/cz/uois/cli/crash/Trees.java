package cz.uois.cli.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as values. */
final class Trees {
  private static final String FOLDER = "(folder)";

  private Trees() {}

  /** The files of a member by path, byte for byte, and its folders, without what is uois's own. */
  static SortedMap<String, String> of(Path folder) {
    SortedMap<String, String> tree = new TreeMap<>();
    for (Path path : below(folder)) {
      String name = folder.relativize(path).toString();
      if (!name.matches("|\\.uois(/(journal|staging)(/.*)?)?")) {
        tree.put(name, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : text(path));
      }
    }
    return tree;
  }

  /** What is left of a run that should have left nothing. */
  static List<String> leftovers(Path folder) {
    return below(folder).stream()
        .map(path -> folder.relativize(path).toString())
        .filter(name -> name.matches("\\.uois/(staging.*|journal/(pending|writing|lock))"))
        .toList();
  }

  static void copy(Path from, Path to) {
    try {
      for (Path path : below(from)) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try {
      for (Path path : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
