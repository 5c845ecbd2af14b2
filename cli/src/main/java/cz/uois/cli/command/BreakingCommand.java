package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.launch.GitFolder;
import cz.uois.cli.run.BreakingRun;
import cz.uois.cli.run.Broken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code uois breaking}: who would notice that the spec changed? */
@Command(
    name = "breaking",
    description = {
      "Compares the spec with what was committed: what breaks clients and other members (GraphQL),",
      "and what breaks a former version on the tables of this one (database)? Writes nothing."
    },
    mixinStandardHelpOptions = true)
final class BreakingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;

  @Option(
      names = "--against",
      paramLabel = "REF",
      defaultValue = "HEAD",
      description = "Branch, tag or commit to compare with (default: ${DEFAULT-VALUE}).")
  private String against;

  @Override
  public Integer call() throws EnvironmentException, IOException, InterruptedException {
    Path member = folder.existing();
    SortedMap<String, byte[]> former =
        new GitFolder(member, System.getenv())
            .at(against, BreakingRun.FILES)
            .orElseThrow(() -> wrong("--against is '%s', which is no commit here"));
    if (former.isEmpty()) {
      throw wrong("at '%s' there was no generated member here: no uois.lock is committed there");
    }
    Broken broken = BreakingRun.run(member, former);
    if (broken.isSpecWrong()) {
      Findings.print(broken.checked(), spec.commandLine().getErr());
      return ExitCode.INVALID_SPEC;
    }
    spec.commandLine().getErr().print(broken.print(Findings.colour()));
    spec.commandLine().getErr().flush();
    spec.commandLine()
        .getOut()
        .println(
            "%s against %s: %s"
                .formatted(
                    member.getFileName(), against, counted(broken.certain(), "breaking change")));
    return broken.certain() > 0 ? ExitCode.BREAKING : ExitCode.OK;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message.formatted(against));
  }
}
