package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.loading.CodeValues;
import java.util.SequencedMap;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row that is about to be written, as a hook sees them.
 *
 * @param key its key
 * @param keyed what holds the key
 * @param input what callers can send
 * @param values what will be written
 */
record WrittenValues(
    Object key, Attribute keyed, InputType input, SequencedMap<Attribute, @Nullable Object> values)
    implements RowValues {
  @Override
  public <K> K key(Field<K> column) {
    if (!is(keyed, column) || !column.getType().isInstance(key)) {
      throw new IllegalArgumentException(
          "the key is '%s', a %s".formatted(keyed.name(), key.getClass().getSimpleName()));
    }
    return column.getType().cast(key);
  }

  @Override
  public boolean has(Field<?> column) {
    return values.keySet().stream().anyMatch(attribute -> is(attribute, column));
  }

  @Override
  public <T> @Nullable T get(Field<T> column) {
    for (var value : values.entrySet()) {
      if (is(value.getKey(), column)) {
        return column
            .getType()
            .cast(CodeValues.ofArgument(value.getKey().type(), value.getValue()));
      }
    }
    return null;
  }

  @Override
  public <T> void set(Field<T> column, @Nullable T value) {
    Attribute attribute =
        input.attributes().stream()
            .filter(it -> is(it, column) && !fixed(it))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "'%s' is not a column that %s sets".formatted(column.getName(), input.name())));
    values.put(attribute, CodeValues.toArgument(attribute.type(), value));
  }

  private boolean fixed(Attribute attribute) {
    return attribute.equals(keyed) || attribute.name().equals("lastchange");
  }

  private static boolean is(Attribute attribute, Field<?> column) {
    return requireNonNull(attribute.column().getName()).equals(column.getName());
  }
}
