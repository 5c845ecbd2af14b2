package cz.uois.cli.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The scalar types of the spec language, each with its name in every output: a new one is added
 * here, and a {@code Coercing} in the runtime if GraphQL lacks it.
 */
public enum ScalarType {
  STRING("String", "java.lang.String", "text", "VARCHAR", "STRING", "StrFilter"),
  TEXT("String", "java.lang.String", "text", "CLOB", "STRING", "StrFilter"),
  ID("ID", "java.lang.String", "text", "CLOB", "STRING", "StrFilter"),
  INT("Int", "java.lang.Integer", "integer", "INTEGER", "INT", "IntFilter"),
  LONG("Long", "java.lang.Long", "bigint", "BIGINT", "LONG", "LongFilter"),
  FLOAT("Float", "java.lang.Double", "double precision", "DOUBLE", "FLOAT", "FloatFilter"),
  BOOL("Boolean", "java.lang.Boolean", "boolean", "BOOLEAN", "BOOL", "BoolFilter"),
  UUID("UUID", "java.util.UUID", "uuid", "UUID", "UUID", "UuidFilter"),
  DATE("Date", "java.time.LocalDate", "date", "LOCALDATE", "DATE", "DateFilter"),
  DATETIME(
      "DateTime",
      "java.time.OffsetDateTime",
      "timestamp(6) with time zone",
      "OFFSETDATETIME",
      "DATETIME",
      "DatetimeFilter"),
  DURATION(
      "Duration",
      "org.jooq.types.YearToSecond",
      "interval",
      "INTERVAL",
      "DURATION",
      "TimeDurationFilter"),
  JSON("JSON", "org.jooq.JSONB", "jsonb", "JSONB", "JSON", ""),
  BYTES("Bytes", "byte[]", "bytea", "BLOB", "BYTES", "");

  private final String graphqlName;
  private final String javaName;
  private final String sqlName;
  private final String jooqName;
  private final String valueType;
  private final String filterName;

  ScalarType(
      String graphqlName,
      String javaName,
      String sqlName,
      String jooqName,
      String valueType,
      String filterName) {
    this.graphqlName = graphqlName;
    this.javaName = javaName;
    this.sqlName = sqlName;
    this.jooqName = jooqName;
    this.valueType = valueType;
    this.filterName = filterName;
  }

  /** The names of all of them in a spec. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ScalarType::yamlName).toList();
  }

  /** The type of that name in a spec, if there is one. */
  public static Optional<ScalarType> named(String yamlName) {
    return Arrays.stream(values()).filter(type -> type.yamlName().equals(yamlName)).findFirst();
  }

  /** Name in a spec, as {@code datetime}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the GraphQL scalar. */
  public String graphqlName() {
    return graphqlName;
  }

  /** Fully qualified Java type of a component of the model record. */
  public String javaName() {
    return javaName;
  }

  /** Name of the PostgreSQL type. */
  public String sqlName() {
    return sqlName;
  }

  /** Name of the constant of {@code org.jooq.impl.SQLDataType}. */
  public String jooqName() {
    return jooqName;
  }

  /** Name of the constant of the runtime's {@code ValueType}. */
  public String valueType() {
    return valueType;
  }

  /** Name of the GraphQL filter input; empty if values of the type cannot be compared. */
  public String filterName() {
    return filterName;
  }
}
