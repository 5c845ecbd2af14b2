package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The constants behind list fields. Each stands in the loaders of the entity whose rows are read:
 * the elements, or the link table when another member owns the elements.
 */
final class VectorLoaders {
  private VectorLoaders() {}

  /**
   * The distinct kinds of vectors whose rows are those of this entity, own ones and contributed.
   */
  static List<Vector.Kind> of(Member member, Entity owner) {
    Set<Vector.Kind> kinds = new LinkedHashSet<>();
    Stream.concat(
            member.entities().stream().flatMap(entity -> entity.vectors().stream()),
            member.externals().stream().flatMap(external -> external.vectors().stream()))
        .map(Vector::kind)
        .filter(kind -> ownerTable(kind).equals(owner.table()))
        .forEach(kinds::add);
    return List.copyOf(kinds);
  }

  /** {@code PlanLessonLoaders.BY_PLAN_ID}. */
  static Expression constant(MemberTypes types, Vector.Kind kind) {
    Entity owner = types.member().entity(ownerTable(kind));
    ClassName loaders = types.loaders(owner);
    return Expression.member(loaders, name(types.member(), kind));
  }

  /** {@code BY_PLAN_ID}: unique in its class. */
  static String name(Member member, Vector.Kind kind) {
    return switch (kind) {
      case Vector.Kind.Children children -> "BY_" + Names.constant(children.column());
      case Vector.Kind.Ancestors _ -> "ANCESTORS";
      case Vector.Kind.Descendants _ -> "DESCENDANTS";
      case Vector.Kind.Linked linked -> {
        String name =
            switch (linked.target()) {
              case Target.Own _ -> "BY_%s_%s".formatted(linked.linkTable(), linked.parentColumn());
              case Target.External _ ->
                  "%s_BY_%s"
                      .formatted(Names.withoutId(linked.targetColumn()), linked.parentColumn());
            };
        yield Names.constant(
            isAmbiguous(member, linked) ? name + "_" + linked.targetColumn() : name);
      }
    };
  }

  /** GraphQL type of the elements. */
  static String typeName(Member member, Vector.Kind kind) {
    return switch (kind) {
      case Vector.Kind.Children children -> member.entity(children.table()).names().type();
      case Vector.Kind.Ancestors above -> member.entity(above.table()).names().type();
      case Vector.Kind.Descendants below -> member.entity(below.table()).names().type();
      case Vector.Kind.Linked linked ->
          switch (linked.target()) {
            case Target.Own own -> member.entity(own.table()).names().type();
            case Target.External external -> member.external(external.key()).type();
          };
    };
  }

  /** The table whose columns filter and order the elements. */
  static String ownerTable(Vector.Kind kind) {
    return switch (kind) {
      case Vector.Kind.Children children -> children.table();
      case Vector.Kind.Ancestors above -> above.table();
      case Vector.Kind.Descendants below -> below.table();
      case Vector.Kind.Linked linked ->
          switch (linked.target()) {
            case Target.Own own -> own.table();
            case Target.External _ -> linked.linkTable();
          };
    };
  }

  // Two roads through one link table from one column, as to teachers and to guests.
  private static boolean isAmbiguous(Member member, Vector.Kind.Linked linked) {
    return of(member, member.entity(ownerTable(linked))).stream()
            .filter(kind ->
                kind instanceof Vector.Kind.Linked other
                    && other.linkTable().equals(linked.linkTable())
                    && other.parentColumn().equals(linked.parentColumn())
                    && other.target() instanceof Target.Own
                        == linked.target() instanceof Target.Own)
            .map(kind -> ((Vector.Kind.Linked) kind).targetColumn())
            .distinct()
            .count()
        > 1;
  }
}
