package cz.uois.cli.run;

import cz.uois.cli.artifact.Versions;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.Operation;
import cz.uois.cli.workspace.Standing;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** Looks at a member without making anything: its spec, its files by their hashes, its log. */
public final class StatusRun {
  private StatusRun() {}

  /**
   * How a member stands.
   *
   * @param checked what is right and wrong in its spec
   * @param standing its files
   * @param specChanged whether the spec is another one than that of the files
   * @param otherVersion whether another version of uois made the files
   * @param upgrading whether an upgrade waits for decisions of its author
   * @param operations what was done there of late, the newest first
   */
  public record Status(
      Checked checked,
      Standing standing,
      boolean specChanged,
      boolean otherVersion,
      boolean upgrading,
      List<Operation> operations) {
    public Status {
      operations = List.copyOf(operations);
    }
  }

  /** How a member stands. */
  public static Status of(Path member) {
    Workspace workspace = Workspace.at(member);
    Standing standing = workspace.standing();
    String spec = SpecFiles.hash(SpecFolder.read(member, new Diagnostics()));
    return new Status(
        CheckRun.run(member),
        standing,
        !standing.spec().equals(spec),
        !standing.version().equals(Versions.read().uois()),
        workspace.isUpgrading(),
        workspace.operations());
  }
}
