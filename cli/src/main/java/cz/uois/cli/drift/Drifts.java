package cz.uois.cli.drift;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.diff.LineChange;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.Inspection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a generation would change, and why it would. It begins with those changes, not
 * with hashes: whoever edits a file and its line in the lock is seen all the same. Each finding has
 * the kind as its code.
 */
public final class Drifts {
  private static final String OWN = "src/generated";

  private final Expected expected;
  private final Inspection disk;
  private final Causes causes;
  private final Diagnostics found = new Diagnostics();
  private final Set<String> told = new HashSet<>();

  private Drifts(Expected expected, Inspection disk) {
    this.expected = expected;
    this.disk = disk;
    this.causes = new Causes(expected, disk);
  }

  /** All drift of a folder, by file and line. */
  public static List<Diagnostic> of(Expected expected, Inspection disk) {
    Drifts drifts = new Drifts(expected, disk);
    for (Change change : expected.changes().changes()) {
      if (change.kind() != Change.Kind.KEEP) {
        drifts.change(change);
      }
    }
    drifts.extras();
    drifts.own();
    return drifts.found.list();
  }

  private void change(Change change) {
    String path = change.path();
    Optional<String> obstacle = disk.obstacle(path);
    Optional<Bytes> actual = disk.file(path);
    Optional<RenderedFile> rendered = Optional.ofNullable(expected.rendering().files().get(path));
    if (obstacle.isPresent()) {
      add(DriftKind.EDITED, path, 1, 1, obstacle.get(), "uois writes a plain file there");
    } else if (actual.isEmpty()) {
      missing(path, rendered);
    } else if (rendered.isPresent()) {
      differs(rendered.get(), actual.get());
    } else {
      retired(change, actual.get());
    }
  }

  private void missing(String path, Optional<RenderedFile> rendered) {
    boolean known = disk.writtenHash(path).isPresent();
    boolean applied = disk.ownership(path).equals(Optional.of(Ownership.APPEND_ONLY));
    if (rendered.isPresent() && !known) {
      add(DriftKind.MISSING, path, 1, 1, causes.neverWritten(rendered.get()), "uois generate");
    } else if (applied) {
      String message = "is gone, but databases may have run it";
      add(DriftKind.MISSING, path, 1, 1, message, "restore it from Git");
    } else {
      add(DriftKind.MISSING, path, 1, 1, "was deleted", "uois generate writes it again");
    }
  }

  private void differs(RenderedFile file, Bytes actual) {
    String path = file.path();
    Bytes plain = LineEnds.plain(actual);
    if (!plain.equals(actual) && plain.equals(file.bytes())) {
      add(
          DriftKind.LINE_ENDS,
          path,
          LineEnds.first(actual),
          1,
          "ends its lines with CR LF, and is the same but for that",
          "keep .gitattributes (eol=lf), then: git add --renormalize . or delete it and: uois"
              + " generate");
      return;
    }
    Optional<String> written = disk.writtenHash(path);
    boolean asWritten =
        written.equals(Optional.of(actual.sha256())) || written.equals(Optional.of(plain.sha256()));
    if (file.ownership() == Ownership.APPEND_ONLY) {
      place(DriftKind.EDITED, file, actual, causes.editedMigration());
    } else if (written.isEmpty() && disk.hasLock()) {
      add(
          DriftKind.EXTRA,
          path,
          1,
          1,
          "was not written by uois, which has a file of its own to write there",
          "move it away, then: uois generate");
    } else if (asWritten && causes.mayBeStale()) {
      place(DriftKind.STALE, file, actual, causes.stale(file, actual));
    } else if (asWritten) {
      place(DriftKind.EDITED, file, actual, causes.editedWithLock(file, actual));
    } else {
      place(DriftKind.EDITED, file, actual, causes.edited(file, actual));
    }
  }

