package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Applies changes whole or not at all: everything is written beside its place first, then a journal
 * says what moves where, then it moves. A crash before the journal leaves the old files, a crash
 * after it is repaired by {@link #recover}.
 */
final class Journal {
  static final String STAGING = ".uois/staging/";
  private static final String FOLDER = ".uois/journal/";
  static final String PENDING = FOLDER + "pending";
  private static final String REPLACE = "replace ";
  private static final String REMOVE = "remove ";

  private final Tree tree;

  Journal(Tree tree) {
    this.tree = tree;
  }

  /** Whether an earlier run was interrupted. */
  boolean interrupted() {
    return Files.exists(tree.resolve(PENDING)) || Files.exists(tree.resolve(STAGING));
  }

  /** Finishes what an interrupted run had decided to do, or forgets what it had only prepared. */
  void recover() throws IOException {
    Path pending = tree.resolve(PENDING);
    if (Files.exists(pending)) {
      move(Files.readAllLines(pending));
    }
    clear();
  }

  void apply(ChangeSet changes) throws IOException {
    StringBuilder journal = new StringBuilder();
    for (var write : changes.writes().entrySet()) {
      Path staged = tree.resolve(STAGING + write.getKey());
      Files.createDirectories(staged.getParent());
      write(staged, write.getValue());
      journal.append(REPLACE).append(write.getKey()).append('\n');
    }
    changes.removes().forEach(path -> journal.append(REMOVE).append(path).append('\n'));
    Path pending = tree.resolve(PENDING);
    Path written = tree.resolve(FOLDER + "writing");
    Files.createDirectories(pending.getParent());
    write(written, Bytes.of(journal.toString()));
    Files.move(written, pending, StandardCopyOption.ATOMIC_MOVE);
    force(tree.resolve(FOLDER));
    move(journal.toString().lines().toList());
    clear();
  }

  // Each step may have been done before the crash.
  private void move(List<String> lines) throws IOException {
    for (String line : lines) {
      if (line.startsWith(REPLACE)) {
        String path = line.substring(REPLACE.length());
        Path staged = tree.resolve(STAGING + path);
        if (Files.exists(staged)) {
          Path target = tree.resolve(path);
          Files.createDirectories(target.getParent());
          Files.move(
              staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
      } else if (line.startsWith(REMOVE)) {
        String path = line.substring(REMOVE.length());
        Files.deleteIfExists(tree.resolve(path));
        removeEmptyFolders(path);
      }
    }
  }

  private void removeEmptyFolders(String path) throws IOException {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      try {
        Files.deleteIfExists(tree.resolve(path.substring(0, end)));
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private void clear() throws IOException {
    // The journal goes first: without it, what is staged means nothing.
    delete(tree.resolve(FOLDER));
    delete(tree.resolve(STAGING));
  }

  private static void write(Path file, Bytes bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes.toArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  // Windows cannot open a folder; there the rename is as durable as it gets.
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
