package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where files wait for their places: a tree like the member's, on the same disk, of which nothing
 * is seen until it moves. All that a full disk could refuse is done here.
 */
final class Staging {
  static final String FOLDER = ".uois/staging/";

  private final Tree tree;
  private final SortedSet<Path> touched = new TreeSet<>();

  Staging(Tree tree) {
    this.tree = tree;
  }

  boolean exists() {
    return Files.exists(tree.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
  }

  Optional<String> obstacle(String path) {
    return tree.obstacle(FOLDER + path);
  }

  /** Writes what is to stand at a path, with the permissions of what stands there. */
  void add(String path, Bytes bytes) throws IOException {
    Path staged = tree.resolve(FOLDER + path);
    try {
      write(FOLDER + path, bytes, tree.resolve(path));
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // Of a full disk, Java tells no path.
      throw new FileSystemException(tree.resolve(path).toString(), null, e.getMessage());
    }
    touched.add(staged.getParent());
  }

  /** Writes a file that is on the disk when this returns. */
  void write(String path, Bytes bytes, Path like) throws IOException {
    Tree.refuse(tree.resolve(path), tree.obstacle(path));
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      keepPermissions(like, file);
      channel.force(true);
    }
  }

  private static void keepPermissions(Path like, Path file) throws IOException {
    PosixFileAttributeView before = view(like);
    PosixFileAttributeView after = view(file);
    if (before != null && after != null && Files.exists(like, LinkOption.NOFOLLOW_LINKS)) {
      var permissions = before.readAttributes().permissions();
      if (!after.readAttributes().permissions().equals(permissions)) {
        after.setPermissions(permissions);
      }
    }
  }

  /** Makes the folders that files move into, and has all folders on the disk. */
  void makeFolders(List<Step> steps) throws IOException {
    for (Step step : steps) {
      if (step.kind() == Step.Kind.REPLACE) {
        Path folder =
            requireNonNull(tree.resolve(step.path()).getParent(), "a file is in a folder");
        try {
          Files.createDirectories(folder);
        } catch (FileSystemException e) {
          throw e;
        } catch (IOException e) {
          throw new FileSystemException(folder.toString(), null, e.getMessage());
        }
        touched.add(folder);
      }
    }
    forceFolders(tree, touched);
  }

  /** Moves a file to its place, unless an earlier run did. */
  void move(String path) throws IOException {
    Path staged = tree.resolve(FOLDER + path);
    if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
      Path target = tree.resolve(path);
      Files.createDirectories(target.getParent());
      Files.move(
          staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was prepared and never moved, and the folders that were made for it. */
  void forget() throws IOException {
    for (Path folder : below().reversed()) {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        String path = path(tree.resolve(FOLDER).relativize(folder));
        if (!path.isEmpty() && tree.obstacle(path + "/x").isEmpty()) {
          Tree.removeIfEmpty(tree.resolve(path));
        }
      }
    }
    clear();
  }

  /** Removes all that is left here. */
  void clear() throws IOException {
    for (Path file : below().reversed()) {
      Files.delete(file);
    }
    tree.removeEmptyFolders(FOLDER.substring(0, FOLDER.length() - 1));
  }

  /** Has the names in folders, and in those above them, on the disk. */
  static void forceFolders(Tree tree, SortedSet<Path> folders) {
    SortedSet<Path> all = new TreeSet<>(Comparator.reverseOrder());
    for (Path folder : folders) {
      for (Path above = folder;
          above != null && above.startsWith(tree.root());
          above = above.getParent()) {
        all.add(above);
      }
    }
    all.forEach(Staging::force);
  }

  // Windows cannot open a folder; there a rename is as durable as it gets.
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      return;
    }
  }

  private List<Path> below() throws IOException {
    if (!exists()) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(tree.resolve(FOLDER))) {
      return files.sorted().toList();
    }
  }

  private static String path(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static @org.jspecify.annotations.Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
