package cz.uois.runtime.loading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The window of a connection, once the variables of a request are known. */
@FunctionalInterface
public interface ConnectionSource {
  /**
   * The window for one request.
   *
   * @param variables coerced variables
   * @throws cz.uois.runtime.sql.InvalidArgumentException if an argument cannot be used
   */
  ConnectionWindow window(Map<String, @Nullable Object> variables);
}
