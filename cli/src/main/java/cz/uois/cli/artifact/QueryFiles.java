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
  private static final String WITH_CHILDREN = "create-nested";
  private static final List<String> WITH_ROW =
      List.of("create", "read", "readp", "connection", "update", "delete", "coverage");

  @Override
  public Stream<Artifact> of(Member member) {
    Samples samples = Samples.of(member);
    return member.entities().stream()
        .flatMap(entity -> files(entity, QueryView.of(entity, samples)));
  }

  private static Stream<Artifact> files(Entity entity, QueryView view) {
    return names(view)
        .map(name ->
            new Artifact(
                FOLDER + entity.table() + "/" + name + ".gql",
                Ownership.GENERATED,
                JavaSource.origin(entity),
                new Content.Template(FOLDER + "table/" + name + ".gql", view)));
  }

  private static Stream<String> names(QueryView view) {
    return view.row().isEmpty()
        ? WITHOUT_ROW.stream()
        : Stream.concat(
            WITH_ROW.stream(), view.nested().isEmpty() ? Stream.of() : Stream.of(WITH_CHILDREN));
  }
}
