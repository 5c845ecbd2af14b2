package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Plan;
import java.util.List;

/** Every kind of file that a member has. */
public final class Catalog {
  private static final List<ArtifactKind> KINDS =
      List.of(
          new TableFiles(),
          new GqlModelFile(),
          new LoadersFile(),
          new ResolversFile(),
          new InputsFile(),
          new ExternalFile(),
          new FeederFile(),
          new SubgraphFile(),
          new MainFile(),
          new SchemaFile(),
          new MigrationFile(),
          new ProjectFiles());

  private Catalog() {}

  /** The files of a member. */
  public static Plan plan(Member member) {
    List<Artifact> artifacts = KINDS.stream().flatMap(kind -> kind.of(member)).toList();
    return Plan.of(artifacts);
  }
}
