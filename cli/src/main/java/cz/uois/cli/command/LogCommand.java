package cz.uois.cli.command;

import cz.uois.cli.run.LogRun;
import cz.uois.cli.workspace.Operation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code uois log}: what was done to a member. */
@Command(
    name = "log",
    description = {
      "Lists what uois did to a member on this machine, the newest first.",
      "The log stays here, Git does not see it; 'uois undo' takes the newest back."
    },
    mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Operation> operations = LogRun.of(folder.existing());
    for (Operation operation : operations) {
      out.println(
          String.format(
              Locale.ROOT,
              "%4d  %s  %s  (%s)",
              operation.number(),
              Operations.time(operation),
              Operations.command(operation),
              Operations.sum(operation)));
    }
    if (operations.isEmpty()) {
      out.println("nothing was done on this machine");
    }
    out.flush();
    return ExitCode.OK;
  }
}
