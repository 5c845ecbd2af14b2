package cz.uois.runtime.sql;

import cz.uois.runtime.entity.ValueType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** How values of each type are read from results and bound to statements. */
final class Values {
  private static final long MICROS_PER_SECOND = 1_000_000L;

  private static final JsonMapper JSON = new JsonMapper();

  private Values() {}

  /** The value in the form in which rows hold it: date-times as microseconds since 1970. */
  static @Nullable Object read(ResultSet row, int index, ValueType type) throws SQLException {
    return switch (type) {
      case STRING, ENUM, JSON, DURATION -> row.getString(index);
      case UUID -> row.getObject(index, UUID.class);
      case INT -> {
        int value = row.getInt(index);
        yield value == 0 && row.wasNull() ? null : (Object) value;
      }
      case LONG -> {
        long value = row.getLong(index);
        yield value == 0 && row.wasNull() ? null : (Object) value;
      }
      case FLOAT -> {
        double value = row.getDouble(index);
        yield value == 0 && row.wasNull() ? null : (Object) value;
      }
      case BOOL -> {
        boolean value = row.getBoolean(index);
        yield !value && row.wasNull() ? null : (Object) value;
      }
      case DECIMAL -> row.getBigDecimal(index);
      case DATE -> row.getObject(index, LocalDate.class);
      case DATETIME -> micros(row.getObject(index, OffsetDateTime.class));
      case BYTES -> row.getBytes(index);
    };
  }

  /** Binds an array of keys, all of one type. */
  @SuppressWarnings("unchecked")
  static void bindKeys(PreparedStatement statement, int index, Collection<?> keys)
      throws SQLException {
    Object first = keys.iterator().next();
    switch (first) {
      case UUID _ -> statement.setObject(index, UuidArray.of((Collection<UUID>) keys));
      case String _ -> setArray(statement, index, "text", keys);
      case Integer _ -> setArray(statement, index, "int4", keys);
      case Long _ -> setArray(statement, index, "int8", keys);
      default -> throw new IllegalStateException("no key is a " + first.getClass());
    }
  }

  private static void setArray(
      PreparedStatement statement, int index, String type, Collection<?> keys) throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(type, keys.toArray()));
  }

  static void bind(PreparedStatement statement, int index, Parameter parameter)
      throws SQLException {
    Object value = parameter.value();
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (parameter.array()) {
      statement.setArray(index, array(statement.getConnection(), parameter.type(), value));
    } else {
      bind(statement, index, parameter.type(), value);
    }
  }

  private static void bind(PreparedStatement statement, int index, ValueType type, Object value)
      throws SQLException {
    switch (type) {
      case STRING, ENUM -> statement.setString(index, (String) value);
      case UUID, INT, LONG, FLOAT, BOOL, DECIMAL, DATE -> statement.setObject(index, value);
      case DATETIME -> statement.setObject(index, ((Timestamp) value).value());
      case DURATION -> statement.setObject(index, typed("interval", value.toString()));
      case JSON -> statement.setObject(index, typed("jsonb", JSON.writeValueAsString(value)));
      case BYTES -> statement.setBytes(index, (byte[]) value);
    }
  }

  private static java.sql.Array array(Connection connection, ValueType type, Object value)
      throws SQLException {
    Object[] elements =
        ((List<?>) value)
            .stream()
                .map(element -> element instanceof Timestamp time ? time.value() : element)
                .toArray();
    return connection.createArrayOf(elementType(type), elements);
  }

  private static String elementType(ValueType type) {
    return switch (type) {
      case STRING, ENUM -> "text";
      case UUID -> "uuid";
      case INT -> "int4";
      case LONG -> "int8";
      case FLOAT -> "float8";
      case BOOL -> "bool";
      case DECIMAL -> "numeric";
      case DATE -> "date";
      case DATETIME -> "timestamptz";
      case DURATION -> "interval";
      case JSON -> "jsonb";
      case BYTES -> "bytea";
    };
  }

  private static PGobject typed(String type, String text) throws SQLException {
    PGobject object = new PGobject();
    object.setType(type);
    object.setValue(text);
    return object;
  }

  private static @Nullable Object micros(@Nullable OffsetDateTime moment) {
    return moment == null
        ? null
        : (Object) (moment.toEpochSecond() * MICROS_PER_SECOND + moment.getNano() / 1000);
  }
}
