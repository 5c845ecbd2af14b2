package cz.uois.cli.command;

import cz.uois.cli.run.Checked;
import cz.uois.cli.run.GenerationRun;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.run.Permits;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--allow-destroy",
      description = "Lets the migration lose tables, columns and values that the spec drops.")
  private boolean destroy;

  @Option(
      names = "--fill",
      paramLabel = "TABLE.COLUMN=VALUE",
      description = "What rows that are there get in a column that must have a value.")
  private Map<String, String> fills = Map.of();

  @Override
  public Integer call() {
    Path member = writing.dryRun() ? folder.existing() : folder.existingOrHalfMade();
    Outcome outcome = GenerationRun.generate(member, new Permits(destroy, fills), writing.dryRun());
    Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    return new Changes(spec.commandLine(), member, writing).report(outcome);
  }
}
