package cz.uois.cli.workspace;

import cz.uois.cli.database.Schema;
import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.migration.History;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.render.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder of a member. */
public final class Workspace {
  private final Tree tree;
  private final Journal journal;

  private Workspace(Tree tree) {
    this.tree = tree;
    this.journal = new Journal(tree);
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

  /**
   * Repairs what an interrupted run left.
   *
   * @return whether there was something to repair
   * @throws ConflictException if something is in the way
   * @throws UncheckedIOException if the disk fails
   */
  public boolean repair() {
    Optional<String> obstacle = reached();
    if (obstacle.isPresent()) {
      throw new ConflictException(tree.root() + ": " + obstacle.get());
    }
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
    Optional<String> obstacle = reached();
    if (obstacle.isPresent()) {
      return ChangeSet.refused(obstacle.get());
    }
    try {
      return new Comparison(tree, lock()).changes(rendering, source, own);
    } catch (ConflictException e) {
      return ChangeSet.refused(String.valueOf(e.getMessage()));
    }
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

  private Lock lock() {
    try {
      return tree.read(Lock.FILE).map(bytes -> LockText.parse(bytes.text())).orElse(Lock.NONE);
    } catch (IllegalArgumentException e) {
      throw new ConflictException(String.valueOf(e.getMessage()));
    }
  }

  /** Why uois cannot keep its own files there. */
  private Optional<String> reached() {
    return Stream.of(Journal.PENDING, Journal.STAGING + "x")
        .flatMap(path -> tree.obstacle(path).map(reason -> path + " " + reason).stream())
        .findFirst()
        .or(journal::obstacle);
  }

  /**
   * Makes the changes, all of them or none; a folder that is as it should be is not touched.
   *
   * @throws IllegalArgumentException if there are conflicts
   * @throws UncheckedIOException if the disk fails; the next run repairs
   */
  public void apply(ChangeSet changes) {
    if (!changes.conflicts().isEmpty()) {
      throw new IllegalArgumentException("changes with conflicts are not applied");
    }
    if (changes.isEmpty()) {
      return;
    }
    try {
      journal.apply(changes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + tree.root(), e);
    }
  }
}
