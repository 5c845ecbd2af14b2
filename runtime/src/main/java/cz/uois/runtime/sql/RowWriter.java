package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.Grants;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What a caller may do with a row. */
  public enum Sight {
    /** There is none that he sees. */
    ABSENT,
    /** He sees it, and may not write it. */
    READABLE,
    /** He may write it. */
    WRITABLE
  }

  /**
   * Which rows a caller sees, and which of them he may write.
   *
   * @param reads the rows that he sees
   * @param writes the rows that he may write
   * @param unavailable why roles do not count, if they cannot be had
   */
  public record Permit(
      Filter reads, Filter writes, Optional<RolesUnavailableException> unavailable) {
    /** What a caller may do where all of those guards stand. */
    public static Permit of(EntityType type, List<Guard> guards, Grants grants) {
      Filter reads = RowGuards.reading(type);
      Filter writes = Filter.All.NONE;
      for (Guard guard : guards) {
        writes = writes.and(Filter.guarded(guard));
      }
      try {
        return new Permit(reads.resolved(grants), writes.resolved(grants), Optional.empty());
      } catch (RolesUnavailableException unavailable) {
        Function<Guard, Filter> known =
            guard -> RowGuards.filter(guard, grants.withoutRoles(guard));
        return new Permit(reads.resolved(known), writes.resolved(known), Optional.of(unavailable));
      }
    }

    /**
     * Says that a row might have been his to write, had there been roles.
     *
     * @throws RolesUnavailableException if roles cannot be had
     */
    public void requireRoles() {
      unavailable.ifPresent(it -> {
        throw it;
      });
    }

    /** Whether there are rows that he may not write. */
    public boolean restricts() {
      return !both().equals(Filter.All.NONE);
    }

    private Filter both() {
      return reads.and(writes);
    }
  }

  /** What a caller may do with the row of that key. */
  public Sight look(Session session, Object id, Permit permit) {
    Where reads = new Where(permit.reads());
    Where writes = new Where(permit.writes());
    String sql =
        text(
            "look " + writes.shape() + "/" + reads.shape(),
            () ->
                dsl.select(DSL.when(writes.condition(), DSL.inline(1)).otherwise(DSL.inline(0)))
                    .from(type.table())
                    .where(equal(Columns.column(type.key()), type.key().name()))
                    .and(reads.condition()));
    List<Parameter> parameters = new ArrayList<>(writes.parameters());
    parameters.add(Parameter.of(type.key().type(), id));
    parameters.addAll(reads.parameters());
    List<@Nullable Object[]> found = session.write(sql, parameters, List.of(ValueType.INT));
    if (found.isEmpty()) {
      return Sight.ABSENT;
    }
    return Integer.valueOf(1).equals(found.getFirst()[0]) ? Sight.WRITABLE : Sight.READABLE;
  }

  /** Those of the keys under which the caller sees rows, if there are any. */
  public Set<Object> seen(Session session, Set<Object> keys) {
    Filter seen = RowGuards.reading(type).resolved(session.grants());
    if (seen.equals(Filter.All.NONE)) {
      // Which of them there are, the database says.
      return keys;
    }
    Where reads = new Where(seen);
    Field<Object> key = Columns.column(type.key());
    String sql =
        text(
            "seen " + reads.shape(),
            () ->
                dsl.select(key)
                    .from(type.table())
                    .where(key.eq(DSL.any(DSL.param("keys", key.getDataType().array()))))
                    .and(reads.condition()));
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter(type.key().type(), List.copyOf(keys), true));
    parameters.addAll(reads.parameters());
    Set<Object> found = new HashSet<>();
    session
        .write(sql, parameters, List.of(type.key().type()))
        .forEach(row -> found.add(requireNonNull(row[0], "a row has no key")));
    return found;
  }

  /** The owner and the state of a row that the caller sees, as they are; it is locked. */
  public Map<Attribute, @Nullable Object> owned(Session session, Object id) {
    Where reads = new Where(RowGuards.reading(type).resolved(session.grants()));
    List<Attribute> asked =
        Stream.concat(type.owner().stream(), type.access().state().stream()).toList();
    String sql =
        text(
            "owned " + reads.shape(),
            () ->
                dsl.select(asked.stream().map(Columns::column).toList())
                    .from(type.table())
                    .where(equal(Columns.column(type.key()), type.key().name()))
                    .and(reads.condition())
                    .forNoKeyUpdate());
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.of(type.key().type(), id));
    parameters.addAll(reads.parameters());
    Map<Attribute, @Nullable Object> owned = new HashMap<>();
    for (@Nullable Object[] row :
        session.write(sql, parameters, asked.stream().map(Attribute::type).toList())) {
      for (int i = 0; i < row.length; i++) {
        owned.put(asked.get(i), row[i]);
      }
    }
    return owned;
  }

  /**
   * Changes a row if its {@code lastchange} is that and the caller may; false, and nothing done, if
   * it is not.
   */
  public boolean update(
      Session session,
      Object id,
      Timestamp lastchange,
      SequencedMap<Attribute, @Nullable Object> values,
      Permit permit) {
    Where permitted = new Where(permit.both());
    String sql =
        text(
            "update " + names(values) + " " + permitted.shape(),
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
                  .and(permitted.condition())
                  .returningResult(Columns.column(type.key()));
            });
    List<Parameter> parameters = Columns.parameters(values);
    parameters.addAll(token(id, lastchange));
    parameters.addAll(permitted.parameters());
    return !session.write(sql, parameters, List.of(type.key().type())).isEmpty();
  }

  /**
   * Deletes a row if its {@code lastchange} is that and the caller may; false, and nothing done, if
   * it is not.
   */
  public boolean delete(Session session, Object id, Timestamp lastchange, Permit permit) {
    Where permitted = new Where(permit.both());
    String sql =
        text(
            "delete " + permitted.shape(),
            () ->
                dsl.deleteFrom(type.table())
                    .where(unchanged())
                    .and(permitted.condition())
                    .returningResult(Columns.column(type.key())));
    List<Parameter> parameters = new ArrayList<>(token(id, lastchange));
    parameters.addAll(permitted.parameters());
    return !session.write(sql, parameters, List.of(type.key().type())).isEmpty();
  }

  /** A condition on the rows of the table. */
  private final class Where {
    private final Filter filter;
    private final Conditions conditions = new Conditions();
    private final Conditions.Part part;

    Where(Filter filter) {
      this.filter = filter;
      part = conditions.add(filter);
    }

    String shape() {
      StringBuilder shape = new StringBuilder();
      filter.shape(shape);
      return shape.toString();
    }

    Condition condition() {
      return part.of(type.table().getName());
    }

    List<Parameter> parameters() {
      return conditions.parameters();
    }
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
