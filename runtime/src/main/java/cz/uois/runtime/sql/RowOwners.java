package cz.uois.runtime.sql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The owners of all rows of a member, for a gql_ug that has to be asked about each of them. */
public final class RowOwners {
  private final List<String> statements;

  public RowOwners(DSLContext dsl, Collection<EntityType> types) {
    statements =
        types.stream()
            .flatMap(type -> type.owner().stream().map(owner -> statement(dsl, type, owner)))
            .toList();
  }

  private static String statement(DSLContext dsl, EntityType type, Attribute owner) {
    Field<?> column = DSL.field(DSL.name(owner.column().getName()));
    Select<? extends Record1<?>> owners =
        dsl.selectDistinct(column).from(type.table()).where(column.isNotNull());
    return dsl.render(owners);
  }

  /** All of them, each once. */
  public Set<UUID> of(Session session) {
    Set<UUID> owners = new HashSet<>();
    for (String sql : statements) {
      for (@Nullable Object[] row : session.write(sql, List.of(), List.of(ValueType.UUID))) {
        owners.add((UUID) row[0]);
      }
    }
    return owners;
  }
}
