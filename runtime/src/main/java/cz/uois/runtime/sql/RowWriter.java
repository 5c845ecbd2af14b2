package cz.uois.runtime.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Changes and deletes rows of one table. Both are a compare-and-set on {@code lastchange}, which
 * grows strictly in each row, so that no write is lost.
 */
public final class RowWriter {
  private static final int MOST_TEXTS = 256;

  /** The column that each write changes; the field of inputs has its name. */
  public static final String LAST_CHANGE = "lastchange";

  /** Greater than the old value even where the clock stands still or runs backwards. */
  private static final String NEXT_CHANGE =
      "greatest(clock_timestamp(), \"lastchange\" + interval '1 microsecond')";

  private final DSLContext dsl;
  private final EntityType type;
  private final Cache<String, String> texts = Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

  public RowWriter(DSLContext dsl, EntityType type) {
    this.dsl = dsl;
    this.type = type;
  }

  /** Whether there is a row of that key. */
  public boolean exists(Session session, Object id) {
    String sql =
        text(
            "exists",
            () ->
                dsl.selectOne()
                    .from(type.table())
                    .where(equal(Columns.column(type.key()), type.key().name())));
    List<Parameter> key = List.of(Parameter.of(type.key().type(), id));
    return !session.write(sql, key, List.of(ValueType.INT)).isEmpty();
  }

  /** Changes a row if its {@code lastchange} is that; false, and nothing done, if it is not. */
  public boolean update(
      Session session,
      Object id,
      Timestamp lastchange,
      SequencedMap<Attribute, @Nullable Object> values) {
    String sql =
        text(
            "update " + names(values),
            () -> {
              Map<Field<?>, Field<?>> assignments = new LinkedHashMap<>();
              assignments.put(DSL.field(DSL.name(LAST_CHANGE)), DSL.field(NEXT_CHANGE));
              values
                  .keySet()
                  .forEach(attribute ->
                      assignments.put(Columns.column(attribute), Columns.parameter(attribute)));
              return dsl.update(type.table())
                  .set(assignments)
                  .where(unchanged())
                  .returningResult(Columns.column(type.key()));
            });
    List<Parameter> parameters = Columns.parameters(values);
    parameters.addAll(token(id, lastchange));
    return !session.write(sql, parameters, List.of(type.key().type())).isEmpty();
  }

  /** Deletes a row if its {@code lastchange} is that; false, and nothing done, if it is not. */
  public boolean delete(Session session, Object id, Timestamp lastchange) {
    String sql =
        text(
            "delete",
            () ->
                dsl.deleteFrom(type.table())
                    .where(unchanged())
                    .returningResult(Columns.column(type.key())));
    return !session.write(sql, token(id, lastchange), List.of(type.key().type())).isEmpty();
  }

  private List<Condition> unchanged() {
    return List.of(
        equal(Columns.column(type.key()), type.key().name()),
        equal(DSL.field(DSL.name(LAST_CHANGE), lastchange().column().getDataType()), LAST_CHANGE));
  }

  private List<Parameter> token(Object id, Timestamp lastchange) {
    return List.of(
        Parameter.of(type.key().type(), id), Parameter.of(ValueType.DATETIME, lastchange));
  }

  private Attribute lastchange() {
    return type.ofColumn(LAST_CHANGE)
        .orElseThrow(() -> new IllegalStateException(type.name() + " has no lastchange"));
  }

  private String text(String key, Supplier<Query> query) {
    return texts.get(key, _ -> dsl.render(query.get()));
  }

  private static String names(Map<Attribute, @Nullable Object> values) {
    return values.keySet().stream().map(Attribute::name).collect(Collectors.joining(","));
  }

  private static <T> Condition equal(Field<T> field, String name) {
    return field.eq(DSL.param(name, field.getDataType()));
  }
}
