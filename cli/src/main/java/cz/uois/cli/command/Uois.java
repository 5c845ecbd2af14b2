package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.workspace.Invocation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code uois}: its verbs, and what all of them have in common. */
@Command(
    name = "uois",
    description = "Turns YAML descriptions of entities into members of an Apollo Federation.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      NewMemberCommand.class,
      GenerateCommand.class,
      AddEntityCommand.class,
      AddFieldCommand.class,
      RenameCommand.class,
      RemoveCommand.class,
      FixCommand.class,
      CheckCommand.class,
      BreakingCommand.class,
      UpgradeCommand.class,
      AdoptCommand.class,
      ReleaseCommand.class,
      VerifyCommand.class,
      WhyCommand.class,
      ImpactCommand.class,
      GraphCommand.class,
      RunCommand.class,
      ComposeCommand.class,
      ExplainCommand.class,
      ImportCommand.class,
      SchemaCommand.class,
      StatusCommand.class,
      LogCommand.class,
      UndoCommand.class,
      CompletionCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 a bug in uois, 2 wrong arguments, 3 wrong spec,",
      "4 files that are not what the spec makes, 5 something in the way,",
      "6 what would break clients, rows or other members,",
      "7 something missing or failing on this machine, 130 interrupted.",
      "With 2, 3, 5 and 6 nothing was written."
    })
public final class Uois implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    // Libraries name types by the default locale when their classes load: with Turkish rules, jOOQ
    // knows a UUİD and no UUID. What is generated must not depend on whose machine it is.
    Locale.setDefault(Locale.ROOT);
    CommandLine line = commandLine();
    int code;
    try {
      code = line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      // picocli hands exceptions to us, and lets errors through.
      code = Failures.bug(e, line.getErr());
    }
    System.exit(code);
  }

  /** The command line, ready to execute arguments. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Uois());
    line.setOut(new PrintWriter(System.out, true, UTF_8));
    line.setErr(new PrintWriter(System.err, true, UTF_8));
    line.setExecutionStrategy(parsed ->
        invocation(line, parsed).carryOut(() -> new CommandLine.RunLast().execute(parsed)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Failures::wrongArguments);
    line.setExecutionExceptionHandler(Failures::failed);
    return line;
  }

  private static Invocation invocation(CommandLine line, ParseResult parsed) {
    String typed =
        parsed.originalArgs().stream()
            .map(Uois::withoutSecrets)
            .map(word -> word.contains(" ") ? "'" + word + "'" : word)
            .collect(Collectors.joining(" "));
    return Invocation.of(typed, sentence -> line.getErr().println("uois: " + sentence));
  }

  // What was typed is kept in a log; an address of a database may have a password in it.
  private static String withoutSecrets(String word) {
    int parameters = word.indexOf('?');
    return word.startsWith("jdbc:") && parameters >= 0
        ? word.substring(0, parameters) + "?…"
        : word;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
