package cz.uois.cli.artifact;

import cz.uois.cli.migration.Migration;
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
          new ProjectFiles(),
          new QueryFiles(),
          new TestFiles());

  /** Path of the GraphQL schema in a member. */
  public static final String SCHEMA = SchemaFile.PATH;

  private Catalog() {}

  /** The files of a member that was never there. */
  public static Plan plan(Member member) {
    return plan(member, Migration.first(member), Map.of());
  }

  /**
   * The files of a member.
   *
   * @param migration how its database gets the tables that it needs
   * @param yours files that are the author's from the start, by path
   */
  public static Plan plan(Member member, Migration migration, Map<String, Bytes> yours) {
    List<Artifact> artifacts = new ArrayList<>();
    KINDS.forEach(kind -> kind.of(member).forEach(artifacts::add));
    MigrationFiles.of(member, migration).forEach(artifacts::add);
    yours.forEach((path, bytes) ->
        artifacts.add(new Artifact(path, Ownership.YOURS, path, new Content.Copy(bytes))));
    return Plan.of(artifacts);
  }
}
