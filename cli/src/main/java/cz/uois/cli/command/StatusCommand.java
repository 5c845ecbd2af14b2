package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.StatusRun;
import cz.uois.cli.workspace.Operation;
import cz.uois.cli.workspace.Standing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code uois status}: where a member stands, and what comes next. */
@Command(
    name = "status",
    description = "Tells how a member stands, and what to do next; writes nothing.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;

  @Override
  public Integer call() {
    Path member = folder.existing();
    StatusRun.Status status = StatusRun.of(member);
    Standing standing = status.standing();
    PrintWriter out = spec.commandLine().getOut();
    out.println(member.getFileName());
    line(out, "spec", specInWords(status));
    line(out, "files", filesInWords(standing));
    standing.edited().forEach(path -> out.println("             edited by hand   " + path));
    standing.missing().forEach(path -> out.println("             missing          " + path));
    line(out, "made", madeInWords(status));
    if (standing.interrupted()) {
      line(out, "run", "one was interrupted half way");
    }
    line(out, "last", lastInWords(status.operations()));
    line(out, "next", next(status));
    out.flush();
    return ExitCode.OK;
  }

  private static void line(PrintWriter out, String key, String text) {
    out.println("  " + key + " ".repeat(8 - key.length()) + text);
  }

  private static String specInWords(StatusRun.Status status) {
    long errors = status.checked().count(Severity.ERROR);
    String warnings = counted(status.checked().count(Severity.WARNING), "warning");
    return status
            .checked()
            .entrance()
            .map(it -> it.entities() == 1 ? "1 entity" : it.entities() + " entities")
            .orElse(counted(errors, "error"))
        + ", "
        + warnings;
  }

  private static String filesInWords(Standing standing) {
    List<String> parts = new ArrayList<>();
    parts.add(standing.untouched() + " as they were written");
    if (!standing.edited().isEmpty()) {
      parts.add(standing.edited().size() + " edited by hand");
    }
    if (!standing.missing().isEmpty()) {
      parts.add(standing.missing().size() + " missing");
    }
    return String.join(", ", parts);
  }

  private static String madeInWords(StatusRun.Status status) {
    Standing standing = status.standing();
    if (standing.version().isEmpty()) {
      return "not yet";
    }
    return "by uois "
        + Failures.visible(standing.version())
        + (status.otherVersion() ? ", another version than this one," : "")
        + (status.specChanged() ? " from a spec that changed since" : " from this spec");
  }

  private static String lastInWords(List<Operation> operations) {
    if (operations.isEmpty()) {
      return "nothing was done on this machine";
    }
    Operation last = operations.getFirst();
    return Operations.time(last) + "  " + Operations.command(last);
  }

  private static String next(StatusRun.Status status) {
    Standing standing = status.standing();
    if (standing.interrupted()) {
      return "uois generate   finishes what was interrupted";
    }
    if (status.upgrading()) {
      return "uois upgrade --continue   when its conflicts are decided; --abort takes it back";
    }
    if (status.checked().entrance().isEmpty()) {
      return "uois check      tells what is wrong with the spec";
    }
    if (!standing.edited().isEmpty()) {
      return "uois generate   tells where the edits belong";
    }
    if (status.otherVersion() && !standing.version().isEmpty()) {
      return "uois upgrade    brings the member to what this version makes";
    }
    if (status.specChanged() || !standing.missing().isEmpty() || status.otherVersion()) {
      return "uois generate   brings the files up to date";
    }
    return "uois run        builds it and opens it at its port";
  }
}
