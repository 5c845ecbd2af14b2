package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Looks for links of a link table and removes them: a link is told by its two ends. */
public final class LinkWriter {
  private static final String PARENT = "parent";
  private static final String TARGET = "target";

  private final String lock;
  private final String exists;
  private final String delete;

  /**
   * A writer of links.
   *
   * @param dsl renders the statements
   * @param parents the type of the rows that have the list
   * @param parent foreign key of the link table to them
   * @param target foreign key of the link table to the elements
   */
  public LinkWriter(
      DSLContext dsl, EntityType parents, TableField<?, UUID> parent, TableField<?, UUID> target) {
    Table<?> links = requireNonNull(parent.getTable(), "no table");
    List<Condition> link = List.of(equal(parent, PARENT), equal(target, TARGET));
    lock =
        dsl.render(
            dsl.select(DSL.field("1"))
                .from(parents.table())
                .where(equal(parents.key().column(), PARENT))
                .forNoKeyUpdate());
    exists = dsl.render(dsl.select(DSL.field("1")).from(links).where(link).limit(DSL.inline(1)));
    delete = dsl.render(dsl.deleteFrom(links).where(link).returningResult(column(parent)));
  }

  /** Makes others wait who change the links of the same row, until the transaction ends. */
  public void lock(Session session, UUID parent) {
    session.write(lock, List.of(Parameter.of(ValueType.UUID, parent)), List.of(ValueType.INT));
  }

  /** Whether there is such a link. */
  public boolean exists(Session session, UUID parent, UUID target) {
    return !session.write(exists, ends(parent, target), List.of(ValueType.INT)).isEmpty();
  }

  /** Removes the link; false if there is none. */
  public boolean delete(Session session, UUID parent, UUID target) {
    return !session.write(delete, ends(parent, target), List.of(ValueType.UUID)).isEmpty();
  }

  private static List<Parameter> ends(UUID parent, UUID target) {
    return List.of(Parameter.of(ValueType.UUID, parent), Parameter.of(ValueType.UUID, target));
  }

  private static Condition equal(Field<?> column, String name) {
    return column(column).eq(DSL.param(name, SQLDataType.UUID));
  }

  private static Field<UUID> column(Field<?> column) {
    return DSL.field(DSL.name(column.getName()), SQLDataType.UUID);
  }
}
