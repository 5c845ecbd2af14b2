package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.Checked;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows what is wrong with a spec. */
final class Findings {
  private Findings() {}

  /** Prints all findings; their number comes last, where it is seen. */
  static void print(Checked checked, PrintWriter err) {
    err.print(checked.print(colour()));
    long errors = checked.count(Severity.ERROR);
    if (errors > 0) {
      err.println("uois: " + counted(errors, "error") + " in the spec, nothing was written");
    }
    err.flush();
  }

  /** A number with its noun, as {@code 1 error}, {@code 2 errors}. */
  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Whether colours are read by somebody who wants them. */
  static boolean colour() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
        && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
        && !System.getenv().getOrDefault("TERM", "").equals("dumb");
  }
}
