package cz.uois.runtime.entity;

import cz.uois.runtime.code.Omittable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The values of arguments, or of the fields of an input object, of the Java types that the model
 * records have. Absent and null are the same, unless {@link #omittable} asks.
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

  /** An argument that is an input object, made of its fields; null if there is none. */
  @NullUnmarked // whether it can be missing is what the schema says
  public <T> T input(String name, Function<Arguments, T> make) {
    Object given = values.get(name);
    return given == null ? null : make.apply((Arguments) given);
  }

  /** An argument that is a list of input objects, each made of its fields; null if none. */
  @NullUnmarked // whether it can be missing is what the schema says
  public <T> List<T> inputs(String name, Function<Arguments, T> make) {
    Object given = values.get(name);
    return given == null
        ? null
        : ((List<?>) given).stream().map(each -> make.apply((Arguments) each)).toList();
  }

  /**
   * The value of an argument, and whether it was sent at all.
   *
   * @param value what one of the other methods tells of it
   */
  public <T> Omittable<T> omittable(String name, @Nullable T value) {
    return values.containsKey(name) ? Omittable.of(value) : Omittable.omitted();
  }
}
