package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
          new InputRecordFile(),
          new ContractFile(),
          new RulesFile(),
          new CodeFile(),
          new SubgraphFile(),
          new MainFile(),
          new SchemaFile(),
          new MigrationFiles(),
          new ProjectFiles(),
          new QueryFiles(),
          new TestFiles());

  private Catalog() {}

  /**
   * The files of a member.
   *
   * @param yours files that are the author's from the start, by path
   */
  public static Plan plan(Member member, Map<String, Bytes> yours) {
    List<Artifact> artifacts = new ArrayList<>();
    KINDS.forEach(kind -> kind.of(member).forEach(artifacts::add));
    yours.forEach((path, bytes) ->
        artifacts.add(new Artifact(path, Ownership.YOURS, path, new Content.Copy(bytes))));
    return Plan.of(artifacts);
  }
}
