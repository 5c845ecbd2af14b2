package cz.uois.cli.artifact;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/** {@code src/test/gql}: the life of a row of each table, as queries. */
final class QueryFiles implements ArtifactKind {
  private static final String FOLDER = "src/test/gql/";

  @Override
  public Stream<Artifact> of(Member member) {
    Samples samples = Samples.of(member);
    return member.entities().stream().flatMap(entity -> files(member, entity, samples));
  }

  private static Stream<Artifact> files(Member member, Entity entity, Samples samples) {
    QueryView view = QueryView.of(member, entity, samples);
    return view.files().stream()
        .map(name ->
            new Artifact(
                FOLDER + entity.table() + "/" + name + ".gql",
                Ownership.GENERATED,
                JavaSource.origin(entity),
                new Content.Template(FOLDER + "table/" + name + ".gql", view)));
  }
}
