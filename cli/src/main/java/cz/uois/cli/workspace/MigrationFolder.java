package cz.uois.cli.workspace;

import cz.uois.cli.migration.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
    Path folder = tree.resolve(Migration.FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> VERSIONED.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(version -> Integer.parseInt(version.group(1)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
