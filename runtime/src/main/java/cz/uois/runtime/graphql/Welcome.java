package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.entity.VectorLoader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first query that a visitor of GraphiQL sees: it runs as it stands, and shows a list in a list
 * where the member has one.
 */
public final class Welcome {
  private static final int FIELDS = 4;

  /** What every entity has says nothing about one. */
  private static final Set<String> BASE =
      Set.of("id", "lastchange", "created", "createdbyId", "changedbyId", "rbacobjectId");

  private Welcome() {}

  /** A query that a member answers. */
  public static String query(MemberDescriptor member) {
    // The first one wins among equals: entities come before those that refer to them.
    return member.entities().stream()
        .sorted(Comparator.comparing(entity -> lists(entity.type(), member).isEmpty()))
        .flatMap(entity -> page(entity, member).stream())
        .findFirst()
        .orElse("query {\n  __typename\n}\n");
  }

  private static Optional<String> page(EntityDescriptor entity, MemberDescriptor member) {
    return entity.operations().stream()
        .filter(Operation.Page.class::isInstance)
        .findFirst()
        .map(page ->
            "query {\n  %s(limit: 10) {\n%s%s  }\n}\n"
                .formatted(
                    page.field(), fields(entity.type(), "    "), list(entity.type(), member)));
  }

  private static String list(EntityType type, MemberDescriptor member) {
    return lists(type, member).stream()
        .findFirst()
        .map(list ->
            "    %s(limit: 3) {\n%s    }\n"
                .formatted(list.name(), fields(element(list, member).orElseThrow(), "      ")))
        .orElse("");
  }

  /** The lists of own rows. */
  private static List<Vector> lists(EntityType type, MemberDescriptor member) {
    return type.vectors().stream()
        .filter(list -> list.loader() instanceof VectorLoader.Children)
        .filter(list -> element(list, member).isPresent())
        .toList();
  }

  private static Optional<EntityType> element(Vector list, MemberDescriptor member) {
    return member.entities().stream()
        .map(EntityDescriptor::type)
        .filter(type -> type.name().equals(list.loader().typeName()))
        .findFirst();
  }

  private static String fields(EntityType type, String indent) {
    StringBuilder out = new StringBuilder();
    Stream.concat(
            Stream.of(type.key().isHidden() ? "__typename" : type.key().name()),
            type.attributes().stream()
                .map(attribute -> attribute.name())
                .filter(name -> !name.isEmpty() && !BASE.contains(name))
                .limit(FIELDS - 1))
        .forEach(name -> out.append(indent).append(name).append('\n'));
    return out.toString();
  }
}
