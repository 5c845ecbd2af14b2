package cz.uois.cli.command;

import cz.uois.cli.launch.EnvironmentException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code uois run}: a member in the foreground. */
@Command(
    name = "run",
    description = {
      "Builds a member if its sources are newer than its last build, and runs it in the"
          + " foreground.",
      "Prints 'ready http://127.0.0.1:N/gql' when it answers; Ctrl-C stops everything."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The database is PostgreSQL in the member's folder (.uois/data), unless CONNECTION_STRING or",
      "POSTGRES_HOST, POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB name another one.",
      "Exit codes: 130 after Ctrl-C, 143 after SIGTERM, else what the member ended with."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberFolder folder;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens on 127.0.0.1 (default: the port in uois.yaml).")
  private Optional<Integer> port;

  @Option(names = "--fresh", description = "Empties the database in the member's folder first.")
  private boolean fresh;

  @Override
  public Integer call() throws EnvironmentException, IOException, InterruptedException {
    return new Foreground(spec.commandLine()).run(folder.existingOrHalfMade(), port, fresh);
  }
}
