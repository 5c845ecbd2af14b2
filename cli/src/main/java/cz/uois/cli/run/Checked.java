package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param result the findings, and the member if none of them is an error
 */
public record Checked(ReadResult result) {
  public Checked {
    requireNonNull(result, "result is null");
  }

  /** What a generation found in the spec it began with. */
  public static Checked of(Outcome outcome) {
    return new Checked(outcome.read());
  }

  /** How many findings there are of that severity. */
  public long count(Severity severity) {
    return result.diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == severity)
        .count();
  }

  /** The findings, by file, line and column. */
  public List<Diagnostic> diagnostics() {
    return result.diagnostics();
  }

  /** The findings as text, each with the line it is about. */
  public String print(boolean colour) {
    return result.print(colour);
  }

  /** What starting the member takes; empty if the spec is wrong. */
  public Optional<Entrance> entrance() {
    return result.member().map(Entrance::of);
  }

  /**
   * How a member is started.
   *
   * @param mainClass as {@code cz.uois.lessons.Main}
   * @param port the port its spec names
   * @param entities how many entities it has
   */
  public record Entrance(String mainClass, int port, int entities) {
    private static Entrance of(Member member) {
      return new Entrance(member.javaPackage() + ".Main", member.port(), member.entities().size());
    }
  }
}
