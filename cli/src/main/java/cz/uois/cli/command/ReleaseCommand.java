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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois release}: files that are uois again. */
@Command(
    name = "release",
    description = {
      "Gives files back to uois that were taken over by 'uois adopt'.",
      "A file that is not what uois makes stays yours, unless you discard it."
    },
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberOption member;
  @Mixin private WritingOptions writing;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of the member.")
  private List<Path> files;

  @Option(
      names = "--discard",
      description = "Replaces what you wrote there, and keeps it in .uois/attic/.")
  private boolean discard;

  @Override
  public Integer call() {
    Path folder = member.existing();
    Outcome outcome = TransferRun.release(folder, files, discard, writing.dryRun());
    Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    return new Changes(spec.commandLine(), folder, writing).report(outcome);
  }
}
