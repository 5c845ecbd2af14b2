package cz.uois.cli.drift;

import cz.uois.cli.diff.LineChange;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.workspace.Inspection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with the lock itself, beside what follows from findings about its files. */
final class LockDrift {
  /** A finding about the lock; the line counts from 1. */
  record Found(DriftKind kind, int line, Cause cause) {}

  private final Expected expected;
  private final Inspection disk;
  private final Set<String> told;

  LockDrift(Expected expected, Inspection disk, Set<String> told) {
    this.expected = expected;
    this.disk = disk;
    this.told = told;
  }

  Optional<Found> cause(Bytes should) {
    Optional<Bytes> actual = disk.file(Inspection.LOCK);
    if (actual.isEmpty()) {
      return Optional.of(
          new Found(
              DriftKind.MISSING,
              1,
              new Cause("is not there, so nothing was generated here", "uois generate")));
    }
    boolean spec = !disk.isOfSpec(expected.spec());
    if (spec || !disk.version().equals(expected.version())) {
      String message =
          spec
              ? "the spec changed since the last generation"
              : "was written by uois %s, and this is %s"
                  .formatted(disk.version(), expected.version());
      return told.isEmpty()
          ? Optional.of(
              new Found(
                  DriftKind.STALE,
                  line(actual.get(), spec ? "spec " : "uois "),
                  new Cause(message, "uois generate")))
          : Optional.empty();
    }
    Bytes plain = LineEnds.plain(actual.get());
    return edited(plain, should)
        .or(() -> plain.equals(actual.get()) ? Optional.empty() : Optional.of(ends(actual.get())));
  }

  private static Found ends(Bytes actual) {
    return new Found(
        DriftKind.LINE_ENDS,
        LineEnds.first(actual),
        new Cause(
            "ends its lines with CR LF, and is the same but for that",
            "keep .gitattributes (eol=lf), then: git add --renormalize ."));
  }

  private Optional<Found> edited(Bytes actual, Bytes should) {
    List<String> lines = LineChange.lines(actual.text());
    Set<String> right = new HashSet<>(LineChange.lines(should.text()));
    for (int i = 0; i < lines.size(); i++) {
      if (!right.contains(lines.get(i)) && !isTold(lines.get(i))) {
        return Optional.of(
            new Found(
                DriftKind.EDITED,
                i + 1,
                new Cause("changed by hand: " + lines.get(i), "restore it from Git")));
      }
    }
    Set<String> there = new HashSet<>(lines);
    Optional<String> gone =
        LineChange.lines(should.text()).stream()
            .filter(line -> !there.contains(line) && !isTold(line))
            .findFirst();
    if (gone.isPresent() || (told.isEmpty() && !actual.equals(should))) {
      String message =
          gone.map(line -> "changed by hand: without '" + line + "'")
              .orElse("changed by hand: its lines are not in their order");
      return Optional.of(
          new Found(DriftKind.EDITED, 1, new Cause(message, "uois generate writes it again")));
    }
    return Optional.empty();
  }

  // What is said of a file is said of its line here too.
  private boolean isTold(String line) {
    return line.startsWith("file ")
        && told.contains(line.split(" ", 4)[line.split(" ", 4).length - 1]);
  }

  private static int line(Bytes lock, String start) {
    List<String> lines = LineChange.lines(lock.text());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    return 1;
  }
}
