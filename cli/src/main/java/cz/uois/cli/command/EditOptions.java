package cz.uois.cli.command;

import cz.uois.cli.edit.RefusedEdit;
import cz.uois.cli.edit.SpecEdit;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.EditRun;
import cz.uois.cli.run.Edited;
import cz.uois.cli.starter.BundledTypes;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that change a spec have in common: which member, and how they tell of it. */
final class EditOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The member's folder, where uois.yaml is (default: the current one).")
  private Path folder;

  @Mixin private WritingOptions writing;
  @Mixin private MigrationOptions migration;

  /** Makes the change and returns the exit code that goes with what came of it. */
  int run(SpecEdit edit) {
    Path member =
        writing.dryRun()
            ? MemberFolder.existing(folder, spec)
            : MemberFolder.existingOrHalfMade(folder, spec);
    try {
      Edited edited =
          EditRun.run(member, edit, BundledTypes::typeOf, migration.permits(), writing.dryRun());
      Findings.print(Checked.of(edited.outcome()), spec.commandLine().getErr());
      return new EditReport(spec.commandLine(), member, writing).report(edited);
    } catch (RefusedEdit refused) {
      return refuse(refused);
    }
  }

  private int refuse(RefusedEdit refused) {
    String message = Failures.visible(String.valueOf(refused.getMessage()));
    if (refused.places().isEmpty()) {
      throw new ParameterException(spec.commandLine(), message);
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("uois: " + message);
    refused.places().forEach(place -> err.println("  " + Failures.visible(place)));
    err.println("uois: nothing was written");
    err.flush();
    return ExitCode.INVALID_SPEC;
  }
}
