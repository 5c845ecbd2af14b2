package cz.uois.runtime.code;

import org.jspecify.annotations.Nullable;

/**
 * What a caller may leave out, which is told from null: a change keeps what was left out, and null
 * clears it.
 *
 * @param sent whether the caller sent it, were it null
 * @param value what was sent; null if nothing was
 * @param <T> type of the value
 */
public record Omittable<T>(boolean sent, @Nullable T value) {
  public Omittable {
    if (!sent && value != null) {
      throw new IllegalArgumentException("'%s' was not sent".formatted(value));
    }
  }

  /** What a caller sent. */
  public static <T> Omittable<T> of(@Nullable T value) {
    return new Omittable<>(true, value);
  }

  /** What a caller left out. */
  public static <T> Omittable<T> omitted() {
    return new Omittable<>(false, null);
  }

  /** What was sent, or else what there is already. */
  public @Nullable T orKept(@Nullable T kept) {
    return sent ? value : kept;
  }
}
