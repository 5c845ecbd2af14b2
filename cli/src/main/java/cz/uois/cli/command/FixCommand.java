package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.edit.Corrections.Correction;
import cz.uois.cli.run.FixRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code uois fix}: corrects what is surely meant otherwise. */
@Command(
    name = "fix",
    description = {
      "Corrects in the spec of a member what is surely meant otherwise: misspelt keys, types and",
      "names that just one can be meant by. The rest of each file stays as it is."
    },
    mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;
  @Mixin private WritingOptions writing;

  @Override
  public Integer call() {
    Path member = writing.dryRun() ? folder.existing() : folder.existingOrHalfMade();
    FixRun.Fixed fixed = FixRun.run(member, writing.dryRun());
    if (!fixed.changes().conflicts().isEmpty() || writing.diff()) {
      int code = new Changes(spec.commandLine(), member, writing).report(fixed.changes());
      return code == ExitCode.OK ? left(fixed) : code;
    }
    PrintWriter out = spec.commandLine().getOut();
    fixed.made().stream()
        .sorted(Comparator.comparing(Correction::location))
        .forEach(made -> out.println(Failures.visible(words(made))));
    if (fixed.made().isEmpty()) {
      out.println("nothing to correct surely");
    } else {
      out.println(
          (writing.dryRun() ? "would correct: " : Mark.done() + " ")
              + counted(fixed.made().size(), "place")
              + " in "
              + counted(fixed.changes().changes().size(), "file"));
    }
    out.flush();
    return left(fixed);
  }

  private static String words(Correction made) {
    String place = made.location().file() + ":" + made.location().line() + ": ";
    return made.after().isEmpty()
        ? place + "without the byte order mark"
        : place + made.before() + " -> " + made.after();
  }

  private int left(FixRun.Fixed fixed) {
    PrintWriter err = spec.commandLine().getErr();
    Findings.all(fixed.left(), err);
    long errors = fixed.left().count(Severity.ERROR);
    if (errors > 0) {
      err.println("uois: " + counted(errors, "error") + " in the spec, left to you");
      err.flush();
    }
    return errors > 0 ? ExitCode.INVALID_SPEC : ExitCode.OK;
  }
}
