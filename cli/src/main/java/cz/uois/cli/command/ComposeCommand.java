package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.launch.ApolloComposer;
import cz.uois.cli.launch.ApolloComposer.Answer;
import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.run.ComposeRun;
import cz.uois.cli.run.Fitted;
import cz.uois.cli.run.SpecFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois compose}: members as one system. */
@Command(
    name = "compose",
    description = {
      "Checks whether members fit together, and writes the system around them: compose.yaml with",
      "gateway, database, frontend and what watches them."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Apollo's own composer is asked where 'npm ci' was run in the folder gateway of the",
      "system; without it only the rules of uois are checked, and the command says so."
    })
final class ComposeCommand implements Callable<Integer> {
  private static final String GATEWAY = "gateway";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders of members, or folders that hold them (default: the current one).")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "system",
      description = "Folder of the system (default: ${DEFAULT-VALUE}).")
  private Path target;

  @Mixin private WritingOptions writing;

  @Override
  public Integer call() throws EnvironmentException, IOException, InterruptedException {
    Path system = target.toAbsolutePath().normalize();
    SortedMap<String, Path> members = members();
    ComposeRun run = ComposeRun.of(members, system);
    Optional<Answer> answer = Optional.empty();
    if (run.found().stage() == Fitted.Stage.DONE) {
      answer =
          Optional.of(
              new ApolloComposer(system.resolve(GATEWAY), System.getenv()).compose(run.schemas()));
      if (answer.get() instanceof Answer.Refused refused) {
        refused
            .reasons()
            .forEach(reason -> run.refused(reason.code(), reason.members(), reason.message()));
      }
    }
    Findings.print(run.found(), spec.commandLine().getErr());
    return switch (run.found().stage()) {
      case SPECS -> ExitCode.INVALID_SPEC;
      case MEMBERS -> ExitCode.NOT_COMPOSABLE;
      case DONE -> write(run, members.size(), answer.orElseThrow(), system);
    };
  }

  private int write(ComposeRun run, int members, Answer answer, Path system) {
    Optional<String> supergraph =
        answer instanceof Answer.Composed composed
            ? Optional.of(composed.supergraph())
            : Optional.empty();
    int code =
        new Changes(spec.commandLine(), system, writing)
            .report(run.write(supergraph, writing.dryRun()));
    if (code == ExitCode.OK && !writing.diff()) {
      tell(members, answer, system.resolve(GATEWAY));
    }
    return code;
  }

  private void tell(int members, Answer answer, Path gateway) {
    PrintWriter out = spec.commandLine().getOut();
    String number = counted(members, "member");
    switch (answer) {
      case Answer.Composed _ ->
          out.println(number + ": fit together, by uois and by Apollo's composer");
      case Answer.NotAsked(ApolloComposer.Missing missing) -> {
        out.println(
            number + ": fit together, by uois; Apollo's composer was not asked, because there is");
        out.println("  no " + missing.what() + remedy(missing, gateway));
      }
      case Answer.Refused _ -> throw new IllegalStateException("refused members were written");
    }
    out.flush();
  }

  private static String remedy(ApolloComposer.Missing missing, Path gateway) {
    return switch (missing) {
      case COMPOSER -> {
        String folder = Changes.shown(gateway).toString();
        String quoted = folder.contains(" ") ? '"' + folder + '"' : folder;
        yield " (npm ci --ignore-scripts --prefix " + quoted + ", then again)";
      }
      case NODE -> " on the PATH to run it";
    };
  }

  /** The members' folders by how they are shown. */
  private SortedMap<String, Path> members() throws IOException {
    SortedMap<String, Path> members = new TreeMap<>();
    for (Path folder : folders.isEmpty() ? List.of(Path.of("")) : folders) {
      Path absolute = folder.toAbsolutePath().normalize();
      List<Path> found = SpecFiles.areIn(absolute) ? List.of(absolute) : inside(absolute);
      if (found.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no member in '%s': neither uois.yaml nor a folder with one"
                .formatted(folder.toString().isEmpty() ? "." : folder));
      }
      found.forEach(it -> members.put(Changes.shown(it).toString().replace('\\', '/'), it));
    }
    return members;
  }

  private static List<Path> inside(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(SpecFiles::areIn).sorted().toList();
    }
  }
}
