package cz.uois.runtime.loading;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that a representation names.
 *
 * @param key the values of its key, in the form in which rows hold them
 * @param external what the representation says of external fields, by name, in the same form
 */
public record Asked(List<Object> key, Map<String, @Nullable Object> external) {
  public Asked {
    key = List.copyOf(key);
    external = external.isEmpty() ? Map.of() : Collections.unmodifiableMap(new HashMap<>(external));
  }

  /** An object of which only the key is said. */
  public static Asked of(List<Object> key) {
    return new Asked(key, Map.of());
  }
}
