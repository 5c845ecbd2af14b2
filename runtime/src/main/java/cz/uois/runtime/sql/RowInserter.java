package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.impl.DSL;

/** Inserts rows into one table, all of a call with one statement, and tells a replay. */
public final class RowInserter {
  /** Characters of all texts together: that of many rows is long. */
  private static final long MOST_TEXT = 1_000_000;

  /** The protocol counts parameters with 16 bits. */
  private static final int MOST_PARAMETERS = 60_000;

  private static final String DEFAULTS =
      "select a.attname, pg_get_expr(d.adbin, d.adrelid) from pg_attrdef as d join pg_attribute as"
          + " a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = cast(? as"
          + " regclass)";

  /** A literal, perhaps in parentheses and with its type: {@code '-5'::integer}. */
  private static final Pattern CONSTANT =
      Pattern.compile("\\(?('([^']|'')*'|-?[0-9.]+|true|false)\\)?(::[a-z0-9 (),\"]+)?");

  private final DSLContext dsl;
  private final EntityType type;
  private final Cache<String, String> texts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_TEXT)
          .weigher((String key, String text) -> key.length() + text.length())
          .build();

  public RowInserter(DSLContext dsl, EntityType type) {
    this.dsl = dsl;
    this.type = type;
  }

  /**
   * Inserts rows whose keys differ.
   *
   * @return the keys of those that were inserted: the keys of the others are taken
   */
  public Set<Object> insert(Session session, List<NewRow> rows) {
    Set<Object> inserted = new HashSet<>();
    parts(rows).forEach(part -> insert(session, part, inserted));
    return inserted;
  }

  /** The rows in parts that have no more parameters than a statement may. */
  private List<List<NewRow>> parts(List<NewRow> rows) {
    int most = MOST_PARAMETERS / type.attributes().size();
    List<List<NewRow>> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += most) {
      parts.add(rows.subList(from, Math.min(rows.size(), from + most)));
    }
    return parts;
  }

  private void insert(Session session, List<NewRow> rows, Set<Object> inserted) {
    List<Attribute> columns =
        type.attributes().stream()
            .filter(attribute -> rows.stream().anyMatch(row -> row.values().containsKey(attribute)))
            .toList();
    String sql = texts.get(shape(columns, rows), _ -> text(columns, rows));
    List<Parameter> parameters = new ArrayList<>();
    for (NewRow row : rows) {
      for (Attribute attribute : columns) {
        if (row.values().containsKey(attribute)) {
          parameters.add(Parameter.of(attribute.type(), row.values().get(attribute)));
        }
      }
    }
    session
        .write(sql, parameters, List.of(type.key().type()))
        .forEach(row -> inserted.add(requireNonNull(row[0], "no key")));
  }

  /** The columns, and which of them each row has. */
  private static String shape(List<Attribute> columns, List<NewRow> rows) {
    StringBuilder shape =
        new StringBuilder(columns.stream().map(Attribute::name).collect(Collectors.joining(",")));
    for (NewRow row : rows) {
      shape.append('|');
      columns.forEach(attribute -> shape.append(row.values().containsKey(attribute) ? '1' : '0'));
    }
    return shape.toString();
  }

  private String text(List<Attribute> columns, List<NewRow> rows) {
    InsertValuesStepN<?> insert =
        dsl.insertInto(type.table()).columns(columns.stream().map(Columns::column).toList());
    for (NewRow row : rows) {
      List<Field<?>> cells = new ArrayList<>();
      for (Attribute attribute : columns) {
        cells.add(
            row.values().containsKey(attribute)
                ? Columns.parameter(attribute)
                : DSL.defaultValue(Columns.column(attribute)));
      }
      insert = insert.values(cells);
    }
    return dsl.render(
        insert
            .onConflict(Columns.column(type.key()))
            .doNothing()
            .returningResult(Columns.column(type.key())));
  }

  /**
   * Whether the table has rows as the insert of those stored them. Columns that it left out must
   * hold their default, or NULL if they have none. Only the database knows defaults, so it is asked
   * for them; what a computed one, as {@code clock_timestamp()}, gave then cannot be told, and such
   * columns are not compared.
   */
  public boolean holds(Session session, List<NewRow> rows) {
    boolean whole = rows.stream().allMatch(row -> row.absent().isEmpty());
    Map<String, String> defaults = whole ? Map.of() : defaults(session);
    return parts(rows).stream().allMatch(part -> holds(session, part, defaults));
  }

  private boolean holds(Session session, List<NewRow> rows, Map<String, String> defaults) {
    List<Condition> same = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (NewRow row : rows) {
      same.add(same(row, defaults));
      parameters.addAll(Columns.parameters(row.values()));
    }
    String sql = dsl.render(dsl.selectCount().from(type.table()).where(DSL.or(same)));
    Object count = session.write(sql, parameters, List.of(ValueType.INT)).getFirst()[0];
    return Integer.valueOf(rows.size()).equals(count);
  }

  private Condition same(NewRow row, Map<String, String> defaults) {
    List<Condition> conditions = new ArrayList<>();
    for (Attribute attribute : row.values().keySet()) {
      Field<Object> column = Columns.column(attribute);
      Field<Object> value = Columns.parameter(attribute);
      // Only an equation finds the row by its index.
      conditions.add(
          attribute.equals(type.key()) ? column.eq(value) : column.isNotDistinctFrom(value));
    }
    for (Attribute attribute : row.absent()) {
      String expression = defaults.get(attribute.column().getName());
      if (expression == null) {
        conditions.add(Columns.column(attribute).isNull());
      } else if (CONSTANT.matcher(expression).matches()) {
        conditions.add(Columns.column(attribute).isNotDistinctFrom(DSL.field(DSL.raw(expression))));
      }
    }
    return DSL.and(conditions);
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
}
