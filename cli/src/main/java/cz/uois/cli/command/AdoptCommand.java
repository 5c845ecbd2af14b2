package cz.uois.cli.command;

import cz.uois.cli.run.Checked;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.run.TransferRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois adopt}: files that are theirs from now on who edited them. */
@Command(
    name = "adopt",
    description = {
      "Takes files over: uois writes and merges them no more, and says when it would make others.",
      "On a file that was taken over before, it says that you have seen that."
    },
    mixinStandardHelpOptions = true)
final class AdoptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberOption member;
  @Mixin private WritingOptions writing;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of the member.")
  private List<Path> files;

  @Override
  public Integer call() {
    Path folder = member.existing();
    Outcome outcome = TransferRun.adopt(folder, files, writing.dryRun());
    Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    return new Changes(spec.commandLine(), folder, writing).report(outcome);
  }
}
