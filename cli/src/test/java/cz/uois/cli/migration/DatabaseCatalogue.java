package cz.uois.cli.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL itself says of a schema, the order of columns apart. */
public final class DatabaseCatalogue {
  private static final String QUERY =
      """
      select string_agg(line, e'\\n' order by line) from (
        select format('column %s.%s %s %s %s', c.relname, a.attname,
            format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
          as line
        from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace = 'SCHEMA'::regnamespace and c.relkind = 'r'
        union all
        select format('constraint %s on %s: %s %s', conname, conrelid::regclass,
          pg_get_constraintdef(oid), convalidated)
        from pg_constraint where connamespace = 'SCHEMA'::regnamespace and contype <> 'n'
        union all
        select format('index %s: %s', indexname, replace(indexdef, 'SCHEMA.', ''))
        from pg_indexes where schemaname = 'SCHEMA'
      ) as facts
      """;

  private DatabaseCatalogue() {}

  /** One fact a line, sorted. */
  public static String of(Connection connection, String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      try (ResultSet rows = statement.executeQuery(QUERY.replace("SCHEMA", schema))) {
        rows.next();
        return String.valueOf(rows.getString(1));
      }
    }
  }
}
