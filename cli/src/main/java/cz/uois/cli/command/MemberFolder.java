package cz.uois.cli.command;

import cz.uois.cli.run.SpecFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The argument that most verbs have: which member. */
final class MemberFolder {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = ".",
      paramLabel = "DIR",
      description = "The member's folder, where uois.yaml is (default: the current one).")
  private Path folder;

  /** The folder, absolute; anything but a member's folder is a wrong argument. */
  Path existing() {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!SpecFiles.areIn(absolute)) {
      throw new ParameterException(
          spec.commandLine(),
          Files.isDirectory(absolute)
              ? "'%s' is no member: it has no uois.yaml".formatted(folder)
              : "there is no folder '%s'".formatted(folder));
    }
    return absolute;
  }
}
