package cz.uois.runtime.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table. Updates and deletes are a compare-and-set on {@code lastchange}, which
 * grows strictly in each row, so that no write is lost.
 */
public final class RowWriter {
  private static final int MOST_TEXTS = 256;
  private static final String LAST_CHANGE = "lastchange";

  /** Greater than the old value even where the clock stands still or runs backwards. */
  private static final String NEXT_CHANGE =
      "greatest(clock_timestamp(), \"lastchange\" + interval '1 microsecond')";

  private static final String DEFAULTS =
      "select a.attname, pg_get_expr(d.adbin, d.adrelid) from pg_attrdef as d join pg_attribute as"
          + " a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = cast(? as"
          + " regclass)";

  /** A literal, perhaps in parentheses and with its type: {@code '-5'::integer}. */
  private static final Pattern CONSTANT =
      Pattern.compile("\\(?('([^']|'')*'|-?[0-9.]+|true|false)\\)?(::[a-z0-9 (),\"]+)?");

  private final DSLContext dsl;
  private final EntityType type;
  private final Cache<String, String> texts = Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

  public RowWriter(DSLContext dsl, EntityType type) {
    this.dsl = dsl;
    this.type = type;
  }

  /** Inserts a row; false, and nothing done, if its key is taken. */
  public boolean insert(Session session, SequencedMap<Attribute, @Nullable Object> values) {
    String sql =
        text(
            "insert " + names(values),
            () -> {
              List<Field<?>> columns = new ArrayList<>();
              List<Field<?>> parameters = new ArrayList<>();
              values
                  .keySet()
                  .forEach(attribute -> {
                    columns.add(column(attribute));
                    parameters.add(parameter(attribute));
                  });
              return dsl.insertInto(type.table())
                  .columns(columns)
                  .values(parameters)
                  .onConflict(column(type.key()))
                  .doNothing()
                  .returningResult(column(type.key()));
            });
    return !session.write(sql, parameters(values), List.of(type.key().type())).isEmpty();
  }

  /**
   * Whether a row is what the insert of those values stored. Columns that it left out must hold
   * their default, or NULL if they have none. Only the database knows defaults, so it is asked for
   * them; what a computed one, as {@code clock_timestamp()}, gave then cannot be told, and such
   * columns are not compared.
   *
   * @param absent what the insert could have stored and left out
   */
  public boolean holds(
      Session session,
      SequencedMap<Attribute, @Nullable Object> values,
      Collection<Attribute> absent) {
    List<Condition> conditions = new ArrayList<>();
    values.keySet().forEach(attribute -> conditions.add(same(attribute)));
    Map<String, String> defaults = absent.isEmpty() ? Map.of() : defaults(session);
    for (Attribute attribute : absent) {
      String expression = defaults.get(attribute.column().getName());
      if (expression == null) {
        conditions.add(column(attribute).isNull());
      } else if (CONSTANT.matcher(expression).matches()) {
        conditions.add(column(attribute).isNotDistinctFrom(DSL.field(DSL.raw(expression))));
      }
    }
    String sql = dsl.render(dsl.selectOne().from(type.table()).where(conditions));
    return !session.write(sql, parameters(values), List.of(ValueType.INT)).isEmpty();
  }

  /** Whether there is a row of that key. */
  public boolean exists(Session session, Object id) {
    String sql =
        text(
            "exists",
            () ->
                dsl.selectOne()
                    .from(type.table())
                    .where(equal(column(type.key()), type.key().name())));
    List<Parameter> key = List.of(Parameter.of(type.key().type(), id));
    return !session.write(sql, key, List.of(ValueType.INT)).isEmpty();
  }

  /** The defaults of the columns that have one, as the database writes them. */
  private Map<String, String> defaults(Session session) {
    String table = "\"%s\"".formatted(type.table().getName().replace("\"", "\"\""));
    Map<String, String> out = new HashMap<>();
    session
        .write(
            DEFAULTS,
            List.of(Parameter.of(ValueType.STRING, table)),
            List.of(ValueType.STRING, ValueType.STRING))
        .forEach(row -> out.put(String.valueOf(row[0]), String.valueOf(row[1])));
    return out;
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
                  .forEach(attribute -> assignments.put(column(attribute), parameter(attribute)));
              return dsl.update(type.table())
                  .set(assignments)
                  .where(unchanged())
                  .returningResult(column(type.key()));
            });
    List<Parameter> parameters = parameters(values);
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
                    .returningResult(column(type.key())));
    return !session.write(sql, token(id, lastchange), List.of(type.key().type())).isEmpty();
  }

  private List<Condition> unchanged() {
    return List.of(
        equal(column(type.key()), type.key().name()),
        equal(DSL.field(DSL.name(LAST_CHANGE), lastchange().column().getDataType()), LAST_CHANGE));
  }

  private List<Parameter> token(Object id, Timestamp lastchange) {
    return List.of(
        Parameter.of(type.key().type(), id), Parameter.of(ValueType.DATETIME, lastchange));
  }

  private Attribute lastchange() {
    return type.attributes().stream()
        .filter(attribute -> attribute.column().getName().equals(LAST_CHANGE))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type.name() + " has no lastchange"));
  }

  private String text(String key, Supplier<Query> query) {
    return texts.get(key, _ -> dsl.render(query.get()));
  }

  private static String names(Map<Attribute, @Nullable Object> values) {
    return values.keySet().stream().map(Attribute::name).collect(Collectors.joining(","));
  }

  private static List<Parameter> parameters(SequencedMap<Attribute, @Nullable Object> values) {
    List<Parameter> out = new ArrayList<>();
    values.forEach((attribute, value) -> out.add(Parameter.of(attribute.type(), value)));
    return out;
  }

  private static Condition same(Attribute attribute) {
    return column(attribute).isNotDistinctFrom(parameter(attribute));
  }

  private static <T> Condition equal(Field<T> field, String name) {
    return field.eq(DSL.param(name, field.getDataType()));
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> column(Attribute attribute) {
    return (Field<Object>)
        DSL.field(DSL.name(attribute.column().getName()), attribute.column().getDataType());
  }

  private static Field<Object> parameter(Attribute attribute) {
    return DSL.param(attribute.name(), column(attribute).getDataType());
  }
}
