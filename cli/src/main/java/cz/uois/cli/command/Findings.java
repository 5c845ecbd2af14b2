package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.Fitted;
import java.io.PrintWriter;
import java.util.Map;

/** Shows what is wrong with a spec. */
final class Findings {
  private static final String TERMINAL = "uois.terminal";

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

  /** Prints what was found among members. */
  static void print(Fitted fitted, PrintWriter err) {
    err.print(fitted.print(colour()));
    long errors = fitted.count(Severity.ERROR);
    if (errors > 0) {
      err.println("uois: " + counted(errors, "error") + ", nothing was written");
    }
    err.flush();
  }

  /** A number with its noun, as {@code 1 error}, {@code 2 errors}. */
  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Whether this user reads colours where findings go. */
  static boolean colour() {
    return colour(System.getProperty(TERMINAL, ""), System.getenv());
  }

  /**
   * Whether colours are read by somebody who wants them. Java knows of standard input and output
   * alone, hence the launcher says whether findings go to a terminal.
   */
  static boolean colour(String terminal, Map<String, String> environment) {
    return terminal.equals("stderr")
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