  private void retired(Change change, Bytes actual) {
    String path = change.path();
    if (disk.ownership(path).equals(Optional.of(Ownership.APPEND_ONLY))) {
      boolean ends = disk.writtenHash(path).equals(Optional.of(LineEnds.plain(actual).sha256()));
      if (ends) {
        String message = "ends its lines with CR LF, and is the same but for that";
        add(DriftKind.LINE_ENDS, path, LineEnds.first(actual), 1, message, "restore it from Git");
      } else {
        Cause cause = causes.editedMigration();
        add(DriftKind.EDITED, path, 1, 1, cause.message(), cause.remedy());
      }
    } else if (change.kind() == Change.Kind.REMOVE) {
      add(DriftKind.STALE, path, 1, 1, "the spec makes it no longer", "uois generate removes it");
    } else {
      add(
          DriftKind.EDITED,
          path,
          1,
          1,
          "changed by hand, and the spec makes it no longer",
          "keep what is yours elsewhere and remove it");
    }
  }

  private void extras() {
    Set<String> known = new HashSet<>(expected.rendering().files().keySet());
    known.addAll(disk.locked());
    for (String path : disk.others(OWN, known)) {
      add(
          DriftKind.EXTRA,
          path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
          1,
          1,
          (path.endsWith("/") ? "the folder " : "") + "is not made by uois, whose place this is",
          "code of yours goes to src/main, tests to src/test; move or remove it");
    }
  }

  // What uois keeps for itself: the lock, bases of merges, the runtime.
  private void own() {
    for (String path : disk.locked()) {
      if (disk.ownership(path).equals(Optional.of(Ownership.SEEDED))) {
        base(Inspection.BASE + path, disk.writtenHash(path));
      }
    }
    for (var write : expected.changes().writes().entrySet()) {
      String path = write.getKey();
      if (told.contains(path) || expected.rendering().files().containsKey(path)) {
        continue;
      }
      Optional<Bytes> actual = disk.file(path);
      if (path.equals(Inspection.LOCK)) {
        new LockDrift(expected, disk, told)
            .cause(write.getValue())
            .ifPresent(it ->
                add(it.kind(), path, it.line(), 1, it.cause().message(), it.cause().remedy()));
      } else if (actual.isEmpty()) {
        add(DriftKind.MISSING, path, 1, 1, "is not there", "uois generate writes it");
      } else {
        String message = "is not what this uois (" + expected.version() + ") carries";
        add(
            causes.mayBeStale() ? DriftKind.STALE : DriftKind.EDITED,
            path,
            1,
            1,
            message,
            "uois generate writes it again");
      }
    }
  }

  // The next upgrade merges with it: another base makes another file of the author's.
  private void base(String path, Optional<String> written) {
    Optional<Bytes> actual = disk.file(path);
    if (expected.changes().writes().containsKey(path)) {
      return;
    }
    if (actual.isEmpty()) {
      String message = "is gone, and the next upgrade needs it as the base of its merge";
      add(DriftKind.MISSING, path, 1, 1, message, "restore it from Git");
    } else if (!written.equals(Optional.of(LineEnds.plain(actual.get()).sha256()))) {
      String message = "changed by hand: it is the base of the next upgrade's merge";
      add(DriftKind.EDITED, path, 1, 1, message, "restore it from Git");
    } else if (!LineEnds.plain(actual.get()).equals(actual.get())) {
      String message = "ends its lines with CR LF, and is the same but for that";
      add(
          DriftKind.LINE_ENDS,
          path,
          LineEnds.first(actual.get()),
          1,
          message,
          "restore it from Git");
    }
  }

  private void place(DriftKind kind, RenderedFile file, Bytes actual, Cause cause) {
    // From what should be to what is: lines are those of the file on the disk.
    List<LineChange> changes = LineChange.of(file.bytes(), actual);
    int line = changes.isEmpty() ? 0 : changes.getFirst().after();
    int last = LineChange.lines(actual.text()).size() - 1;
    int column = changes.isEmpty() ? 1 : changes.getFirst().column();
    add(kind, file.path(), Math.min(line, last) + 1, column, cause.message(), cause.remedy());
  }

  private void add(
      DriftKind kind, String path, int line, int column, String message, String remedy) {
    told.add(path);
    found.add(
        new Diagnostic(
            kind.word(),
            Severity.ERROR,
            new Location(path, line, column, 1),
            message,
            Optional.of(remedy)));
  }
}
