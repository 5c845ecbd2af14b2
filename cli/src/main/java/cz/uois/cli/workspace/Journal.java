package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private static final String WRITING = FOLDER + "writing";

  private final Tree tree;

  Journal(Tree tree) {
    this.tree = tree;
  }

  /** Whether an earlier run was interrupted. */
  boolean interrupted() {
    return Stream.of(FOLDER, STAGING)
        .anyMatch(path -> Files.exists(tree.resolve(path), LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether an earlier run had decided what moves where, and did not live to see it done. */
  boolean isPending() {
    return Files.exists(tree.resolve(PENDING), LinkOption.NOFOLLOW_LINKS);
  }

  /** Why what an interrupted run had decided cannot be done; empty if it can, or there is none. */
  Optional<String> obstacle() {
    List<String> lines = pending();
    for (int i = 0; i < lines.size(); i++) {
      String where = PENDING + ":" + (i + 1) + ": '" + lines.get(i) + "' ";
      Optional<Step> step = Step.of(lines.get(i));
      if (step.isEmpty()) {
        return Optional.of(where + "was not written by uois; remove " + FOLDER + " and " + STAGING);
      }
      Optional<String> obstacle = obstacle(step.get());
      if (obstacle.isPresent()) {
        return Optional.of(where + obstacle.get() + "; move that away");
      }
    }
    return Optional.empty();
  }

  private Optional<String> obstacle(Step step) {
    return tree.obstacle(step.path()).or(() -> tree.obstacle(STAGING + step.path()));
  }

  private List<String> pending() {
    return tree.read(PENDING).map(bytes -> bytes.text().lines().toList()).orElse(List.of());
  }

  /** Finishes what an interrupted run had decided to do, or forgets what it had only prepared. */
  void recover() throws IOException {
    move(pending().stream().flatMap(line -> Step.of(line).stream()).toList());
    clear();
  }

  void apply(ChangeSet changes) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (var write : changes.writes().entrySet()) {
      write(STAGING + write.getKey(), write.getValue());
      steps.add(new Step(Step.Kind.REPLACE, write.getKey()));
    }
    changes.removes().forEach(path -> steps.add(new Step(Step.Kind.REMOVE, path)));
    String journal = steps.stream().map(step -> step.line() + "\n").collect(Collectors.joining());
    write(WRITING, Bytes.of(journal));
    Files.move(tree.resolve(WRITING), tree.resolve(PENDING), StandardCopyOption.ATOMIC_MOVE);
    force(tree.resolve(FOLDER));
    move(steps);
    clear();
  }

  // Each step may have been done before the crash.
  private void move(List<Step> steps) throws IOException {
    for (Step step : steps) {
      // Again: somebody may have put a link there meanwhile.
      refuse(step.path(), obstacle(step));
      switch (step.kind()) {
        case REPLACE -> replace(step.path());
        case REMOVE -> {
          Files.deleteIfExists(tree.resolve(step.path()));
          removeEmptyFolders(step.path());
        }
      }
    }
  }

  private void replace(String path) throws IOException {
    Path staged = tree.resolve(STAGING + path);
    if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
      Path target = tree.resolve(path);
      Files.createDirectories(target.getParent());
      Files.move(
          staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void refuse(String path, Optional<String> obstacle) throws IOException {
    if (obstacle.isPresent()) {
      throw new FileSystemException(tree.resolve(path).toString(), null, obstacle.get());
    }
  }

  private void removeEmptyFolders(String path) throws IOException {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      try {
        Files.deleteIfExists(tree.resolve(path.substring(0, end)));
      } catch (DirectoryNotEmptyException _) {
        return;
      }
    }
  }

  private void clear() throws IOException {
    // The journal goes first: without it, what is staged means nothing.
    delete(tree.resolve(FOLDER));
    delete(tree.resolve(STAGING));
    // A member that was never made has nothing else of ours.
    removeEmptyFolders(STAGING.substring(0, STAGING.length() - 1));
  }

  private void write(String path, Bytes bytes) throws IOException {
    refuse(path, tree.obstacle(path));
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
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
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
