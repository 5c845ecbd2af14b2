package cz.uois.cli.command;

import cz.uois.cli.launch.EmbeddedData;
import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.launch.MemberBuild;
import cz.uois.cli.launch.MemberEnvironment;
import cz.uois.cli.launch.MemberProcess;
import cz.uois.cli.launch.Ports;
import cz.uois.cli.launch.RunnableMember;
import cz.uois.cli.run.CheckRun;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a member in the foreground, for {@code run} and for {@code new-member --run}.
 *
 * @param line whose output it uses
 */
record Foreground(CommandLine line) {
  private static final int HIGHEST_PORT = 65_535;

  /** What a member ends with when its variables make no sense (EX_CONFIG). */
  private static final int MEMBER_MISCONFIGURED = 78;

  /**
   * Builds and runs it until it ends.
   *
   * @param folder the member's, absolute
   * @param asked port asked for
   * @param fresh whether its embedded database begins empty
   */
  int run(Path folder, Optional<Integer> asked, boolean fresh)
      throws EnvironmentException, IOException, InterruptedException {
    PrintWriter err = line.getErr();
    if (Workspace.at(folder).repair()) {
      err.println("uois: " + folder + ": finished what an interrupted run had begun");
    }
    Checked checked = CheckRun.run(folder);
    Optional<Checked.Entrance> entrance = checked.entrance();
    if (entrance.isEmpty()) {
      Findings.print(checked, err);
      return ExitCode.INVALID_SPEC;
    }
    int port = port(asked, entrance.get());
    RunnableMember member =
        new RunnableMember(folder, entrance.get().mainClass(), SpecFiles.seedData(folder));
    Map<String, String> variables = System.getenv();
    MemberEnvironment environment = new MemberEnvironment(variables);
    if (fresh) {
      requireEmbedded(environment);
    }
    Ports.requireFree(port);
    String classPath = new MemberBuild(member, variables, err).classPath();
    if (fresh) {
      // Last: whatever keeps the member from starting leaves its data alone.
      new EmbeddedData(member.data()).empty();
    }
    int code =
        new MemberProcess(
                member, classPath, environment.of(member, port, ProcessHandle.current().pid()))
            .run();
    return passedOn(member, code, err);
  }

  private int port(Optional<Integer> asked, Checked.Entrance entrance) {
    int port = asked.orElse(entrance.port());
    if (port < 1 || port > HIGHEST_PORT) {
      throw new ParameterException(
          line, "--port is %d, expected 1 to %d".formatted(port, HIGHEST_PORT));
    }
    return port;
  }

  private void requireEmbedded(MemberEnvironment environment) {
    if (!environment.usesEmbeddedDatabase()) {
      throw new ParameterException(
          line,
          "--fresh empties only the database in the member's folder, and CONNECTION_STRING or"
              + " POSTGRES_* names another one");
    }
  }

  private static int passedOn(RunnableMember member, int code, PrintWriter err) {
    return switch (code) {
      // With these the member has said its one line.
      case ExitCode.OK, ExitCode.ENVIRONMENT -> code;
      case MEMBER_MISCONFIGURED -> ExitCode.ENVIRONMENT;
      default -> {
        err.println(
            "uois: %s ended with exit code %d; its reason is above".formatted(member.name(), code));
        yield code;
      }
    };
  }
}
