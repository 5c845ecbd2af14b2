package cz.uois.cli.render;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.util.xml.jaxb.InformationSchema;
import org.jooq.util.xml.jaxb.Schema;
import org.jooq.util.xml.jaxb.Table;
import org.jooq.util.xml.jaxb.TableType;

/** A member in the form that jOOQ reads instead of a live database. */
final class TableSchema {
  static final String SCHEMA = "public";

  private TableSchema() {}

  static InformationSchema of(Member member) {
    List<Table> tables = new ArrayList<>();
    List<org.jooq.util.xml.jaxb.Column> columns = new ArrayList<>();
    for (Entity entity : member.entities()) {
      tables.add(
          new Table()
              .withTableSchema(SCHEMA)
              .withTableName(entity.table())
              .withTableType(TableType.BASE_TABLE));
      for (Column column : entity.columns()) {
        columns.add(column(entity, column, columns.size() + 1));
      }
    }
    return new InformationSchema()
        .withSchemata(new Schema().withSchemaName(SCHEMA))
        .withTables(tables)
        .withColumns(columns);
  }

  // Descriptions stay out: jOOQ puts them into Java with less care than we need.
  private static org.jooq.util.xml.jaxb.Column column(Entity entity, Column column, int position) {
    org.jooq.util.xml.jaxb.Column xml =
        new org.jooq.util.xml.jaxb.Column()
            .withTableSchema(SCHEMA)
            .withTableName(entity.table())
            .withColumnName(column.name())
            .withOrdinalPosition(position)
            .withIsNullable(!column.required());
    return switch (column.type()) {
      case FieldType.Scalar scalar -> xml.withDataType(typeName(scalar.type().sqlName()));
      case FieldType.Enumeration _ -> xml.withDataType(typeName("text"));
      case FieldType.Decimal decimal ->
          xml.withDataType(typeName("numeric"))
              .withNumericPrecision(decimal.precision())
              .withNumericScale(decimal.scale());
    };
  }

  // jOOQ looks types up by their names in capitals, and a Turkish machine makes others of an i.
  private static String typeName(String sqlName) {
    return sqlName.toUpperCase(Locale.ROOT);
  }
}
