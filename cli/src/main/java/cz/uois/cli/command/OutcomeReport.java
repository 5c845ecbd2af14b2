package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.workspace.Change;
import cz.uois.cli.workspace.ChangeSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a generation did, or would do, for machines: findings, and the paths of what changed. */
final class OutcomeReport {
  private static final Map<Change.Kind, String> FACTS =
      Map.of(
          Change.Kind.CREATE,
          "created",
          Change.Kind.UPDATE,
          "updated",
          Change.Kind.REMOVE,
          "removed",
          Change.Kind.KEEP,
          "kept");

  private OutcomeReport() {}

  /** Prints it and returns the exit code that goes with it. */
  static int print(FormatOption format, Path member, Outcome outcome) {
    List<Diagnostic> findings = new ArrayList<>(Checked.of(outcome).diagnostics());
    outcome.changes().ifPresent(changes -> findings.addAll(conflicts(changes)));
    SortedMap<String, List<String>> facts = new TreeMap<>();
    outcome
        .changes()
        .filter(changes -> changes.conflicts().isEmpty())
        .ifPresent(changes ->
            FACTS.forEach((kind, fact) ->
                facts.put(
                    fact,
                    FormatOption.pathsInRepository(
                        member, changes.of(kind).stream().map(Change::path)))));
    return format.print(exit(outcome), FormatOption.inRepository(member, findings), facts);
  }

  private static int exit(Outcome outcome) {
    if (outcome.changes().isEmpty()) {
      return outcome.breaking() ? ExitCode.BREAKING : ExitCode.INVALID_SPEC;
    }
    return outcome.hasConflicts() ? ExitCode.CONFLICT : ExitCode.OK;
  }

  private static List<Diagnostic> conflicts(ChangeSet changes) {
    return changes.conflicts().stream()
        .map(conflict ->
            new Diagnostic(
                "conflict",
                Severity.ERROR,
                new Location(conflict.path(), 1, 1, 1),
                conflict.reason(),
                Optional.empty()))
        .toList();
  }
}
