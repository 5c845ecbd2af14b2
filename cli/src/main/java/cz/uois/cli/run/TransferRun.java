package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.diagnostic.Suggestion;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Changes whose a file is:
 *
 * <ol>
 *   <li>read and link the spec,
 *   <li>render the files that it is about, and no others,
 *   <li>write who owns them from now on.
 * </ol>
 */
public final class TransferRun {
  private final Path folder;
  private final Workspace target;

  private TransferRun(Path folder) {
    this.folder = folder;
    this.target = Workspace.at(folder);
  }

  /**
   * Gives files to their author.
   *
   * @param files as typed: relative to where the user is, or to the member
   */
  public static Outcome adopt(Path member, List<Path> files, boolean dryRun) {
    TransferRun run = new TransferRun(member);
    return run.transfer(files, dryRun, run.target::adopt);
  }

  /**
   * Gives files back to uois.
   *
   * @param files as typed: relative to where the user is, or to the member
   * @param discard whether what the author wrote there may go to the attic
   */
  public static Outcome release(Path member, List<Path> files, boolean discard, boolean dryRun) {
    TransferRun run = new TransferRun(member);
    return run.transfer(
        files, dryRun, (rendering, paths) -> run.target.release(rendering, paths, discard));
  }

  /** What a transfer does to the member's folder. */
  private interface Kind {
    ChangeSet changes(Rendering rendering, List<String> paths);
  }

  private Outcome transfer(List<Path> files, boolean dryRun, Kind kind) {
    return dryRun
        ? transfer(files, true, false, kind)
        : target.alone(() -> transfer(files, false, target.repair(), kind));
  }

  private Outcome transfer(List<Path> files, boolean dryRun, boolean repaired, Kind kind) {
    ReadResult read = Specs.read(folder);
    if (read.member().isEmpty()) {
      return new Outcome(read, Optional.empty(), Optional.empty(), false, repaired);
    }
    List<String> paths = paths(files);
    ChangeSet changes = kind.changes(rendering(read.member().get(), paths), paths);
    if (!dryRun && changes.conflicts().isEmpty()) {
      target.apply(changes);
    }
    return new Outcome(read, Optional.of(changes), Optional.empty(), false, repaired);
  }

  private Rendering rendering(Member member, List<String> paths) {
    Migration migration = Migration.of(member, target.history(), Map.of());
    return Renderer.render(
        Plan.of(
            Catalog.plan(member, migration, Map.of()).artifacts().stream()
                .filter(artifact -> paths.contains(artifact.path()))
                .toList()));
  }

  private List<String> paths(List<Path> files) {
    SortedSet<String> known = target.known();
    List<String> paths = new ArrayList<>();
    for (Path file : files) {
      String path = inMember(file, known);
      if (!known.contains(path)) {
        throw new WrongArgumentException(
            "'%s' is no file of uois here; %s"
                .formatted(
                    path, Suggestion.didYouMean(path, known, "'uois.lock' has those that are")));
      }
      if (!paths.contains(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  // As shells complete it, or as uois itself prints it.
  private String inMember(Path file, SortedSet<String> known) {
    String typed = file.normalize().toString().replace('\\', '/');
    Path absolute = file.toAbsolutePath().normalize();
    return !known.contains(typed) && absolute.startsWith(folder)
        ? folder.relativize(absolute).toString().replace('\\', '/')
        : typed;
  }
}
