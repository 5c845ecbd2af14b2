package cz.uois.cli.artifact;

import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/**
 * The next migration, if there is something to do, and the comments on tables and columns: those
 * may change with the spec, hence they are a migration that is repeated when it changes.
 */
final class MigrationFiles {
  private MigrationFiles() {}

  static Stream<Artifact> of(Member member, Migration migration) {
    Artifact comments =
        new Artifact(
            Migration.FOLDER + "R__comments.sql",
            Ownership.GENERATED,
            "uois.yaml",
            new Content.Template(Migration.FOLDER + "R__comments.sql", CommentsView.of(member)));
    Stream<Artifact> next =
        migration.steps().isEmpty()
            ? Stream.empty()
            : Stream.of(
                new Artifact(
                    migration.path(),
                    Ownership.APPEND_ONLY,
                    "uois.yaml",
                    new Content.Template(
                        Migration.FOLDER + "migration.sql", new MigrationView(migration.steps()))));
    return Stream.concat(next, Stream.of(comments));
  }
}
