package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Looks for links of a link table and removes them: a link is told by its two ends. */
public final class LinkWriter {
  private static final String PARENT = "parent";
  private static final String TARGET = "target";

  private final String lock;
  private final String exists;
  private final String delete;
  private final String keys;
  private final ValueType key;
  private final ValueType from;
  private final ValueType to;

  /**
   * A writer of links.
   *
   * @param dsl renders the statements
   * @param parents the type of the rows that have the list
   * @param type the type of the links
   * @param parent foreign key of the link table to them
   * @param target foreign key of the link table to the elements
   */
  public LinkWriter(
      DSLContext dsl, EntityType parents, EntityType type, Attribute parent, Attribute target) {
    Table<?> links = type.table();
    key = type.key().type();
    from = parent.type();
    to = target.type();
    List<Condition> link = List.of(equal(parent.column(), PARENT), equal(target.column(), TARGET));
    lock =
        dsl.render(
            dsl.select(DSL.field("1"))
                .from(parents.table())
                .where(equal(parents.key().column(), PARENT))
                .forNoKeyUpdate());
    exists = dsl.render(dsl.select(DSL.field("1")).from(links).where(link).limit(DSL.inline(1)));
    keys = dsl.render(dsl.select(column(type.key().column())).from(links).where(link).forUpdate());
    delete = dsl.render(dsl.deleteFrom(links).where(link).returningResult(column(parent.column())));
  }

  /** Makes others wait who change the links of the same row, until the transaction ends. */
  public void lock(Session session, Object parent) {
    session.write(lock, List.of(Parameter.of(from, parent)), List.of(ValueType.INT));
  }

  /** Whether there is such a link. */
  public boolean exists(Session session, Object parent, Object target) {
    return !session.write(exists, ends(parent, target), List.of(ValueType.INT)).isEmpty();
  }

  /** The keys of the link, which nobody else changes until the transaction ends. */
  public List<Object> keys(Session session, Object parent, Object target) {
    return session.write(keys, ends(parent, target), List.of(key)).stream()
        .map(row -> requireNonNull(row[0], "a link has no key"))
        .toList();
  }

  /** Removes the link; false if there is none. */
  public boolean delete(Session session, Object parent, Object target) {
    return !session.write(delete, ends(parent, target), List.of(from)).isEmpty();
  }

  private List<Parameter> ends(Object parent, Object target) {
    return List.of(Parameter.of(from, parent), Parameter.of(to, target));
  }

  private static Condition equal(Field<?> column, String name) {
    return column(column).eq(DSL.param(name, column(column).getDataType()));
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> column(Field<?> column) {
    return (Field<Object>) DSL.field(DSL.name(column.getName()), column.getDataType());
  }
}
