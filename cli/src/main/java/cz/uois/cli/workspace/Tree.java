package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Whether there is nothing below the folder, or no folder. */
  boolean isEmpty() {
    if (!Files.isDirectory(root)) {
      return !Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }
}
