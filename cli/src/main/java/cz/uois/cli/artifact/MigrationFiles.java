package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/**
 * The first migration, which makes every table, and the comments on them: those may change with the
 * spec, hence they are a migration that is repeated when it changes.
 */
final class MigrationFiles implements ArtifactKind {
  private static final String FOLDER = "src/main/resources/db/migration/";

  @Override
  public Stream<Artifact> of(Member member) {
    MigrationView view = MigrationView.of(member);
    return Stream.of(
        new Artifact(
            FOLDER + "V001__create_" + member.name() + ".sql",
            Ownership.APPEND_ONLY,
            "uois.yaml",
            new Content.Template(FOLDER + "V001__create.sql", view)),
        new Artifact(
            FOLDER + "R__comments.sql",
            Ownership.GENERATED,
            "uois.yaml",
            new Content.Template(FOLDER + "R__comments.sql", view)));
  }
}
