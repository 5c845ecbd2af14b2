package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.DiagnosticPrinter;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.link.ReadResult;
import java.util.List;

/**
 * What breaks who uses a member.
 *
 * @param read the findings about the spec; with an error among them nothing was compared
 * @param breakages what breaks: an error if it breaks whoever uses the thing, else a warning
 */
public record Broken(ReadResult read, List<Diagnostic> breakages) {
  public Broken {
    requireNonNull(read, "read is null");
    breakages = breakages.stream().sorted().toList();
  }

  /** What a check of the spec found. */
  public Checked checked() {
    return new Checked(read);
  }

  /** Whether the spec has errors, so that nothing was compared. */
  public boolean isSpecWrong() {
    return read.member().isEmpty();
  }

  /** How many of them break whoever uses the thing. */
  public long certain() {
    return breakages.stream().filter(it -> it.severity() == Severity.ERROR).count();
  }

  /** The breakages as text, each with the line of the spec that it comes from. */
  public String print(boolean colour) {
    return new DiagnosticPrinter(read::lines, colour).print(breakages);
  }
}
