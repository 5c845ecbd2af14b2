package cz.uois.cli.command;

import cz.uois.cli.run.Checked;
import cz.uois.cli.run.GenerationRun;
import cz.uois.cli.run.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code uois generate}: from the spec of a member to its files. */
@Command(
    name = "generate",
    description = {
      "Brings the generated files of a member up to date with its spec.",
      "Writes all of them or none, and none that is as it should be."
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;
  @Mixin private WritingOptions writing;
  @Mixin private MigrationOptions migration;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Path member = writing.dryRun() ? folder.existing() : folder.existingOrHalfMade();
    Outcome outcome = GenerationRun.generate(member, migration.permits(), writing.dryRun());
    if (!format.isText()) {
      return OutcomeReport.print(format, member, outcome);
    }
    Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    return new Changes(spec.commandLine(), member, writing).report(outcome);
  }
}
