package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A value to bind.
 *
 * @param type how it is bound
 * @param value the value in the form that the GraphQL scalars make; a list if {@code array}
 * @param array whether it is an array of that type
 */
public record Parameter(ValueType type, @Nullable Object value, boolean array) {
  public Parameter {
    requireNonNull(type, "type is null");
  }

  public static Parameter of(ValueType type, @Nullable Object value) {
    return new Parameter(type, value, false);
  }
}
