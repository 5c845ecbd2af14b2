package cz.uois.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which member, of the verbs whose arguments are something else. */
final class MemberOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The member's folder, where uois.yaml is (default: the current one).")
  private Path folder;

  /** The folder, absolute; anything but a member's folder is a wrong argument. */
  Path existing() {
    return MemberFolder.existing(folder, spec);
  }
}
