package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.artifact.Versions;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.History;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.RuntimeRepository;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Upgrade;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a member to what this version of uois makes, and keeps what its author wrote:
 *
 * <ol>
 *   <li>read, link and render, as a generation does,
 *   <li>merge each seeded file: what uois wrote, what its author made of it, what uois would write
 *       now,
 *   <li>write all of it, or nothing; files with conflicts wait for their author.
 * </ol>
 */
public final class UpgradeRun {
  private UpgradeRun() {}

  /** Upgrades the member in a folder, or says what that would do. */
  public static Upgraded run(Path folder, boolean dryRun) {
    Workspace target = Workspace.at(folder);
    return dryRun
        ? upgraded(folder, true, false)
        : target.alone(() -> upgraded(folder, false, target.repair()));
  }

  private static Upgraded upgraded(Path folder, boolean dryRun, boolean repaired) {
    Workspace target = Workspace.at(folder);
    ReadResult read = Specs.read(folder);
    if (read.member().isEmpty()) {
      return new Upgraded(
          new Outcome(read, Optional.empty(), Optional.empty(), false, repaired), Optional.empty());
    }
    Member member = read.member().get();
    History history = target.history();
    Migration migration = Migration.of(member, history, Map.of());
    ReadResult judged = read.with(new RiskFindings(member, migration, history, false).list());
    if (judged.member().isEmpty()) {
      return new Upgraded(
          new Outcome(judged, Optional.empty(), Optional.empty(), true, repaired),
          Optional.empty());
    }
    Rendering rendering = Renderer.render(Catalog.plan(member, migration, Map.of()));
    String version = Versions.read().uois();
    Source source =
        new Source(
            version,
            SpecFiles.hash(folder),
            member.name(),
            member.javaPackage(),
            Optional.of(migration.schema()));
    Upgrade merged = target.upgrade(rendering, source, RuntimeRepository.files(version));
    Upgrade upgrade =
        new Upgrade(
            Conflicts.explained(merged.changes(), member, rendering, source, target),
            merged.files());
    if (!dryRun && upgrade.changes().conflicts().isEmpty()) {
      target.apply(upgrade);
    }
    Outcome outcome =
        new Outcome(
            judged, Optional.of(upgrade.changes()), NextMigration.of(migration), false, repaired);
    return new Upgraded(outcome, Optional.of(upgrade));
  }

  /** Ends an upgrade whose conflicts its author has decided. */
  public static ChangeSet finish(Path folder, boolean dryRun) {
    return ended(folder, Workspace::finishUpgrade, dryRun);
  }

  /** Takes an upgrade back that waits: all files are what they were. */
  public static ChangeSet abort(Path folder, boolean dryRun) {
    return ended(folder, Workspace::abortUpgrade, dryRun);
  }

  private static ChangeSet ended(Path folder, Function<Workspace, ChangeSet> end, boolean dryRun) {
    Workspace target = Workspace.at(folder);
    if (dryRun) {
      return end.apply(waiting(target, folder));
    }
    return target.alone(() -> {
      target.repair();
      ChangeSet changes = end.apply(waiting(target, folder));
      if (changes.conflicts().isEmpty()) {
        target.apply(changes);
      }
      return changes;
    });
  }

  private static Workspace waiting(Workspace target, Path folder) {
    if (!target.isUpgrading()) {
      throw new WrongArgumentException("no upgrade waits in '" + folder + "'");
    }
    return target;
  }
}
