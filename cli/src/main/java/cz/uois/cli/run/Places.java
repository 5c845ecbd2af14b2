package cz.uois.cli.run;

import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a spec says what clients and databases know under other names. */
final class Places {
  private final Member member;
  private final Map<String, Entity> types = new HashMap<>();
  private final Map<String, Entity> operations = new HashMap<>();

  Places(Member member) {
    this.member = member;
    for (Entity entity : member.entities()) {
      EntityNames names = entity.names();
      types.put(names.type(), entity);
      names.derivedTypes().forEach(type -> types.putIfAbsent(type, entity));
      types.putIfAbsent(names.filter(), entity);
      List.of(
              names.byId(),
              names.page(),
              names.connection(),
              names.insert(),
              names.update(),
              names.delete())
          .forEach(operation -> operations.put(operation, entity));
    }
  }

  /**
   * The line that a part of the schema comes from: its field's, else its entity's, else the
   * member's.
   */
  Location ofGraphQl(String type, String field) {
    Optional<Entity> entity =
        Optional.ofNullable(types.get(type)).or(() -> Optional.ofNullable(operations.get(field)));
    return entity
        .map(it ->
            it.columns().stream()
                .filter(column -> column.graphqlName().equals(field))
                .findFirst()
                .map(Column::location)
                .orElse(it.location()))
        .orElse(member.location());
  }

  /** The line of an entity, {@code table}, or of its field, {@code table.field}. */
  Optional<Location> ofName(String name) {
    int dot = name.indexOf('.');
    String table = dot < 0 ? name : name.substring(0, dot);
    return member.entities().stream().anyMatch(entity -> entity.table().equals(table))
        ? Optional.of(ofTable(table, dot < 0 ? "" : name.substring(dot + 1)))
        : Optional.empty();
  }

  /** The line that a column comes from, else its table's, else the member's. */
  Location ofTable(String table, String column) {
    return member.entities().stream()
        .filter(entity -> entity.table().equals(table))
        .findFirst()
        .map(entity ->
            entity.columns().stream()
                .filter(it -> it.name().equals(column))
                .findFirst()
                .map(Column::location)
                .orElse(entity.location()))
        .orElse(member.location());
  }
}
