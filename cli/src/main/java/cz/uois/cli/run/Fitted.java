package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.DiagnosticPrinter;
import cz.uois.cli.diagnostic.Severity;
import java.util.List;
import java.util.Map;

/**
 * What was found among members that are to live together.
 *
 * @param stage where the errors are, if there are any
 * @param diagnostics all findings, by file, line and column
 * @param lines lines of all files by path, for excerpts
 */
public record Fitted(Stage stage, List<Diagnostic> diagnostics, Map<String, List<String>> lines) {
  /** Where a composition ended. */
  public enum Stage {
    /** The spec of a member is wrong. */
    SPECS,
    /** Each member is right, and they do not fit together. */
    MEMBERS,
    /** All is right. */
    DONE
  }

  public Fitted {
    diagnostics = List.copyOf(diagnostics);
    lines = Map.copyOf(lines);
  }

  /** The findings as text, each with the line it is about. */
  public String print(boolean colour) {
    return new DiagnosticPrinter(file -> lines.getOrDefault(file, List.of()), colour)
        .print(diagnostics);
  }

  /** How many findings there are of that severity. */
  public long count(Severity severity) {
    return diagnostics.stream().filter(finding -> finding.severity() == severity).count();
  }
}
