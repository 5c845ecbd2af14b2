package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.List;
import java.util.stream.Stream;

/** Build, containers, README and the like: the author's after the first writing. */
final class ProjectFiles implements ArtifactKind {
  private static final List<String> PATHS =
      List.of(
          "pom.xml",
          "Dockerfile",
          "compose.yaml",
          "README.md",
          ".github/workflows/ci.yml",
          ".gitignore",
          ".gitattributes",
          ".dockerignore");

  private final Versions versions = Versions.read();

  @Override
  public Stream<Artifact> of(Member member) {
    ProjectView view = ProjectView.of(member, versions.all());
    return PATHS.stream()
        .map(path ->
            new Artifact(path, Ownership.SEEDED, "uois.yaml", new Content.Template(path, view)));
  }
}
