package cz.uois.runtime.loading;

import cz.uois.runtime.sql.Session;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of one type by their keys: one statement for any number of them, or none. */
public sealed interface ObjectSource permits Fetch, StubFetch {
  /** What of the objects is answered. */
  ObjectSelection selection();

  /** The rows of those objects; those that do not exist are missing. */
  Map<Object, @Nullable Object[]> byKeys(
      Collection<?> keys, Session session, Map<String, @Nullable Object> variables);
}
