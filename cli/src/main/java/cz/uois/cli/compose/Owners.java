package cz.uois.cli.compose;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who owns which type. A type that a member extends is another's. */
final class Owners {
  /** Types that every member refers to by their key alone, whether or not their owner is there. */
  private static final List<String> VIRTUAL = List.of("ug.rbacobjects");

  private final Map<String, Part> members = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, Part> interfaces = new LinkedHashMap<>();

  Owners(List<Part> parts) {
    for (Part part : parts) {
      members.putIfAbsent(part.member().name(), part);
      part.member().interfaces().forEach(it -> interfaces.putIfAbsent(it.name(), part));
      for (Entity entity : part.member().entities()) {
        if (!entity.exposure().extended()) {
          keys.putIfAbsent(entity.names().type(), part.member().name() + "." + entity.table());
        }
      }
    }
    for (Part part : parts) {
      for (ExternalType type : part.member().externals()) {
        if (isOwn(part, type)) {
          keys.putIfAbsent(type.type(), type.key());
        }
      }
    }
  }

  private static boolean isOwn(Part part, ExternalType type) {
    return memberOf(type.key()).equals(part.member().name());
  }

  /** Whether nobody has to own it. */
  boolean isVirtual(String key) {
    return VIRTUAL.contains(key);
  }

  /** The member of that name. */
  Optional<Part> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The entity of that key, as {@code ug.users}. */
  Optional<Entity> entity(String key) {
    return member(memberOf(key))
        .flatMap(part ->
            part.member().entities().stream()
                .filter(entity -> entity.table().equals(tableOf(key)))
                .findFirst());
  }

  /** The type of that key, of a member that has it without a table. */
  Optional<ExternalType> withoutTable(String key) {
    return member(memberOf(key))
        .flatMap(part ->
            part.member().externals().stream()
                .filter(
                    type -> isOwn(part, type) && type.key().equals(key) && !type.pureReference())
                .findFirst());
  }

  /** The key of the GraphQL type for its owner. */
  Optional<String> key(String type) {
    return Optional.ofNullable(keys.get(type));
  }

  /**
   * Whose rows are objects of a GraphQL type: one entity's, or those of an interface's entities.
   */
  List<Entity> entitiesOf(String type) {
    Part part = interfaces.get(type);
    return part == null
        ? key(type).flatMap(this::entity).stream().toList()
        : part.member().interfaces().stream()
            .filter(it -> it.name().equals(type))
            .flatMap(it -> it.entities().stream())
            .map(part.member()::entity)
            .toList();
  }

  /** The member that owns a GraphQL type. */
  Optional<String> ownerOf(String type) {
    return Optional.ofNullable(interfaces.get(type))
        .map(part -> part.member().name())
        .or(() -> key(type).map(Owners::memberOf));
  }

  static String memberOf(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  static String tableOf(String key) {
    return key.substring(key.indexOf('.') + 1);
  }
}
