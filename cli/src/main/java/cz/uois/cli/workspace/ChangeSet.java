package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a generation does to a folder.
 *
 * @param changes what happens to each file of the member, by path
 * @param writes files to write, with those of uois itself, by path
 * @param removes files to remove
 */
public record ChangeSet(
    List<Change> changes, SortedMap<String, Bytes> writes, SortedSet<String> removes) {
  private static final String WHOLE = ".";

  public ChangeSet {
    changes = List.copyOf(changes);
    writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
    removes = Collections.unmodifiableSortedSet(new TreeSet<>(removes));
  }

  /** A refusal to touch the folder at all. */
  public static ChangeSet refused(String reason) {
    return new ChangeSet(List.of(Change.conflict(WHOLE, reason)), new TreeMap<>(), new TreeSet<>());
  }

  /** Why the folder is not touched at all; empty if it was compared. */
  public Optional<String> refusal() {
    return conflicts().stream()
        .filter(it -> it.path().equals(WHOLE))
        .map(Change::reason)
        .findFirst();
  }

  /** What is in the way; nothing is written unless this is empty. */
  public List<Change> conflicts() {
    return of(Change.Kind.CONFLICT);
  }

  /** What happens to files and has to be told beside that. */
  public List<Change> told() {
    return changes.stream()
        .filter(change -> change.kind() != Change.Kind.CONFLICT && !change.reason().isEmpty())
        .toList();
  }

  /** The changes of a kind, by path. */
  public List<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** The migrations that it removes, by path. */
  public List<String> removedMigrations() {
    return Undo.migrations(removes);
  }

  /** Whether the folder is as it should be. */
  public boolean isEmpty() {
    return writes.isEmpty() && removes.isEmpty() && conflicts().isEmpty();
  }
}
