package cz.uois.runtime.code;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of a row that is about to be written, by their columns: a hook may change them. */
public interface RowValues {
  /** The key of the row, as it names the row in a {@link Refusal}. */
  Object key();

  /**
   * The key of the row as its column has it: {@code row.key(COUNTERS.ID)}.
   *
   * @throws IllegalArgumentException for a column that is not the key, or has another type
   */
  <K> K key(Field<K> column);

  /** Whether the column is written: the caller sent it, or a hook set it. */
  boolean has(Field<?> column);

  /** What is written to the column; null also if nothing is. */
  <T> @Nullable T get(Field<T> column);

  /**
   * Writes that to the column instead.
   *
   * @throws IllegalArgumentException for a column that callers cannot write: keys and what the
   *     member fills itself
   */
  <T> void set(Field<T> column, @Nullable T value);
}
