package cz.uois.cli.workspace;

import cz.uois.cli.migration.Migration;
import cz.uois.cli.plan.Bytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What brings a folder back to where it was before some operations: file by file, and only where it
 * still is as they left it.
 */
final class Undo {
  /** What makes a folder a member, and was the author's from the beginning. */
  private static final String SPEC = "uois.yaml";

  private final Tree tree;
  private final SortedMap<String, Bytes> runtime;
  private final SortedMap<String, Operation.Changed> files = new TreeMap<>();
  private final SortedMap<String, Bytes> kept = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final SortedMap<String, Bytes> writes = new TreeMap<>();
  private final SortedSet<String> removes = new TreeSet<>();

  /**
   * Of operations that follow each other.
   *
   * @param newestFirst what is undone
   * @param runtime files that are not kept, because uois has them itself
   */
  Undo(Tree tree, List<OperationFile> newestFirst, SortedMap<String, Bytes> runtime) {
    this.tree = tree;
    this.runtime = runtime;
    newestFirst.forEach(this::include);
  }

  // What the newest one left is what must be there, what the oldest one found is what comes back.
  private void include(OperationFile file) {
    for (Operation.Changed changed : file.operation().files()) {
      files.merge(
          changed.path(),
          changed,
          (newer, older) -> new Operation.Changed(older.path(), older.before(), newer.after()));
      kept.remove(changed.path());
    }
    kept.putAll(file.replaced());
  }

  ChangeSet changes() {
    files.values().forEach(this::restore);
    removedMigrations();
    changes.sort(Comparator.comparing(Change::path));
    return new ChangeSet(changes, writes, removes);
  }

  private void restore(Operation.Changed file) {
    String path = file.path();
    Optional<String> obstacle = tree.obstacle(path);
    Optional<String> now = tree.read(path).map(Bytes::sha256);
    if (obstacle.isPresent()) {
      conflict(path, obstacle.get());
    } else if (!now.equals(file.before()) && !now.equals(file.after())) {
      conflict(
          path,
          now.isPresent()
              ? "was changed since, and that would be lost; take it back, or keep both"
              : "was removed since; restore it (git checkout), or keep it so");
    } else if (file.before().isEmpty()) {
      remove(path, now);
    } else if (!now.equals(file.before())) {
      write(path, file.before().get(), now);
    }
  }

  private void remove(String path, Optional<String> now) {
    if (now.isEmpty()) {
      return;
    }
    if (path.equals(SPEC)) {
      conflict(path, "was made together with the member; to undo that, remove the folder");
      return;
    }
    removes.add(path);
    changed(path, Change.Kind.REMOVE);
  }

  private void write(String path, String sha256, Optional<String> now) {
    Optional<Bytes> bytes =
        Optional.ofNullable(kept.get(path))
            .or(() -> Optional.ofNullable(runtime.get(path)))
            .filter(it -> it.sha256().equals(sha256));
    if (bytes.isEmpty()) {
      conflict(path, "was too large to be kept as it was before; restore it from Git");
      return;
    }
    writes.put(path, bytes.get());
    changed(path, now.isPresent() ? Change.Kind.UPDATE : Change.Kind.CREATE);
  }

  private void changed(String path, Change.Kind kind) {
    if (!path.startsWith(".uois/") && !path.equals(Lock.FILE)) {
      changes.add(Change.of(path, kind));
    }
  }

  private void conflict(String path, String reason) {
    changes.add(Change.conflict(path, reason));
  }

  /** Migrations go from the end alone: others were made after those that stay. */
  private void removedMigrations() {
    SortedMap<Integer, String> all = MigrationFolder.byNumber(tree);
    for (String path : migrations(removes)) {
      all.forEach((number, file) -> {
        if (number > MigrationFolder.number(path).orElse(0) && !removes.contains(file)) {
          conflict(path, "is followed by " + file + ", which was written for what it makes");
        }
      });
    }
  }

  /** Those among paths that databases may have run. */
  static List<String> migrations(SortedSet<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(Migration.FOLDER))
        .filter(path -> MigrationFolder.number(path).isPresent())
        .toList();
  }
}
