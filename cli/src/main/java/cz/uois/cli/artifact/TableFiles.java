package cz.uois.cli.artifact;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import java.util.stream.Stream;

/** jOOQ's table and the model record of each entity. */
final class TableFiles implements ArtifactKind {
  @Override
  public Stream<Artifact> of(Member member) {
    return member.entities().stream()
        .flatMap(entity ->
            Stream.of(
                file(member, entity, JavaNames.tableClass(entity)),
                file(member, entity, JavaNames.modelClass(entity))));
  }

  private static Artifact file(Member member, Entity entity, String className) {
    return new Artifact(
        JavaSource.GENERATED_JAVA
            + JavaNames.tablePackage(member).replace('.', '/')
            + "/"
            + className
            + ".java",
        Ownership.GENERATED,
        JavaSource.origin(entity),
        new Content.Table(member, className));
  }
}
