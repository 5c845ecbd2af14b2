package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A member: its entities and the foreign types it touches.
 *
 * @param name name without prefix, as {@code lessons}
 * @param entities own entities, each after those it references
 * @param foreignTypes types of other members
 * @param code what the author wrote for its types; nothing for most of them
 * @param roles that it keeps the roles of everybody, if it does
 * @param resources loads {@code schema.graphqls} and {@code db/migration}, so that several members
 *     can live in one process
 */
public record MemberDescriptor(
    String name,
    List<EntityDescriptor> entities,
    List<ForeignType> foreignTypes,
    List<TypeCode> code,
    Optional<RoleTables> roles,
    ClassLoader resources) {
  public MemberDescriptor {
    requireNonNull(name, "name is null");
    entities = List.copyOf(entities);
    foreignTypes = List.copyOf(foreignTypes);
    code = List.copyOf(code);
    requireNonNull(roles, "roles is null");
    requireNonNull(resources, "resources is null");
  }

  /** A member without code of its author. */
  public MemberDescriptor(
      String name,
      List<EntityDescriptor> entities,
      List<ForeignType> foreignTypes,
      ClassLoader resources) {
    this(name, entities, foreignTypes, List.of(), resources);
  }

  /** A member that does not keep the roles of everybody, as all but one do not. */
  public MemberDescriptor(
      String name,
      List<EntityDescriptor> entities,
      List<ForeignType> foreignTypes,
      List<TypeCode> code,
      ClassLoader resources) {
    this(name, entities, foreignTypes, code, Optional.empty(), resources);
  }
}
