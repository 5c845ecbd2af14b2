package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.run.Checked;
import cz.uois.cli.run.UpgradeRun;
import cz.uois.cli.run.Upgraded;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.MergedFile;
import cz.uois.cli.workspace.Upgrade;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code uois upgrade}: what this version makes of a member, with what its author wrote. */
@Command(
    name = "upgrade",
    description = {
      "Brings a member to what this version of uois makes. Files that are yours since they were",
      "written (pom.xml, Dockerfile, README.md, Main.java …) are merged: your changes stay.",
      "Where both changed the same lines, markers show both and what they were before."
    },
    mixinStandardHelpOptions = true)
final class UpgradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;
  @Mixin private WritingOptions writing;

  @ArgGroup(exclusive = true)
  private @org.jspecify.annotations.Nullable Mode mode;

  /** What else an upgrade can be. */
  static final class Mode {
    @Option(
        names = "--rehearse",
        description = "Says how it would go, file by file; writes nothing.")
    private boolean rehearse;

    @Option(names = "--continue", description = "Ends an upgrade whose conflicts you decided.")
    private boolean ends;

    @Option(names = "--abort", description = "Takes an upgrade with conflicts back, to the byte.")
    private boolean abort;
  }

  @Option(
      names = "--repos",
      paramLabel = "DIR",
      description = "Rehearses it for every member in the folders of DIR; writes nothing.")
  private Optional<Path> repos;

  @Override
  public Integer call() throws IOException {
    if (repos.isPresent()) {
      if (mode == null || !mode.rehearse) {
        throw new ParameterException(spec.commandLine(), "--repos goes with --rehearse");
      }
      return new UpgradeMatrix(spec.commandLine()).print(repos.get());
    }
    if (mode != null && mode.ends) {
      return ended(UpgradeRun.finish(folder.existing(), writing.dryRun()), "is upgraded");
    }
    if (mode != null && mode.abort) {
      return ended(UpgradeRun.abort(folder.existing(), writing.dryRun()), "is what it was");
    }
    return mode != null && mode.rehearse ? rehearse() : upgrade();
  }

  private int rehearse() {
    Upgraded upgraded = UpgradeRun.run(folder.existing(), true);
    Findings.print(Checked.of(upgraded.outcome()), spec.commandLine().getErr());
    if (upgraded.upgrade().isEmpty() || upgraded.outcome().hasConflicts()) {
      return new Changes(spec.commandLine(), folder.existing(), writing).report(upgraded.outcome());
    }
    Upgrade upgrade = upgraded.upgrade().get();
    files(upgrade);
    return upgrade.hasConflicts() ? ExitCode.CONFLICT : ExitCode.OK;
  }

  private int upgrade() {
    Path member = writing.dryRun() ? folder.existing() : folder.existingOrHalfMade();
    Upgraded upgraded = UpgradeRun.run(member, writing.dryRun());
    Findings.print(Checked.of(upgraded.outcome()), spec.commandLine().getErr());
    int code = new Changes(spec.commandLine(), member, writing).report(upgraded.outcome());
    if (code != ExitCode.OK || upgraded.upgrade().isEmpty()) {
      return code;
    }
    Upgrade upgrade = upgraded.upgrade().get();
    if (!writing.diff()) {
      files(upgrade);
    }
    if (!upgrade.hasConflicts()) {
      return ExitCode.OK;
    }
    if (!writing.dryRun()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("uois: decide between the markers in those files, then: uois upgrade --continue");
      err.println("uois: or take all of it back: uois upgrade --abort");
      err.flush();
    }
    return ExitCode.CONFLICT;
  }

  private void files(Upgrade upgrade) {
    PrintWriter out = spec.commandLine().getOut();
    for (MergedFile file : upgrade.files()) {
      String places = file.conflicts() > 0 ? " in " + counted(file.conflicts(), "place") : "";
      out.println(
          "  %-9s %s%s"
              .formatted(file.kind().name().toLowerCase(Locale.ROOT), file.path(), places));
    }
    out.flush();
  }

  private int ended(ChangeSet changes, String words) {
    Path member = folder.existing();
    if (!changes.conflicts().isEmpty()) {
      return new Changes(spec.commandLine(), member, writing).report(changes);
    }
    spec.commandLine()
        .getOut()
        .println(Changes.shown(member) + (writing.dryRun() ? " would be: " : " ") + words);
    return ExitCode.OK;
  }
}
