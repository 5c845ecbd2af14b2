package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
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
    List<RelationView> relations) {
  /** An entity in the README. */
  public record EntityView(
      String table,
      String type,
      String byId,
      String page,
      String connection,
      String description,
      List<AttributeView> attributes) {}

  /** A column in the diagram. */
  public record AttributeView(String type, String name, String key) {}

  /** A type of another member. */
  public record ExternalView(String key, String type, List<String> additions) {}

  /**
   * A line of the diagram, from the table that holds the key.
   *
   * @param shape Mermaid's line, as {@code }o--||}
   */
  public record RelationView(String from, String shape, String to, String label) {}

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
        relations(member));
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
        entity.description(),
        entity.columns().stream()
            .filter(column -> column.role() != Column.Role.AUDIT)
            .filter(column -> column.role() != Column.Role.OWNER)
            .map(column ->
                new AttributeView(
                    type(column.type()),
                    column.name(),
                    column.role() == Column.Role.KEY
                        ? " PK"
                        : column.references().isPresent() ? " FK" : ""))
            .toList());
  }

  private static ExternalView external(ExternalType external) {
    return new ExternalView(
        external.key(),
        external.type(),
        Stream.concat(
                external.counterparts().stream().map(Counterpart::graphqlName),
                external.vectors().stream().map(Vector::graphqlName))
            .toList());
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().yamlName();
      case FieldType.Decimal _ -> "decimal";
      case FieldType.Enumeration _ -> "enum";
    };
  }

  private static List<RelationView> relations(Member member) {
    List<RelationView> relations = new ArrayList<>();
    for (Entity entity : member.entities()) {
      for (Column column : entity.columns()) {
        if (column.role() == Column.Role.DATA) {
          column
              .references()
              .ifPresent(reference ->
                  relations.add(
                      new RelationView(
                          entity.table(),
                          (column.unique() ? "|o--" : "}o--") + (column.required() ? "||" : "o|"),
                          name(member, reference.target()),
                          reference.graphqlName())));
        }
      }
    }
    return relations;
  }

  private static String name(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> own.table();
      case Target.External external -> member.external(external.key()).type();
    };
  }
}
