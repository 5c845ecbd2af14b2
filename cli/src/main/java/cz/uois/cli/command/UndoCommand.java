package cz.uois.cli.command;

import cz.uois.cli.run.UndoRun;
import cz.uois.cli.workspace.Operation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code uois undo}: takes back what uois did last. */
@Command(
    name = "undo",
    description = {
      "Takes back what uois did last to a member: its files are byte for byte what they were.",
      "Takes nothing back where a file was changed since. Undoing again does it again."
    },
    mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;
  @Mixin private WritingOptions writing;

  @Option(
      names = "--from",
      paramLabel = "N",
      description = "Takes back operation N of 'uois log' and all that came after it.")
  private Optional<Integer> from = Optional.empty();

  @Override
  public Integer call() {
    Path member = writing.dryRun() ? folder.existing() : folder.existingOrHalfMade();
    OptionalInt oldest = from.map(OptionalInt::of).orElse(OptionalInt.empty());
    UndoRun.Undone undone = UndoRun.undo(member, oldest, writing.dryRun());
    PrintWriter out = spec.commandLine().getOut();
    if (undone.repaired()) {
      out.println(member + ": finished what an interrupted run had begun");
    }
    int code = new Changes(spec.commandLine(), member, writing).report(undone.changes());
    if (code == ExitCode.OK) {
      tell(undone);
    }
    return code;
  }

  private void tell(UndoRun.Undone undone) {
    // A difference is alone on standard output, so that patch can read it there.
    PrintWriter to = writing.diff() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    for (Operation operation : undone.operations()) {
      to.println(
          "%s %d: %s"
              .formatted(
                  writing.dryRun() ? "would undo" : "undid",
                  operation.number(),
                  Operations.command(operation)));
    }
    for (String migration : undone.migrations()) {
      String name = migration.substring(migration.lastIndexOf('/') + 1);
      to.println(
          """
          Databases that ran %s keep what it did, and the member does not start with them:
            undo again before it starts with such a one, or begin with an empty one (uois run --fresh)\
          """
              .formatted(name));
    }
    to.flush();
  }
}
