package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that change their owner: those that their author takes over, and those he gives back. */
final class Transfer {
  private final Tree tree;
  private final Lock lock;
  private final Rendering rendering;
  private final List<Change> changes = new ArrayList<>();
  private final SortedMap<String, Bytes> writes = new TreeMap<>();
  private final SortedMap<String, Lock.Entry> files;

  Transfer(Tree tree, Lock lock, Rendering rendering) {
    this.tree = tree;
    this.lock = lock;
    this.rendering = rendering;
    this.files = new TreeMap<>(lock.files());
  }

  /** Gives files to their author. */
  ChangeSet adopt(Collection<String> paths) {
    paths.forEach(this::adopt);
    return done();
  }

  /**
   * Gives files back to uois.
   *
   * @param discard whether what the author wrote there may go to the attic
   */
  ChangeSet release(Collection<String> paths, boolean discard) {
    paths.forEach(path -> release(path, discard));
    return done();
  }

  private void adopt(String path) {
    Optional<Lock.Entry> entry = Optional.ofNullable(lock.files().get(path));
    if (entry.isEmpty()) {
      refuse(path, "is not uois's: it is not in " + Lock.FILE);
    } else if (entry.get().ownership() == Ownership.APPEND_ONLY) {
      refuse(path, "is a migration, which databases may have run: write one of your own beside it");
    } else if (tree.read(path).isEmpty()) {
      refuse(path, tree.obstacle(path).orElse("is not there: restore it first"));
    } else {
      String sha256 = planned(path).map(file -> file.bytes().sha256()).orElse(entry.get().sha256());
      files.put(path, new Lock.Entry(Ownership.ADOPTED, sha256));
      changes.add(Change.of(path, Change.Kind.KEEP));
    }
  }

  private void release(String path, boolean discard) {
    Optional<Lock.Entry> entry = Optional.ofNullable(lock.files().get(path));
    if (entry.filter(it -> it.ownership() == Ownership.ADOPTED).isEmpty()) {
      refuse(path, "is not adopted: it is " + entry.map(Transfer::whose).orElse("yours"));
      return;
    }
    Optional<RenderedFile> planned = planned(path);
    if (planned.isEmpty()) {
      refuse(path, "is generated no more: it stays yours");
      return;
    }
    RenderedFile file = planned.get();
    Optional<String> obstacle = tree.obstacle(path);
    if (obstacle.isPresent()) {
      refuse(path, obstacle.get());
      return;
    }
    files.put(path, new Lock.Entry(file.ownership(), file.bytes().sha256()));
    Optional<Bytes> disk = tree.read(path);
    if (file.ownership() != Ownership.GENERATED || disk.equals(Optional.of(file.bytes()))) {
      changes.add(Change.of(path, Change.Kind.KEEP));
    } else if (disk.isEmpty()) {
      writes.put(path, file.bytes());
      changes.add(Change.of(path, Change.Kind.CREATE));
    } else if (discard) {
      String kept = new Attic(tree).place(path);
      writes.put(kept, disk.get());
      writes.put(path, file.bytes());
      changes.add(Change.told(path, Change.Kind.UPDATE, "was yours, and is kept as " + kept));
    } else {
      refuse(
          path, "is not what uois makes: --discard replaces it and keeps yours in " + Attic.FOLDER);
    }
  }

  private static String whose(Lock.Entry entry) {
    return entry.ownership().lockName();
  }

  private Optional<RenderedFile> planned(String path) {
    return Optional.ofNullable(rendering.files().get(path));
  }

  private void refuse(String path, String reason) {
    changes.add(Change.conflict(path, reason));
  }

  private ChangeSet done() {
    if (!files.equals(lock.files())) {
      writes.put(Lock.FILE, Bytes.of(LockText.print(lock.with(files))));
    }
    return new ChangeSet(changes, writes, new TreeSet<>());
  }
}
