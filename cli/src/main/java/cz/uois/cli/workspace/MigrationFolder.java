package cz.uois.cli.workspace;

import cz.uois.cli.migration.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations that a member has, those of its author included. */
final class MigrationFolder {
  /** As Flyway reads it; a version of several parts counts by its first one. */
  private static final Pattern VERSIONED = Pattern.compile("V0*(\\d{1,6})(?:[._]\\d+)*__.*\\.sql");

  private MigrationFolder() {}

  /** The highest number of a migration; 0 if there is none. */
  static int last(Tree tree) {
    SortedMap<Integer, String> all = byNumber(tree);
    return all.isEmpty() ? 0 : all.lastKey();
  }

  /** The paths of the migrations by their numbers; of those with the same one, any. */
  static SortedMap<Integer, String> byNumber(Tree tree) {
    SortedMap<Integer, String> all = new TreeMap<>();
    Path folder = tree.resolve(Migration.FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (String name : files.map(file -> file.getFileName().toString()).toList()) {
        number(name).ifPresent(number -> all.put(number, Migration.FOLDER + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return all;
  }

  /** The number of a migration; absent of any other file. */
  static OptionalInt number(String path) {
    Matcher version = VERSIONED.matcher(path.substring(path.lastIndexOf('/') + 1));
    return version.matches()
        ? OptionalInt.of(Integer.parseInt(version.group(1)))
        : OptionalInt.empty();
  }
}
