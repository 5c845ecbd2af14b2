package cz.uois.cli.compose;

import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Exposure.Operation;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;

/** The names that an entity takes in the schema that all members share. */
final class EntityTypes {
  private final Member member;
  private final Entity entity;
  private final EntityNames names;
  private final Exposure exposure;

  EntityTypes(Member member, Entity entity) {
    this.member = member;
    this.entity = entity;
    this.names = entity.names();
    this.exposure = entity.exposure();
  }

  /** Its types, without those that members may have in common. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    if (!exposure.extended() && !isShared()) {
      types.add(names.type());
    }
    names.derivedTypes().stream().filter(this::isPrinted).forEach(types::add);
    entity.links().forEach(link -> types.addAll(link.types()));
    entity
        .code()
        .operations()
        .forEach(operation ->
            operation
                .written()
                .map(table -> member.entity(table).names().type())
                .ifPresent(type ->
                    types.addAll(List.of(operation.errorType(type), operation.resultType(type)))));
    return types;
  }

  /** Its inputs of conditions: of those that are of two members, only what both have is left. */
  List<String> filters() {
    return names.g2()
        ? List.of(names.filter(), names.filterAnd(), names.filterOr())
        : List.of(names.filter());
  }

  private boolean isPrinted(String type) {
    return isOf(
            type, Operation.INSERT, names.insertInput(), names.insertError(), names.insertResult())
        && isOf(
            type, Operation.UPDATE, names.updateInput(), names.updateError(), names.updateResult())
        && isOf(type, Operation.DELETE, names.deleteInput(), names.deleteError())
        && (member.hasConnection(entity)
            || !List.of(names.connectionType(), names.edgeType()).contains(type));
  }

  /** Whether a type is none of an operation's types, or the entity has the operation. */
  private boolean isOf(String type, Operation operation, String... types) {
    return exposure.has(operation) || !List.of(types).contains(type);
  }

  private boolean isShared() {
    return GivenField.isShared(exposure.directives());
  }

  /** Its fields of {@code Query} that are named after it. */
  List<String> queries() {
    List<String> queries = new ArrayList<>();
    if (exposure.has(Operation.BY_ID)) {
      queries.add(names.byId());
    }
    if (exposure.has(Operation.PAGE)) {
      queries.addAll(List.of(names.page(), names.connection()));
    }
    return queries;
  }

  /** Its fields of {@code Mutation} that are named after it. */
  List<String> mutations() {
    List<String> mutations = new ArrayList<>();
    if (exposure.has(Operation.INSERT)) {
      mutations.add(names.insert());
    }
    if (exposure.has(Operation.UPDATE)) {
      mutations.add(names.update());
    }
    if (exposure.has(Operation.DELETE)) {
      mutations.add(names.delete());
    }
    for (Link link : entity.links()) {
      mutations.addAll(List.of(link.add(), link.remove()));
    }
    return mutations;
  }
}
