package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.DiagnosticPrinter;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading a member's specs.
 *
 * @param member the member; absent exactly if there is an error
 * @param diagnostics all findings in all files, by file, line and column
 * @param lines lines of the files by path, for excerpts
 */
public record ReadResult(
    Optional<Member> member, List<Diagnostic> diagnostics, Map<String, List<String>> lines) {
  public ReadResult {
    requireNonNull(member, "member is null");
    diagnostics = List.copyOf(diagnostics);
    lines = Map.copyOf(lines);
  }

  /** The same with further findings; without its member if one of them is an error. */
  public ReadResult with(List<Diagnostic> further) {
    Diagnostics all = new Diagnostics();
    diagnostics.forEach(all::add);
    further.forEach(all::add);
    return new ReadResult(all.hasErrors() ? Optional.empty() : member, all.list(), lines);
  }

  /** The lines of a file; none if it was not read. */
  public List<String> lines(String file) {
    return lines.getOrDefault(file, List.of());
  }

  /** The findings as text, each with the line it is about; empty if there is none. */
  public String print(boolean colour) {
    return new DiagnosticPrinter(this::lines, colour).print(diagnostics);
  }
}
