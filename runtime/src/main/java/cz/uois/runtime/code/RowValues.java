package cz.uois.runtime.code;

import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of a row that is about to be written, by their columns: a hook may change them. */
public interface RowValues {
  /** The key of the row, if it is a UUID; of another one, see {@link #key}. */
  UUID id();

  /** The key of the row. */
  Object key();

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
