package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/** The first migration: every table of the member. */
final class MigrationFile implements ArtifactKind {
  private static final String FOLDER = "src/main/resources/db/migration/";

  @Override
  public Stream<Artifact> of(Member member) {
    return Stream.of(
        new Artifact(
            FOLDER + "V001__create_" + member.name() + ".sql",
            Ownership.APPEND_ONLY,
            "uois.yaml",
            new Content.Template(FOLDER + "V001__create.sql", MigrationView.of(member))));
  }
}
