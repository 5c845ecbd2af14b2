package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files below a folder. Links are never followed: they may lead out of it. */
final class Tree {
  /** No file of ours is nearly as large, in bytes; one that is was never written by uois. */
  static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final String TOO_LARGE = "is larger than " + MOST_BYTES / 1024 / 1024 + " MiB";

  private final Path root;

  Tree(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path resolve(String path) {
    return root.resolve(path);
  }

  /**
   * The content of a file; empty if there is none.
   *
   * @throws UncheckedIOException if the disk fails, or the file is larger than any of ours
   */
  Optional<Bytes> read(String path) {
    Path file = resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new FileSystemException(file.toString(), null, TOO_LARGE);
      }
      return Optional.of(Bytes.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Why no file can be compared or written there: a link, a folder or a device in the way. */
  Optional<String> obstacle(String path) {
    Path step = root;
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      step = step.resolve(names[i]);
      boolean last = i == names.length - 1;
      if (Files.isSymbolicLink(step)) {
        return Optional.of("is reached through the link " + root.relativize(step));
      }
      if (!Files.exists(step, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (last
          ? !Files.isRegularFile(step, LinkOption.NOFOLLOW_LINKS)
          : !Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(
            root.relativize(step) + (last ? " is not a regular file" : " is not a folder"));
      }
    }
    return unreadable(step);
  }

  private static Optional<String> unreadable(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.of(TOO_LARGE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Files.isReadable(file) ? Optional.empty() : Optional.of("cannot be read");
  }

  /**
   * What is below a folder that is not among these paths: files, links, and folders that have none
   * of them, each without what is below it.
   */
  SortedSet<String> others(String folder, Set<String> paths) {
    SortedSet<String> others = new TreeSet<>();
    if (Files.isDirectory(resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      collect(folder, paths, others);
    }
    return others;
  }

  private void collect(String folder, Set<String> paths, SortedSet<String> others) {
    List<Path> entries;
    try (Stream<Path> all = Files.list(resolve(folder))) {
      entries = all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resolve(folder), e);
    }
    for (Path entry : entries) {
      String path = folder + "/" + entry.getFileName();
      boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      if (isFolder && paths.stream().anyMatch(it -> it.startsWith(path + "/"))) {
        collect(path, paths, others);
      } else if (isFolder ? !isBare(entry) : !paths.contains(path)) {
        others.add(isFolder ? path + "/" : path);
      }
    }
  }

  // Git keeps no folders: one without any file is nothing.
  private static boolean isBare(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.allMatch(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  /** Refuses to go on when somebody put something in the way since that was looked at. */
  static void refuse(Path file, Optional<String> obstacle) throws FileSystemException {
    if (obstacle.isPresent()) {
      throw new FileSystemException(file.toString(), null, obstacle.get());
    }
  }

  /** Whether there is nothing below the folder but the lock of who looks, or no folder. */
  boolean isEmpty() {
    if (!Files.isDirectory(root)) {
      return !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }
    Path lock = resolve(ProcessLock.FILE);
    try (Stream<Path> entries = Files.walk(root, lock.getNameCount() - root.getNameCount())) {
      return entries.allMatch(lock::startsWith);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }

  /**
   * Removes the folders above a path that are empty.
   *
   * @return whether none is left of them
   */
  boolean removeEmptyFolders(String path) throws IOException {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (!removeIfEmpty(resolve(path.substring(0, end)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a folder is not there, now or any more. */
  static boolean removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException _) {
      return false;
    }
  }
}
