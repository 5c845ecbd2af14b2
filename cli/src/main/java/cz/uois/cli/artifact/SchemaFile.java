package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/** {@code schema.graphqls}: the wire contract. */
final class SchemaFile implements ArtifactKind {
  static final String PATH = "src/generated/resources/schema.graphqls";

  @Override
  public Stream<Artifact> of(Member member) {
    return Stream.of(new Artifact(PATH, Ownership.GENERATED, "uois.yaml", content(member)));
  }

  /** The schema of a member. */
  static Content content(Member member) {
    return new Content.Template(PATH, SchemaView.of(member));
  }
}
