package cz.uois.runtime.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * The texts of statements that read, the most used ones of a member: one for each order and kind of
 * filter that callers of a reader use. Callers make up filters, so that it is their length that is
 * limited, all readers together.
 */
public final class SelectTexts {
  private static final long MOST_CHARACTERS = 10_000_000;

  /** What an entry needs beside its text. */
  private static final int OVERHEAD = 500;

  private final Cache<Key, SelectText> texts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher(
              (Key key, SelectText text) -> key.shape().length() + text.sql().length() + OVERHEAD)
          .build();

  SelectText of(RowReader reader, String shape, Supplier<SelectText> render) {
    return texts.get(new Key(reader, shape), _ -> render.get());
  }

  /** The length of what is kept now. */
  public long kept() {
    texts.cleanUp();
    return texts.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  /** A reader is the same one only if it is that one. */
  private record Key(RowReader reader, String shape) {}
}
