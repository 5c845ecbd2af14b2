package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what should be in a folder with what is there and with what was written last. */
final class Comparison {
  static final String BASE = ".uois/base/";

  private final Tree tree;
  private final Lock lock;
  private final List<Change> changes = new ArrayList<>();
  private final SortedMap<String, Bytes> writes = new TreeMap<>();
  private final SortedSet<String> removes = new TreeSet<>();
  private final SortedMap<String, Lock.Entry> files = new TreeMap<>();

  Comparison(Tree tree, Lock lock) {
    this.tree = tree;
    this.lock = lock;
  }

  /** What a generation does; {@code own} are further files that uois keeps beside those. */
  ChangeSet changes(Rendering rendering, Source source, SortedMap<String, Bytes> own) {
    Optional<String> renamed =
        renamed("member", lock.member(), source.member())
            .or(() -> renamed("package", lock.javaPackage(), source.javaPackage()));
    if (renamed.isPresent()) {
      return ChangeSet.refused(renamed.get());
    }
    rendering.files().values().forEach(this::compare);
    lock.files()
        .forEach((path, entry) -> {
          if (!rendering.files().containsKey(path)) {
            retire(path, entry);
          }
        });
    Lock next =
        new Lock(
            source.version(),
            source.spec(),
            source.member(),
            source.javaPackage(),
            files,
            new TreeMap<>(),
            source.schema());
    writeOwn(Lock.FILE, Bytes.of(LockText.print(next)));
    own.forEach(this::writeOwn);
    changes.sort(java.util.Comparator.comparing(Change::path));
    return new ChangeSet(changes, writes, removes);
  }

  // Its migrations, and what is the author's by now, would stay behind under the old name.
  private static Optional<String> renamed(String key, String before, String after) {
    return before.isEmpty() || before.equals(after)
        ? Optional.empty()
        : Optional.of(
            "was generated with the %s '%s', and its spec says '%s' now; take that back, or make"
                    .formatted(key, before, after)
                + " another member of the spec (uois new-member --from)");
  }

  private void compare(RenderedFile file) {
    Optional<String> obstacle = tree.obstacle(file.path());
    if (obstacle.isPresent()) {
      changes.add(Change.conflict(file.path(), obstacle.get()));
      return;
    }
    Optional<Bytes> disk = tree.read(file.path());
    Optional<Lock.Entry> written = Optional.ofNullable(lock.files().get(file.path()));
    if (written.filter(it -> it.ownership() == Ownership.ADOPTED).isPresent()) {
      adopted(file, written.get());
      return;
    }
    switch (file.ownership()) {
      case GENERATED -> generated(file, disk, written);
      case SEEDED -> seeded(file, disk, written);
      case APPEND_ONLY -> appendOnly(file, disk, written);
      case YOURS -> yours(file, disk);
    }
  }

  private void generated(RenderedFile file, Optional<Bytes> disk, Optional<Lock.Entry> written) {
    if (disk.isEmpty()) {
      write(file, Change.Kind.CREATE);
    } else if (disk.get().equals(file.bytes())) {
      keep(file, file.bytes().sha256());
    } else if (written.isPresent() && disk.get().sha256().equals(written.get().sha256())) {
      write(file, Change.Kind.UPDATE);
    } else if (written.isPresent()) {
      changes.add(
          Change.conflict(
              file.path(),
              "was edited by hand; say it in "
                  + file.origin()
                  + " instead, or restore the file (git checkout, or delete it)"));
    } else {
      changes.add(
          Change.conflict(file.path(), "is in the way and was not written by uois; move it away"));
    }
  }

  // The hash is that of what uois made when its author took it over.
  private void adopted(RenderedFile file, Lock.Entry entry) {
    files.put(file.path(), entry);
    boolean same =
        file.ownership() != Ownership.GENERATED || file.bytes().sha256().equals(entry.sha256());
    changes.add(
        same
            ? Change.of(file.path(), Change.Kind.KEEP)
            : Change.told(
                file.path(),
                Change.Kind.KEEP,
                "is yours, and uois would make another one by now: compare with 'uois release"
                    + " --discard --diff "
                    + file.path()
                    + "', then 'uois adopt' it again"));
  }

