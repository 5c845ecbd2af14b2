package cz.uois.cli.workspace;

import cz.uois.cli.database.Schema;
import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.migration.History;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ScopedValue.CallableOp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folder of a member. */
public final class Workspace {
  /** Where a run writes down what it is about to do. */
  public static final String JOURNAL = ".uois/journal";

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
   * What is there, to be looked at only.
   *
   * @throws ConflictException if somebody else wrote the lock
   * @throws UncheckedIOException if the disk fails
   */
  public Inspection inspect() {
    return new Inspection(tree, lock());
  }

  /**
   * Does something while no other process writes there. What is read, compared and applied within
   * belongs together; work within such work is part of it.
   *
   * @throws ConflictException if another process does not end in time, or something is in the way
   * @throws UncheckedIOException if the disk fails
   */
  public <T, X extends Exception> T alone(CallableOp<T, X> work) throws X {
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
    Optional<String> obstacle = journal.obstacle().or(this::waiting);
    if (obstacle.isPresent()) {
      return ChangeSet.refused(obstacle.get());
    }
    try {
      return Comparison.of(tree, lock()).changes(rendering, source, own);
    } catch (ConflictException e) {
      return ChangeSet.refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What a generation would do that also brings seeded files to what their templates say now.
   *
   * @param rendering the files as they should be
   * @param source what they were made from
   * @param own further files of uois, which are not part of the member's sources
   */
  public Upgrade upgrade(Rendering rendering, Source source, SortedMap<String, Bytes> own) {
    Optional<String> obstacle = journal.obstacle().or(this::waiting);
    return obstacle
        .map(reason -> new Upgrade(ChangeSet.refused(reason), List.of()))
        .orElseGet(() -> Comparison.upgrade(tree, lock(), rendering, source, own));
  }

  /** Makes the changes of an upgrade; with conflicts it then waits for its author. */
  public void apply(Upgrade upgrade) {
    apply(
        upgrade.hasConflicts() && upgrade.changes().conflicts().isEmpty()
            ? new PendingUpgrade(tree).begin(upgrade)
            : upgrade.changes());
  }

  /** Whether an upgrade waits until its author has decided its conflicts. */
  public boolean isUpgrading() {
    return new PendingUpgrade(tree).isThere();
  }

  /** What ends an upgrade that waits; conflicts are files that still have markers. */
  public ChangeSet finishUpgrade() {
    return new PendingUpgrade(tree).finish();
  }

  /** What takes back an upgrade that waits, whatever its author did meanwhile to its files. */
  public ChangeSet abortUpgrade() {
    return new PendingUpgrade(tree).abort();
  }

  /** Paths of the files that uois wrote and knows of, sorted. */
  public SortedSet<String> known() {
    return new TreeSet<>(lock().files().keySet());
  }

  /**
   * What giving files to their author does: uois writes and merges them no more.
   *
   * @param rendering those files as uois would write them, as far as it would
   */
  public ChangeSet adopt(Rendering rendering, Collection<String> paths) {
    return new Transfer(tree, lock(), rendering).adopt(paths);
  }

  /**
   * What giving files back to uois does.
   *
   * @param rendering those files as uois would write them, as far as it would
   * @param discard whether what the author wrote there may go to {@code .uois/attic/}
   */
  public ChangeSet release(Rendering rendering, Collection<String> paths, boolean discard) {
    return new Transfer(tree, lock(), rendering).release(paths, discard);
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

  /**
   * The tables that a lock of some time tells of; empty if it is too old to tell.
   *
   * @throws ConflictException if it is none of ours
   */
  public static Optional<Schema> schemaOf(Bytes lock) {
    try {
      return LockText.parse(lock.text()).schema();
    } catch (IllegalArgumentException e) {
      throw new ConflictException(String.valueOf(e.getMessage()));
    }
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

  /**
   * The same changes with those of the author's files that go with them.
   *
   * @param rewrites files as they were read and as they should be; one that somebody has changed
   *     since is a conflict
   */
  public ChangeSet with(ChangeSet changes, List<FileDifference> rewrites) {
    return new Rewriting(tree).with(changes, rewrites);
  }

  /** The author's own sources and queries, by path: what neither uois nor a link put there. */
  public SortedMap<String, String> ownSources() {
    return OwnSources.read(tree, lock());
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

  private Optional<String> waiting() {
    return isUpgrading()
        ? Optional.of(
            "has an upgrade that waits: decide its conflicts, then 'uois upgrade --continue', or"
                + " take it back by 'uois upgrade --abort'")
        : Optional.empty();
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
