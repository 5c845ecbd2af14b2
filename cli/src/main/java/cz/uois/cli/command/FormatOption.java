package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.report.Format;
import cz.uois.cli.report.Report;
import cz.uois.cli.workspace.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * In which form a command tells what it found. A command prints its own text if {@link #isText},
 * and hands findings and facts to {@link #print} otherwise; nothing else then goes to standard
 * output.
 */
final class FormatOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text, json, sarif, github, gitlab or junit (default: text).",
        "In all but text, paths are relative to the repository."
      })
  private Format format = Format.TEXT;

  /** Whether people read it. */
  boolean isText() {
    return format == Format.TEXT;
  }

  /** Findings of a member by their paths in the repository that it is in. */
  static List<Diagnostic> inRepository(Path member, List<Diagnostic> findings) {
    return Report.below(Repository.pathOf(member), findings);
  }

  /** Paths of files of a member by their paths in the repository that it is in. */
  static List<String> pathsInRepository(Path member, Stream<String> paths) {
    String folder = Repository.pathOf(member);
    return paths.map(path -> Report.below(folder, path)).collect(Collectors.toList());
  }

  /**
   * Prints findings and facts in this form.
   *
   * @param findings with paths in the repository
   * @param facts what else there is to tell, by name
   * @return the exit code, for who returns it
   */
  int print(int exit, List<Diagnostic> findings, SortedMap<String, List<String>> facts) {
    String version =
        Optional.ofNullable(FormatOption.class.getPackage().getImplementationVersion()).orElse("");
    Report report = new Report(spec.name(), version, exit, findings, new TreeMap<>(facts));
    spec.commandLine().getOut().print(format.print(report));
    spec.commandLine().getOut().flush();
    return exit;
  }
}
