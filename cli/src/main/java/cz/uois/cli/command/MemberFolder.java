package cz.uois.cli.command;

import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.workspace.Workspace;
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
    return existing(folder, spec);
  }

  /** The folder, absolute; it may also be one that an interrupted run left half made. */
  Path existingOrHalfMade() {
    return existingOrHalfMade(folder, spec);
  }

  static Path existing(Path folder, CommandSpec spec) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!SpecFiles.areIn(absolute)) {
      throw new ParameterException(spec.commandLine(), reason(absolute).formatted(folder));
    }
    return absolute;
  }

  static Path existingOrHalfMade(Path folder, CommandSpec spec) {
    Path absolute = folder.toAbsolutePath().normalize();
    return Workspace.at(absolute).isHalfWritten() ? absolute : existing(folder, spec);
  }

  private static String reason(Path absolute) {
    if (Workspace.at(absolute).isHalfWritten()) {
      return "'%s' was left half made by an interrupted run: 'uois generate' finishes it";
    }
    return Files.isDirectory(absolute)
        ? "'%s' is no member: it has no uois.yaml"
        : "there is no folder '%s'";
  }
}
