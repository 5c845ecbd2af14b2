package cz.uois.cli.imports;

/** What the catalogue of PostgreSQL is asked. */
final class CatalogueQueries {
  static final String TABLES =
      """
      select c.oid, c.relname, c.relkind, obj_description(c.oid, 'pg_class'),
        has_table_privilege(c.oid, 'select')
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
      order by c.relname collate "C"
      """;

  static final String COLUMNS =
      """
      select a.attname,
        case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod)
          else format_type(a.atttypid, a.atttypmod) end,
        (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_catalog.pg_enum e
          where e.enumtypid in (t.oid, t.typbasetype)),
        a.attnotnull or t.typnotnull, pg_get_expr(d.adbin, d.adrelid),
        a.attidentity <> '' or a.attgenerated <> '', col_description(a.attrelid, a.attnum)
      from pg_catalog.pg_attribute a
        join pg_catalog.pg_type t on t.oid = a.atttypid
        left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
      order by a.attnum
      """;

  // A unique index without a condition is as good as a constraint; SQLAlchemy makes such.
  static final String CONSTRAINTS =
      """
      select k.contype::text, k.conkey, k.confrelid, k.confkey, k.confdeltype::text,
        pg_get_constraintdef(k.oid)
      from pg_catalog.pg_constraint k
      where k.conrelid = ? and k.contype in ('p', 'u', 'c', 'f')
      union all
      select 'u', string_to_array(i.indkey::text, ' ')::int2[], 0, null, '', ''
      from pg_catalog.pg_index i
      where i.indrelid = ? and i.indisunique and not i.indisprimary and i.indpred is null
        and i.indexprs is null and i.indnkeyatts = i.indnatts
        and not exists (select from pg_catalog.pg_constraint k
          where k.conindid = i.indexrelid and k.contype = 'u')
      order by 1, 6, 2
      """;

  private CatalogueQueries() {}
}
