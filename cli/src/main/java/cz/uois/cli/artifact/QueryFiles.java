package cz.uois.cli.artifact;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.List;
import java.util.stream.Stream;

/** {@code src/test/gql}: the life of a row of each table, as queries. */
final class QueryFiles implements ArtifactKind {
  private static final String FOLDER = "src/test/gql/";
  private static final List<String> WITHOUT_ROW = List.of("readp", "connection", "coverage");
  private static final List<String> WITH_ROW =
      List.of("create", "read", "readp", "connection", "update", "delete", "coverage");

  @Override
  public Stream<Artifact> of(Member member) {
    Samples samples = Samples.of(member);
    return member.entities().stream().flatMap(entity -> files(entity, samples));
  }

  private static Stream<Artifact> files(Entity entity, Samples samples) {
    QueryView view = QueryView.of(entity, samples);
    return (view.row().isEmpty() ? WITHOUT_ROW : WITH_ROW)
        .stream()
            .map(name ->
                new Artifact(
                    FOLDER + entity.table() + "/" + name + ".gql",
                    Ownership.GENERATED,
                    JavaSource.origin(entity),
                    new Content.Template(FOLDER + "table/" + name + ".gql", view)));
  }
}
