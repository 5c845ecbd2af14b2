package cz.uois.cli.drift;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Inspection;
import java.util.Optional;

/**
 * Hand edits that are in the way of a generation, told as their author looks for them: what was
 * changed, and where it belongs.
 */
public final class HandEdits {
  private final Expected expected;
  private final Inspection disk;
  private final Causes causes;

  private HandEdits(Expected expected, Inspection disk) {
    this.expected = expected;
    this.disk = disk;
    this.causes = new Causes(expected, disk);
  }

  /** The changes of a generation, with the reasons of its conflicts. */
  public static ChangeSet explained(Expected expected, Inspection disk) {
    ChangeSet changes = expected.changes();
    if (changes.conflicts().isEmpty()) {
      return changes;
    }
    HandEdits edits = new HandEdits(expected, disk);
    return new ChangeSet(
        changes.changes().stream().map(edits::explained).toList(),
        changes.writes(),
        changes.removes());
  }

  private Change explained(Change change) {
    Optional<RenderedFile> file =
        Optional.ofNullable(expected.rendering().files().get(change.path()))
            .filter(it -> it.ownership() == Ownership.GENERATED);
    Optional<Bytes> actual = disk.file(change.path());
    boolean known = disk.writtenHash(change.path()).isPresent();
    if (change.kind() != Change.Kind.CONFLICT || !known || file.isEmpty() || actual.isEmpty()) {
      return change;
    }
    Cause cause = causes.edited(file.get(), actual.get());
    return new Change(
        change.path(),
        Change.Kind.CONFLICT,
        "is " + cause.message() + "; " + cause.remedy() + ", or restore it (git checkout)");
  }
}
