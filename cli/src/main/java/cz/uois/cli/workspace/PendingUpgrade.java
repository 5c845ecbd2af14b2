package cz.uois.cli.workspace;

import cz.uois.cli.diff.ThreeWayMerge;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An upgrade that waits for its author: files with markers of conflicts, and beside them what all
 * files were before, so that it can be taken back.
 */
final class PendingUpgrade {
  static final String FOLDER = ".uois/upgrade/";
  private static final String BEFORE = FOLDER + "before/";
  private static final String CONFLICTS = FOLDER + "conflicts";
  private static final String CREATED = FOLDER + "created";

  private final Tree tree;

  PendingUpgrade(Tree tree) {
    this.tree = tree;
  }

  /** Whether one waits. */
  boolean isThere() {
    return tree.read(CONFLICTS).isPresent();
  }

  /** The changes of an upgrade, and with them what it takes to take them back. */
  ChangeSet begin(Upgrade upgrade) {
    ChangeSet changes = upgrade.changes();
    SortedMap<String, Bytes> writes = new TreeMap<>(changes.writes());
    List<String> created = new ArrayList<>();
    SortedSet<String> touched = new TreeSet<>(changes.writes().keySet());
    touched.addAll(changes.removes());
    for (String path : touched) {
      tree.read(path)
          .ifPresentOrElse(bytes -> writes.put(BEFORE + path, bytes), () -> created.add(path));
    }
    writes.put(CREATED, text(created));
    writes.put(
        CONFLICTS,
        text(
            upgrade.files().stream()
                .filter(file -> file.kind() == MergedFile.Kind.CONFLICTS)
                .map(MergedFile::path)
                .toList()));
    return new ChangeSet(changes.changes(), writes, changes.removes());
  }

  /** What ends it; a conflict for each file that still has markers. */
  ChangeSet finish() {
    List<Change> changes = new ArrayList<>();
    for (String path : lines(CONFLICTS)) {
      boolean open =
          tree.read(path).filter(bytes -> ThreeWayMerge.hasMarkers(bytes.text())).isPresent();
      changes.add(
          open
              ? Change.conflict(path, "still has the markers of a conflict")
              : Change.of(path, Change.Kind.KEEP));
    }
    return new ChangeSet(changes, new TreeMap<>(), own());
  }

  /** What makes all files what they were before it. */
  ChangeSet abort() {
    SortedMap<String, Bytes> writes = new TreeMap<>();
    List<Change> changes = new ArrayList<>();
    SortedSet<String> own = own();
    for (String file : own) {
      if (file.startsWith(BEFORE)) {
        String path = file.substring(BEFORE.length());
        tree.read(file).ifPresent(bytes -> writes.put(path, bytes));
        changes.add(Change.of(path, Change.Kind.UPDATE));
      }
    }
    SortedSet<String> removes = new TreeSet<>(own);
    for (String path : lines(CREATED)) {
      if (tree.read(path).isPresent()) {
        removes.add(path);
        changes.add(Change.of(path, Change.Kind.REMOVE));
      }
    }
    return new ChangeSet(changes, writes, removes);
  }

  private SortedSet<String> own() {
    Path folder = tree.resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new TreeSet<>();
    }
    SortedSet<String> own = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> own.add(tree.root().relativize(file).toString().replace('\\', '/')));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return own;
  }

  private List<String> lines(String path) {
    return tree.read(path).stream()
        .flatMap(bytes -> bytes.text().lines())
        .filter(Plan::isInside)
        .toList();
  }

  private static Bytes text(Collection<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return Bytes.of(text.toString());
  }
}
