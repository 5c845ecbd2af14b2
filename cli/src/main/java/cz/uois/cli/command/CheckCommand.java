package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.run.CheckRun;
import cz.uois.cli.run.Checked;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code uois check}: is the spec right? */
@Command(
    name = "check",
    description = "Checks a spec; writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Path member = folder.existing();
    Checked checked = CheckRun.run(member);
    if (!format.isText()) {
      int exit = checked.entrance().isPresent() ? ExitCode.OK : ExitCode.INVALID_SPEC;
      return format.print(
          exit, FormatOption.inRepository(member, checked.diagnostics()), new TreeMap<>());
    }
    Findings.print(checked, spec.commandLine().getErr());
    return checked
        .entrance()
        .map(entrance -> {
          spec.commandLine()
              .getOut()
              .println(
                  "%s: %s, %s"
                      .formatted(
                          member.getFileName(),
                          entrance.entities() == 1 ? "1 entity" : entrance.entities() + " entities",
                          counted(checked.count(Severity.WARNING), "warning")));
          return ExitCode.OK;
        })
        .orElse(ExitCode.INVALID_SPEC);
  }
}
