package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files below a folder. Links are never followed: they may lead out of it. */
final class Tree {
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

  /** The content of a file; empty if there is none. */
  Optional<Bytes> read(String path) {
    Path file = resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bytes.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Why no file can be written there: a link, a folder or a device in the way. */
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
    return Optional.empty();
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
