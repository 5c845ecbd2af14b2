package cz.uois.cli.run;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.artifact.Versions;
import cz.uois.cli.drift.Expected;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.origin.Provenance;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.RuntimeRepository;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;
import java.util.Map;
import java.util.Optional;

/**
 * A member's files made anew in memory, as a generation would make them, and compared with its
 * folder.
 *
 * @param plan the files
 * @param expected what they should be
 */
record Remade(Plan plan, Expected expected) {
  /**
   * Makes the files of a member.
   *
   * @param spec hash of its spec
   * @throws cz.uois.cli.workspace.ConflictException if somebody else wrote the lock
   */
  static Remade of(Member member, String spec, Workspace folder) {
    Migration migration = Migration.of(member, folder.history(), Map.of());
    Plan plan = Catalog.plan(member, migration, Map.of());
    Rendering rendering = Renderer.render(plan);
    String version = Versions.read().uois();
    Source source =
        new Source(
            version, spec, member.name(), member.javaPackage(), Optional.of(migration.schema()));
    return new Remade(
        plan,
        new Expected(
            rendering,
            folder.compare(rendering, source, RuntimeRepository.files(version)),
            Provenance.of(member),
            version,
            spec));
  }
}
