package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.artifact.Versions;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.link.FillValues;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.migration.History;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.RuntimeRepository;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * From a spec to files. Each run does, in this order:
 *
 * <ol>
 *   <li>read and link the spec; with an error in it, nothing else happens,
 *   <li>plan the files,
 *   <li>render them,
 *   <li>compare them with the folder,
 *   <li>apply the difference, unless something of the author's is in the way.
 * </ol>
 */
public final class GenerationRun {
  private final SortedMap<String, byte[]> spec;
  private final ReadResult read;
  private final Path folder;
  private final Workspace target;
  private final Map<String, Bytes> yours;
  private final EditedSpec edited;
  private final Permits permits;
  private final boolean dryRun;

  private GenerationRun(
      SortedMap<String, byte[]> spec,
      Supplier<Set<String>> roleTypes,
      Diagnostics found,
      Path folder,
      Map<String, Bytes> yours,
      EditedSpec edited,
      Permits permits,
      boolean dryRun) {
    this.spec = spec;
    this.read = Specs.of(spec, roleTypes, found);
    this.folder = folder;
    this.target = Workspace.at(folder);
    this.yours = yours;
    this.edited = edited;
    this.permits = permits;
    this.dryRun = dryRun;
  }

  /** Brings a member's folder up to date with the spec in it. */
  public static Outcome generate(Path member, Permits permits, boolean dryRun) {
    return dryRun
        ? generate(member, permits, true, false)
        : Workspace.at(member)
            .alone(() -> {
              // An interrupted run may have left half of what the spec is read from.
              boolean repaired = Workspace.at(member).repair();
              return generate(member, permits, false, repaired);
            });
  }

  private static Outcome generate(Path member, Permits permits, boolean dryRun, boolean repaired) {
    Diagnostics found = new Diagnostics();
    return new GenerationRun(
            SpecFolder.read(member, found),
            () -> SpecFolder.roleTypes(member),
            found,
            member,
            Map.of(),
            EditedSpec.NONE,
            permits,
            dryRun)
        .run(repaired);
  }

  /** Brings a member's folder up to date with another spec, and writes that, too. */
  static Outcome edited(
      Path member, EditedSpec edited, Diagnostics found, Permits permits, boolean dryRun) {
    return new GenerationRun(
            SpecFiles.spec(edited.after()),
            () -> edited.roleTypes(member),
            found,
            member,
            Map.of(),
            edited,
            permits,
            dryRun)
        .run(edited.repaired());
  }

  /**
   * Makes a new member in a folder that is empty or not there, or finishes one that an interrupted
   * run of the same spec had begun there.
   *
   * @param files the spec and the seed data by path; they become the author's
   * @param found what the reader of those files found
   */
  public static Outcome newMember(
      SortedMap<String, byte[]> files, Diagnostics found, Path target, boolean dryRun) {
    Map<String, Bytes> yours = new TreeMap<>();
    files.forEach((path, bytes) -> yours.put(path, Bytes.of(bytes)));
    Supplier<Set<String>> roleTypes =
        () ->
            Optional.ofNullable(files.get(SpecFolder.SEED_DATA))
                .map(SpecFolder::roleTypes)
                .orElse(Set.of());
    return new GenerationRun(
            SpecFiles.spec(files),
            roleTypes,
            found,
            target,
            yours,
            EditedSpec.NONE,
            Permits.NONE,
            dryRun)
        .make();
  }

  private Outcome make() {
    // A folder that stays as it is gets no lock either.
    if (dryRun || read.member().isEmpty() || !mayBeMade()) {
      return target.isEmpty() ? run(false) : refuse();
    }
    return target.alone(() -> {
      // The spec is moved last: where it is, there was a member before.
      boolean begun = !SpecFiles.areIn(folder);
      boolean repaired = target.repair();
      return target.isEmpty() || (repaired && begun && isOfThisSpec()) ? run(repaired) : refuse();
    });
  }

  private boolean mayBeMade() {
    return target.isEmpty() || target.isInterrupted();
  }

  private boolean isOfThisSpec() {
    return SpecFiles.hash(SpecFolder.read(folder, new Diagnostics())).equals(SpecFiles.hash(spec));
  }

  private Outcome run(boolean repaired) {
    if (read.member().isEmpty()) {
      return new Outcome(read, Optional.empty(), Optional.empty(), false, repaired);
    }
    Member member = read.member().get();
    FillValues.problem(member, permits.fills())
        .ifPresent(problem -> {
          throw new WrongArgumentException("--fill: " + problem);
        });
    History history = edited.history(target.history(), member);
    Migration migration = Migration.of(member, history, permits.fills());
    ReadResult judged =
        read.with(new RiskFindings(member, migration, history, permits.destroy()).list());
    Optional<ChangeSet> changes = judged.member().map(it -> changes(it, migration));
    changes.filter(set -> !dryRun && set.conflicts().isEmpty()).ifPresent(target::apply);
    return new Outcome(
        judged, changes, NextMigration.of(migration), judged.member().isEmpty(), repaired);
  }

  private ChangeSet changes(Member member, Migration migration) {
    Rendering rendering = Renderer.render(Catalog.plan(member, migration, yours));
    String version = Versions.read().uois();
    Source source =
        new Source(
            version,
            SpecFiles.hash(spec),
            member.name(),
            member.javaPackage(),
            Optional.of(migration.schema()));
    ChangeSet changes = target.compare(rendering, source, RuntimeRepository.files(version));
    return target.with(
        Conflicts.explained(changes, member, rendering, source, target), edited.rewrites());
  }

  private Outcome refuse() {
    String reason;
    if (target.isHalfWritten()) {
      reason = "was left half made by an interrupted run; 'uois generate' finishes it";
    } else if (target.isMember()) {
      reason = "is a member already; change its uois.yaml and entities/, then run 'uois generate'";
    } else {
      reason = "is not empty; choose another folder with --dir, or move its files away";
    }
    return new Outcome(
        read, Optional.of(ChangeSet.refused(reason)), Optional.empty(), false, false);
  }
}
