package cz.uois.runtime.entity;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The values of arguments, of the Java types that the model records have. Absent and null are the
 * same.
 */
public final class Arguments {
  /** No arguments. */
  public static final Arguments NONE = new Arguments(Map.of());

  private final Map<String, @Nullable Object> values;

  public Arguments(Map<String, ? extends @Nullable Object> values) {
    this.values = Collections.unmodifiableMap(new HashMap<>(values));
  }

  /** The value of an argument; null if there is none. */
  @NullUnmarked // whether it can be missing is what the schema says
  public <T> T get(String name, Class<T> type) {
    return type.cast(values.get(name));
  }
}
