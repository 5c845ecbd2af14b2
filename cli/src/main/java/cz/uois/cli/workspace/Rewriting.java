package cz.uois.cli.workspace;

import cz.uois.cli.diff.FileDifference;
import cz.uois.cli.plan.Bytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds changes of the author's files, which he has asked for, to those of a generation. */
record Rewriting(Tree tree) {
  ChangeSet with(ChangeSet changes, List<FileDifference> rewrites) {
    List<Change> all = new ArrayList<>(changes.changes());
    SortedMap<String, Bytes> writes = new TreeMap<>(changes.writes());
    SortedSet<String> removes = new TreeSet<>(changes.removes());
    for (FileDifference rewrite : rewrites) {
      String path = rewrite.path();
      all.removeIf(change -> change.path().equals(path));
      all.add(change(rewrite));
      rewrite.after().ifPresentOrElse(bytes -> writes.put(path, bytes), () -> removes.add(path));
    }
    all.sort(Comparator.comparing(Change::path));
    return new ChangeSet(all, writes, removes);
  }

  private Change change(FileDifference rewrite) {
    String path = rewrite.path();
    Optional<String> obstacle = tree.obstacle(path);
    if (obstacle.isPresent()) {
      return Change.conflict(path, obstacle.get());
    }
    if (!tree.read(path).equals(rewrite.before())) {
      return Change.conflict(path, "was changed meanwhile; try again");
    }
    Change.Kind kind =
        rewrite.after().isEmpty()
            ? Change.Kind.REMOVE
            : rewrite.before().isEmpty() ? Change.Kind.CREATE : Change.Kind.UPDATE;
    return Change.of(path, kind);
  }
}
