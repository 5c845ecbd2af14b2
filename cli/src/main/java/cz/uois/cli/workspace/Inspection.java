package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A look at a member's folder, with what the lock says of it; it changes nothing. */
public final class Inspection {
  /** Path of the lock. */
  public static final String LOCK = Lock.FILE;

  /** Where the bases of merges are: seeded files as they were first written. */
  public static final String BASE = Comparison.BASE;

  private final Tree tree;
  private final Lock lock;

  Inspection(Tree tree, Lock lock) {
    this.tree = tree;
    this.lock = lock;
  }

  /**
   * The content of a file; empty if there is none, or none that can be compared.
   *
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public Optional<Bytes> file(String path) {
    return obstacle(path).isPresent() ? Optional.empty() : tree.read(path);
  }

  /** Why the file cannot be compared, as the end of a sentence. */
  public Optional<String> obstacle(String path) {
    return tree.obstacle(path);
  }

  /** Whether there is a lock, so that uois generated something here. */
  public boolean hasLock() {
    return tree.read(Lock.FILE).isPresent();
  }

  /** Whether the lock was written from a spec of this hash. */
  public boolean isOfSpec(String sha256) {
    return lock.spec().equals(sha256);
  }

  /** Version of uois that wrote the lock; empty if there is none. */
  public String version() {
    return lock.version();
  }

  /** The hash that the lock has of a file, if it has the file. */
  public Optional<String> writtenHash(String path) {
    return Optional.ofNullable(lock.files().get(path)).map(Lock.Entry::sha256);
  }

  /** Whose a file is by the lock, if it has the file. */
  public Optional<Ownership> ownership(String path) {
    return Optional.ofNullable(lock.files().get(path)).map(Lock.Entry::ownership);
  }

  /** The paths that the lock has, sorted. */
  public SortedSet<String> locked() {
    return new TreeSet<>(lock.files().keySet());
  }

  /**
   * What is below a folder that is not among these paths: files, links, and folders (with a slash)
   * that have none of them.
   */
  public SortedSet<String> others(String folder, Set<String> paths) {
    return tree.others(folder, paths);
  }
}