  // Written once: from then on, also its absence is the author's decision.
  private void seeded(RenderedFile file, Optional<Bytes> disk, Optional<Lock.Entry> written) {
    if (written.isPresent()) {
      keep(file, written.get().sha256());
      return;
    }
    if (disk.isEmpty()) {
      write(file, Change.Kind.CREATE);
    } else {
      keep(file, file.bytes().sha256());
    }
    writeOwn(BASE + file.path(), file.bytes());
  }

  private void appendOnly(RenderedFile file, Optional<Bytes> disk, Optional<Lock.Entry> written) {
    boolean unchanged = written.isEmpty() || written.get().sha256().equals(file.bytes().sha256());
    // Deleted by its author: no database is worth keeping. One that ran it is refused by Flyway.
    if (disk.isEmpty()) {
      write(file, Change.Kind.CREATE);
    } else if (disk.get().equals(file.bytes())) {
      keep(file, file.bytes().sha256());
    } else if (unchanged) {
      changes.add(
          Change.conflict(
              file.path(), "was edited, but databases may have run it; restore it from Git"));
    } else {
      changes.add(
          Change.conflict(
              file.path(),
              "would change with the spec, but databases may have run it, and the uois that wrote"
                  + " it did not write down what it makes: take the change back and generate, then"
                  + " change again"));
    }
  }

  private void yours(RenderedFile file, Optional<Bytes> disk) {
    if (disk.isEmpty()) {
      writes.put(file.path(), file.bytes());
      changes.add(Change.of(file.path(), Change.Kind.CREATE));
    } else {
      changes.add(Change.of(file.path(), Change.Kind.KEEP));
    }
  }

  /** A file that uois wrote once and plans no longer. */
  private void retire(String path, Lock.Entry entry) {
    if (entry.ownership() == Ownership.APPEND_ONLY) {
      applied(path, entry);
      return;
    }
    if (entry.ownership() != Ownership.GENERATED) {
      files.put(path, entry);
      return;
    }
    Optional<String> obstacle = tree.obstacle(path);
    if (obstacle.isPresent()) {
      changes.add(Change.conflict(path, obstacle.get()));
      return;
    }
    Optional<Bytes> disk = tree.read(path);
    if (disk.isEmpty()) {
      return;
    }
    removes.add(path);
    if (disk.get().sha256().equals(entry.sha256())) {
      changes.add(Change.of(path, Change.Kind.REMOVE));
    } else {
      String kept = new Attic(tree).place(path);
      writes.put(kept, disk.get());
      changes.add(
          Change.told(path, Change.Kind.REMOVE, "was edited by hand, and is kept as " + kept));
    }
  }

  /** A migration of an earlier time, which stays as it is as long as any does. */
  private void applied(String path, Lock.Entry entry) {
    Optional<Bytes> disk = tree.read(path);
    if (disk.isPresent() && disk.get().sha256().equals(entry.sha256())) {
      files.put(path, entry);
      changes.add(Change.of(path, Change.Kind.KEEP));
    } else if (disk.isPresent()) {
      changes.add(
          Change.conflict(path, "was edited, but databases may have run it; restore it from Git"));
    } else if (MigrationFolder.last(tree) > 0) {
      changes.add(
          Change.conflict(path, "is gone, but databases may have run it; restore it from Git"));
    }
  }

  private void write(RenderedFile file, Change.Kind kind) {
    writes.put(file.path(), file.bytes());
    files.put(file.path(), new Lock.Entry(file.ownership(), file.bytes().sha256()));
    changes.add(Change.of(file.path(), kind));
  }

  private void keep(RenderedFile file, String sha256) {
    files.put(file.path(), new Lock.Entry(file.ownership(), sha256));
    changes.add(Change.of(file.path(), Change.Kind.KEEP));
  }

  private void writeOwn(String path, Bytes bytes) {
    tree.obstacle(path)
        .ifPresentOrElse(
            obstacle -> changes.add(Change.conflict(path, obstacle)),
            () -> {
              if (!tree.read(path).equals(Optional.of(bytes))) {
                writes.put(path, bytes);
              }
            });
  }
}
