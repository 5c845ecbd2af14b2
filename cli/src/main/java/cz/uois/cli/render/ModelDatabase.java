package cz.uois.cli.render;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.AbstractTableDefinition;
import org.jooq.meta.ArrayDefinition;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultColumnDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.PackageDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UDTDefinition;
import org.jooq.meta.XMLSchemaCollectionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A member as a database that jOOQ's code generator reads: tables and columns, and nothing that is
 * not in the classes of tables. No server is asked.
 */
final class ModelDatabase extends AbstractDatabase {
  static final String SCHEMA = "public";

  /** jOOQ's word for a column whose values the database does not count. */
  private static final QOM.@Nullable GenerationMode NO_IDENTITY = null;

  private final Member member;

  ModelDatabase(Member member) {
    this.member = member;
  }

  @Override
  protected DSLContext create0() {
    return DSL.using(SQLDialect.POSTGRES);
  }

  @Override
  protected List<CatalogDefinition> getCatalogs0() {
    return new ArrayList<>(List.of(new CatalogDefinition(this, "", "")));
  }

  @Override
  protected List<SchemaDefinition> getSchemata0() {
    return new ArrayList<>(List.of(new SchemaDefinition(this, SCHEMA, "")));
  }

  @Override
  protected List<TableDefinition> getTables0() {
    SchemaDefinition schema = getSchema(SCHEMA);
    return new ArrayList<>(
        member.entities().stream().map(entity -> new ModelTable(schema, entity)).toList());
  }

  /** A table. */
  private static final class ModelTable extends AbstractTableDefinition {
    private final Entity entity;

    // Descriptions stay out: jOOQ puts them into Java with less care than we need.
    private ModelTable(SchemaDefinition schema, Entity entity) {
      super(schema, entity.table(), "");
      this.entity = entity;
    }

    @Override
    protected List<ColumnDefinition> getElements0() {
      List<ColumnDefinition> columns = new ArrayList<>();
      for (Column column : entity.columns()) {
        int position = columns.size() + 1;
        columns.add(
            new DefaultColumnDefinition(
                this, column.name(), position, type(column), NO_IDENTITY, false, ""));
      }
      return columns;
    }

    private DataTypeDefinition type(Column column) {
      return switch (column.type()) {
        case FieldType.Scalar scalar -> type(column, scalar.type().sqlName(), 0, 0);
        case FieldType.Enumeration _ -> type(column, "text", 0, 0);
        case FieldType.Decimal decimal ->
            type(column, "numeric", decimal.precision(), decimal.scale());
      };
    }

    // jOOQ looks types up by their names in capitals, and a Turkish machine makes others of an i.
    private DataTypeDefinition type(Column column, String sqlName, int precision, int scale) {
      return new DefaultDataTypeDefinition(
          getDatabase(),
          getSchema(),
          sqlName.toUpperCase(Locale.ROOT),
          0,
          precision,
          scale,
          !column.required(),
          null);
    }
  }

  @Override
  protected void loadPrimaryKeys(DefaultRelations relations) {}

  @Override
  protected void loadUniqueKeys(DefaultRelations relations) {}

  @Override
  protected void loadForeignKeys(DefaultRelations relations) {}

  @Override
  protected void loadCheckConstraints(DefaultRelations relations) {}

  @Override
  protected List<SequenceDefinition> getSequences0() {
    return new ArrayList<>();
  }

  @Override
  protected List<RoutineDefinition> getRoutines0() {
    return new ArrayList<>();
  }

  @Override
  protected List<PackageDefinition> getPackages0() {
    return new ArrayList<>();
  }

  @Override
  protected List<EnumDefinition> getEnums0() {
    return new ArrayList<>();
  }

  @Override
  protected List<DomainDefinition> getDomains0() {
    return new ArrayList<>();
  }

  @Override
  protected List<XMLSchemaCollectionDefinition> getXMLSchemaCollections0() {
    return new ArrayList<>();
  }

  @Override
  protected List<UDTDefinition> getUDTs0() {
    return new ArrayList<>();
  }

  @Override
  protected List<ArrayDefinition> getArrays0() {
    return new ArrayList<>();
  }
}
