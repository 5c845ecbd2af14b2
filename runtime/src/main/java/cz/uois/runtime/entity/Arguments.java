package cz.uois.runtime.entity;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

  /** The values of an argument that is a list; null if there is none. */
  @NullUnmarked // whether it can be missing is what the schema says
  public <T> List<T> list(String name, Class<T> type) {
    Object given = values.get(name);
    return given == null ? null : ((List<?>) given).stream().map(type::cast).toList();
  }
}
