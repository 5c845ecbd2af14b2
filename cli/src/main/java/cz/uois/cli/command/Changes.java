package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diff.UnifiedDiff;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Shows what a generation did to a folder, or would do. */
record Changes(CommandLine line, Path target, WritingOptions writing) {
  /** A folder with more changes than this is summed up by its parts. */
  private static final int FEW = 12;

  private static final List<Change.Kind> SHOWN =
      List.of(Change.Kind.CREATE, Change.Kind.UPDATE, Change.Kind.REMOVE);

  /** Prints the outcome and returns the exit code that goes with it. */
  int report(Outcome outcome) {
    if (outcome.changes().isEmpty()) {
      return outcome.breaking() ? ExitCode.BREAKING : ExitCode.INVALID_SPEC;
    }
    if (outcome.repaired()) {
      line.getOut().println(target + ": finished what an interrupted run had begun");
    }
    return report(outcome.changes().get());
  }

  /** Prints the changes and returns the exit code that goes with them. */
  int report(ChangeSet changes) {
    if (!changes.conflicts().isEmpty()) {
      conflicts(changes, line.getErr());
      return ExitCode.CONFLICT;
    }
    if (writing.diff()) {
      diff(changes);
      return ExitCode.OK;
    }
    tell(changes);
    PrintWriter out = line.getOut();
    List<Change> shown =
        changes.changes().stream().filter(change -> SHOWN.contains(change.kind())).toList();
    if (writing.dryRun() || shown.size() <= FEW) {
      shown.forEach(change -> out.println("  " + word(change.kind()) + " " + change.path()));
    } else {
      byPart(shown)
          .forEach((part, number) -> out.println("  " + part + ": " + counted(number, "file")));
    }
    out.println(sum(changes));
    out.flush();
    return ExitCode.OK;
  }

  // Nothing else goes to standard output, so that patch can read it there.
  private void diff(ChangeSet changes) {
    PrintWriter out = line.getOut();
    Workspace.at(target).differences(changes).forEach(it -> out.print(UnifiedDiff.of(it)));
    out.flush();
    line.getErr().println(sum(changes));
    line.getErr().flush();
  }

  private void tell(ChangeSet changes) {
    for (Change change : changes.told()) {
      line.getErr()
          .println(Failures.visible("uois: " + shown(change.path()) + " " + change.reason()));
    }
    line.getErr().flush();
  }

  private Path shown(String path) {
    return shown(target.resolve(path).normalize());
  }

  private void conflicts(ChangeSet changes, PrintWriter err) {
    for (Change conflict : changes.conflicts()) {
      err.println(Failures.visible("uois: " + shown(conflict.path()) + " " + conflict.reason()));
    }
    err.flush();
  }

  private String sum(ChangeSet changes) {
    String numbers =
        SHOWN.stream()
            .filter(kind -> !changes.of(kind).isEmpty())
            .map(kind -> counted(changes.of(kind).size(), "file") + " to " + word(kind))
            .collect(Collectors.joining(", "));
    String done =
        writing.dryRun()
            ? numbers
            : numbers
                .replace(" to create", " created")
                .replace(" to update", " updated")
                .replace(" to remove", " removed");
    return shown(target)
        + ": "
        + (changes.isEmpty()
            ? "nothing to do"
            : numbers.isEmpty()
                ? "the runtime or uois.lock" + (writing.dryRun() ? " to update" : " updated")
                : done);
  }

  private static String word(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  // The first folder says whose the files are and what for: src/generated, src/test, entities.
  private static Map<String, Long> byPart(List<Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> {
                  String[] names = change.path().split("/", 3);
                  return switch (names.length) {
                    case 1 -> ".";
                    case 2 -> names[0];
                    default -> names[0] + "/" + names[1];
                  };
                },
                TreeMap::new,
                Collectors.counting()));
  }

  // As the user would type it from where he is.
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
  }
}
