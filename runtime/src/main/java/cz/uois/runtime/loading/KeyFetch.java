package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.sql.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one entity by one of its keys: one statement for any number of them.
 *
 * @param key the key
 * @param fetch reads the rows
 * @param slots where the rows have the values of the key, in its order
 */
public record KeyFetch(EntityKey key, Fetch fetch, List<Integer> slots) {
  public KeyFetch {
    requireNonNull(key, "key is null");
    requireNonNull(fetch, "fetch is null");
    slots = List.copyOf(slots);
  }

  /** The rows by the values of their keys; those that do not exist are missing. */
  public Map<List<Object>, @Nullable Object[]> byKeys(
      Collection<List<Object>> keys, Session session, Map<String, @Nullable Object> variables) {
    Collection<?> asked =
        key.parts().size() == 1 && fetch.reader().readsKeys()
            ? keys.stream().map(List::getFirst).toList()
            : keys;
    List<@Nullable Object[]> rows = fetch.rows(asked, session, variables);
    Map<List<Object>, @Nullable Object[]> out = HashMap.newHashMap(rows.size());
    rows.forEach(row -> out.putIfAbsent(values(row), row));
    return out;
  }

  private List<Object> values(@Nullable Object[] row) {
    List<Object> values = new ArrayList<>(slots.size());
    slots.forEach(slot -> values.add(requireNonNull(row[slot], "a row has no key")));
    return values;
  }
}
