package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a member's author has written: sources and queries, each of a size that people write. */
final class OwnSources {
  private static final List<String> FOLDERS = List.of("src/main", "src/test");
  private static final List<String> SUFFIXES = List.of(".java", ".gql", ".graphql");
  private static final long MOST_BYTES = 1024L * 1024;
  private static final int MOST_FILES = 10_000;

  private OwnSources() {}

  static SortedMap<String, String> read(Tree tree, Lock lock) {
    SortedMap<String, String> sources = new TreeMap<>();
    for (String folder : FOLDERS) {
      Path root = tree.resolve(folder);
      if (tree.obstacle(folder + "/x").isEmpty()
          && Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
        paths(tree, root)
            .forEach(path -> {
              Lock.Entry written = lock.files().get(path);
              if (written == null || written.ownership() == Ownership.SEEDED) {
                tree.read(path).map(Bytes::text).ifPresent(text -> sources.put(path, text));
              }
            });
      }
    }
    return sources;
  }

  private static List<String> paths(Tree tree, Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> SUFFIXES.stream().anyMatch(it -> file.toString().endsWith(it)))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.toFile().length() <= MOST_BYTES)
          .limit(MOST_FILES)
          .map(file -> tree.root().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }
}
