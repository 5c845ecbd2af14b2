package cz.uois.cli.workspace;

import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.migration.History;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The folder of a member. */
public final class Workspace {
  private final Tree tree;
  private final Journal journal;
  private final OperationLog operations;

  private Workspace(Tree tree) {
    this.tree = tree;
    this.journal = new Journal(tree);
    this.operations = new OperationLog(tree);
  }

  /** The folder, which need not exist. */
  public static Workspace at(Path folder) {
    return new Workspace(new Tree(folder.toAbsolutePath().normalize()));
  }

  /** Whether there is nothing there yet. */
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  /** Whether uois generated it. */
  public boolean isMember() {
    return Files.isRegularFile(tree.resolve(Lock.FILE));
  }

  /** Whether an interrupted run left it half written, so that {@link #repair} would finish it. */
  public boolean isHalfWritten() {
    return journal.isPending();
  }

  /** Whether an interrupted run left something, or somebody is at work there. */
  public boolean isInterrupted() {
    return journal.interrupted();
  }

  /**
   * Does something while no other process writes there. What is read, compared and applied within
   * belongs together; work within such work is part of it.
   *
   * @throws ConflictException if another process does not end in time, or something is in the way
   * @throws UncheckedIOException if the disk fails
   */
  public <T> T alone(Supplier<T> work) {
    return ProcessLock.during(tree, work);
  }

  /**
   * Repairs what an interrupted run left.
   *
   * @return whether there was something to repair
   * @throws ConflictException if something is in the way
   * @throws UncheckedIOException if the disk fails
   */
  public boolean repair() {
    Optional<String> obstacle = journal.obstacle();
    if (obstacle.isPresent()) {
      throw new ConflictException(tree.root() + ": " + obstacle.get());
    }
    // What looks interrupted may be somebody at work.
    return journal.interrupted() && alone(this::recover);
  }

  private boolean recover() {
    if (!journal.interrupted()) {
      return false;
    }
    try {
      journal.recover();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot repair " + tree.root(), e);
    }
    return true;
  }

  /**
   * What a generation would do.
   *
   * @param rendering the files as they should be
   * @param source what they were made from
   * @param own further files of uois, which are not part of the member's sources
   * @throws UncheckedIOException if the disk fails
   */
  public ChangeSet compare(Rendering rendering, Source source, SortedMap<String, Bytes> own) {
    Optional<String> obstacle = journal.obstacle();
    if (obstacle.isPresent()) {
      return ChangeSet.refused(obstacle.get());
    }
    try {
      return new Comparison(tree, lock()).changes(rendering, source, own);
    } catch (ConflictException e) {
      return ChangeSet.refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What was there before.
   *
   * @throws ConflictException if somebody else wrote the lock
   * @throws UncheckedIOException if the disk fails
   */
  public History history() {
    Lock lock = lock();
    return new History(lock.ids(), lock.schema(), MigrationFolder.last(tree));
  }

  /** What would change in the files of the member, by path; uois's own files are not among them. */
  public List<FileDifference> differences(ChangeSet changes) {
    return changes.changes().stream()
        .map(Change::path)
        .filter(path -> changes.writes().containsKey(path) || changes.removes().contains(path))
        .map(path ->
            new FileDifference(
                path, tree.read(path), Optional.ofNullable(changes.writes().get(path))))
        .toList();
  }

  // What a link leads to is not the member's.
  private Optional<Bytes> content(String path) {
    return tree.obstacle(path).isPresent() ? Optional.empty() : tree.read(path);
  }

  private Lock lock() {
    try {
      return tree.read(Lock.FILE).map(bytes -> LockText.parse(bytes.text())).orElse(Lock.NONE);
    } catch (IllegalArgumentException e) {
      throw new ConflictException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * How the folder stands against what was written there last.
   *
   * @throws ConflictException if somebody else wrote the lock
   */
  public Standing standing() {
    Lock lock = lock();
    List<String> edited = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int untouched = 0;
    for (var file : lock.files().entrySet()) {
      Ownership ownership = file.getValue().ownership();
      if (ownership == Ownership.GENERATED || ownership == Ownership.APPEND_ONLY) {
        Optional<String> now = content(file.getKey()).map(Bytes::sha256);
        if (now.isEmpty()) {
          missing.add(file.getKey());
        } else if (now.get().equals(file.getValue().sha256())) {
          untouched++;
        } else {
          edited.add(file.getKey());
        }
      }
    }
    return new Standing(
        lock.version(), lock.spec(), untouched, edited, missing, journal.isPending());
  }

  /** What was done there of late, the newest first. */
  public List<Operation> operations() {
    return operations.newestFirst().stream().map(OperationFile::operation).toList();
  }

  /**
   * What would undo operations.
   *
   * @param from the oldest that is undone; absent for the newest alone
   * @param runtime files that uois has itself, by path
   * @throws ConflictException if there is no such operation
   */
  public ChangeSet undo(OptionalInt from, SortedMap<String, Bytes> runtime) {
    Optional<String> obstacle = journal.obstacle();
    if (obstacle.isPresent()) {
      return ChangeSet.refused(obstacle.get());
    }
    return new Undo(tree, operations.since(from), runtime).changes();
  }

  /**
   * Makes the changes, all of them or none; a folder that is as it should be is not touched.
   *
   * @throws IllegalArgumentException if there are conflicts
   * @throws ConflictException if another process does not end in time
   * @throws UncheckedIOException if the disk fails; the next run repairs
   */
  public void apply(ChangeSet changes) {
    if (!changes.conflicts().isEmpty()) {
      throw new IllegalArgumentException("changes with conflicts are not applied");
    }
    if (changes.isEmpty()) {
      return;
    }
    alone(() -> {
      write(changes);
      return true;
    });
  }

  private void write(ChangeSet changes) {
    OperationLog.Entry entry = operations.entry(changes);
    SortedMap<String, Bytes> writes = new TreeMap<>(changes.writes());
    writes.putAll(entry.writes());
    SortedSet<String> removes = new TreeSet<>(changes.removes());
    removes.addAll(entry.removes());
    try {
      journal.apply(writes, removes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + tree.root(), e);
    }
  }
}
