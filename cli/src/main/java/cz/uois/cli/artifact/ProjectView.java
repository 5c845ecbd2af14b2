package cz.uois.cli.artifact;

import cz.uois.cli.graph.Columns;
import cz.uois.cli.graph.DiagramMaker;
import cz.uois.cli.graph.Picture;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Vector;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A member as a project: what its build, its containers and its README say.
 *
 * @param name as {@code lessons}
 * @param folder as {@code gql_lessons}: its folder, image and service
 * @param mainClass fully qualified
 * @param shown the entity that shows how to ask; none if none has the usual queries
 * @param versions what it builds with, by names of {@code versions.properties}
 * @param diagram its entities, as Mermaid draws them
 * @param g2 whether clients see the shapes of the generation before
 */
public record ProjectView(
    String name,
    String folder,
    String javaPackage,
    String mainClass,
    String description,
    int port,
    Map<String, String> versions,
    List<EntityView> entities,
    List<EntityView> shown,
    List<ExternalView> externals,
    String diagram,
    boolean g2) {
  /** An entity in the README. */
  public record EntityView(
      String table, String type, String byId, String page, String connection, String description) {}

  /** A type of another member. */
  public record ExternalView(String key, String type, List<String> additions) {}

  /** The description with a full stop, unless it ends a sentence by itself. */
  public String sentence() {
    return description.isEmpty() || description.matches("(?s).*[.!?…:]")
        ? description
        : description + ".";
  }

  static ProjectView of(Member member, Map<String, String> versions) {
    return new ProjectView(
        member.name(),
        member.folder(),
        member.javaPackage(),
        new MemberTypes(member).main().canonicalName(),
        member.description(),
        member.port(),
        versions,
        member.entities().stream().map(ProjectView::entity).toList(),
        member.entities().stream()
            .filter(ProjectView::hasUsualQueries)
            .limit(1)
            .map(ProjectView::entity)
            .toList(),
        member.externals().stream().map(ProjectView::external).toList(),
        Picture.MERMAID.draw(DiagramMaker.diagram(List.of(member), Columns.ALL)),
        member.entities().getFirst().names().g2());
  }

  private static boolean hasUsualQueries(Entity entity) {
    return entity.exposure().base()
        && entity.exposure().has(Exposure.Operation.BY_ID)
        && entity.exposure().has(Exposure.Operation.PAGE);
  }

  private static EntityView entity(Entity entity) {
    return new EntityView(
        entity.table(),
        entity.names().type(),
        entity.names().byId(),
        entity.names().page(),
        entity.names().connection(),
        entity.description());
  }

  private static ExternalView external(ExternalType external) {
    return new ExternalView(
        external.key(),
        external.type(),
        Stream.of(
                external.computed().stream().map(Computed::graphqlName),
                external.counterparts().stream().map(Counterpart::graphqlName),
                external.vectors().stream().map(Vector::graphqlName))
            .flatMap(names -> names)
            .toList());
  }
}
