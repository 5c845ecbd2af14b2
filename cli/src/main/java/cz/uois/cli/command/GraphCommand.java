package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.run.GraphRun;
import cz.uois.cli.run.SpecFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois graph}: entities, keys and relations as a picture. */
@Command(
    name = "graph",
    description = "Draws the entities, keys and relations of one member, or of many.",
    mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      defaultValue = ".",
      paramLabel = "DIR",
      description = {"Members' folders, or folders of members", "(default: the current one)."})
  private List<Path> folders = List.of();

  @Option(
      names = "--format",
      defaultValue = "mermaid",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private GraphRun.Format format;

  @Option(
      names = "--columns",
      defaultValue = "keys",
      paramLabel = "WHICH",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private GraphRun.Detail columns;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() throws IOException {
    List<Path> members = new ArrayList<>();
    for (Path folder : folders) {
      members.addAll(members(folder));
    }
    GraphRun.Drawn drawn = GraphRun.draw(members.stream().distinct().toList(), format, columns);
    drawn.wrong().forEach(checked -> Findings.print(checked, spec.commandLine().getErr()));
    if (drawn.twice().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "two of the members are called '%s'".formatted(drawn.twice().get()));
    }
    if (drawn.picture().isEmpty()) {
      return ExitCode.INVALID_SPEC;
    }
    String picture = drawn.picture().get();
    if (output.isPresent()) {
      Files.writeString(output.get(), picture, UTF_8);
    } else {
      spec.commandLine().getOut().print(picture);
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }

  // A member's folder, or the members in it.
  private List<Path> members(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    if (SpecFiles.areIn(absolute)) {
      return List.of(absolute);
    }
    if (!Files.isDirectory(absolute)) {
      throw new ParameterException(spec.commandLine(), "there is no folder '%s'".formatted(folder));
    }
    try (Stream<Path> inside = Files.list(absolute)) {
      List<Path> found = inside.filter(SpecFiles::areIn).sorted().toList();
      if (found.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "'%s' is no member and holds none: there is no uois.yaml".formatted(folder));
      }
      return found;
    }
  }
}
