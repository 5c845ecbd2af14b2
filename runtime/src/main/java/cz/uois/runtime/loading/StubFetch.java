package cz.uois.runtime.loading;

import cz.uois.runtime.sql.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities of another member, of which only the key is known here: no statement for them, one for
 * each list field that this member contributes.
 *
 * @param width number of slots of a row; the first one is the key
 * @param selection what of them is answered
 * @param lists the contributed list fields
 * @param computations the contributed fields that the author's code computes
 */
public record StubFetch(
    int width,
    ObjectSelection selection,
    List<Fetch.ListFetch> lists,
    List<Computation> computations)
    implements ObjectSource {
  public StubFetch {
    lists = List.copyOf(lists);
    computations = List.copyOf(computations);
  }

  /** A row for each key. */
  @Override
  public Map<Object, @Nullable Object[]> byKeys(
      Collection<?> keys, Session session, Map<String, @Nullable Object> variables) {
    Map<Object, @Nullable Object[]> out = HashMap.newHashMap(keys.size());
    for (Object key : new LinkedHashSet<>(keys)) {
      @Nullable Object[] row = new @Nullable Object[width];
      row[0] = key;
      out.put(key, row);
    }
    List<@Nullable Object[]> rows = List.copyOf(out.values());
    Fetch.loadListsOfEach(lists, rows, session, variables);
    Fetch.compute(computations, rows, session, variables);
    return out;
  }
}
