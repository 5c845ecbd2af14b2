package cz.uois.runtime.loading;

import cz.uois.runtime.sql.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The window of a list field, once the variables of a request are known. */
@FunctionalInterface
public interface WindowSource {
  /**
   * The window for one request.
   *
   * @param variables coerced variables
   * @throws cz.uois.runtime.sql.InvalidArgumentException if an argument cannot be used
   */
  Window window(Map<String, @Nullable Object> variables);
}
