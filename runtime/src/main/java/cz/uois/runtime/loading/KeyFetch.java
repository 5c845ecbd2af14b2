package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.EntityKey;
import cz.uois.runtime.sql.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one entity by one of its keys: one statement for any number of them.
 *
 * @param key the key
 * @param fetch reads the rows
 * @param slots where the rows have the values of the key, in its order
 * @param extended whether another member owns the entity
 * @param external where the rows have those external fields that are needed, by name
 */
public record KeyFetch(
    EntityKey key,
    Fetch fetch,
    List<Integer> slots,
    boolean extended,
    Map<String, Integer> external) {
  public KeyFetch {
    requireNonNull(key, "key is null");
    requireNonNull(fetch, "fetch is null");
    slots = List.copyOf(slots);
    external = Map.copyOf(external);
  }

  /** The row of one key, if there is one. */
  public @Nullable Object @Nullable [] byKey(
      List<Object> values, Session session, Map<String, @Nullable Object> variables) {
    return rows(List.of(values), session, variables).get(values);
  }

  /** The rows of what is asked for; those that do not exist are missing. */
  public Map<Asked, @Nullable Object[]> of(
      Collection<Asked> asked, Session session, Map<String, @Nullable Object> variables) {
    return extended ? extended(asked, session, variables) : own(asked, session, variables);
  }

  private Map<Asked, @Nullable Object[]> own(
      Collection<Asked> asked, Session session, Map<String, @Nullable Object> variables) {
    Map<List<Object>, @Nullable Object[]> rows =
        rows(asked.stream().map(Asked::key).toList(), session, variables);
    Map<Asked, @Nullable Object[]> out = HashMap.newHashMap(rows.size());
    for (Asked one : asked) {
      @Nullable Object @Nullable [] row = rows.get(one.key());
      if (row != null) {
        out.put(one, row);
      }
    }
    return out;
  }

  private Map<List<Object>, @Nullable Object[]> rows(
      Collection<List<Object>> keys, Session session, Map<String, @Nullable Object> variables) {
    return byValues(fetch.rows(keys(keys), session, variables));
  }

  /** A row for each of them: what is kept here, and what the representation says instead. */
  private Map<Asked, @Nullable Object[]> extended(
      Collection<Asked> asked, Session session, Map<String, @Nullable Object> variables) {
    Set<List<Object>> keys = new LinkedHashSet<>();
    asked.forEach(one -> keys.add(one.key()));
    Map<Asked, @Nullable Object[]> out = HashMap.newHashMap(asked.size());
    fetch.rows(
        keys(keys),
        session,
        variables,
        kept -> {
          Map<List<Object>, @Nullable Object[]> rows = byValues(kept);
          asked.forEach(one -> out.put(one, row(one, rows.get(one.key()))));
          return List.copyOf(out.values());
        });
    return out;
  }

  private @Nullable Object[] row(Asked asked, @Nullable Object @Nullable [] kept) {
    @Nullable Object[] row =
        kept == null ? new @Nullable Object[fetch.reader().width()] : kept.clone();
    for (int i = 0; i < slots.size(); i++) {
      row[slots.get(i)] = asked.key().get(i);
    }
    external.forEach((name, slot) -> {
      if (asked.external().containsKey(name)) {
        row[slot] = asked.external().get(name);
      }
    });
    return row;
  }

  private Collection<?> keys(Collection<List<Object>> keys) {
    return fetch.reader().readsKeys() ? keys.stream().map(List::getFirst).toList() : keys;
  }

  private Map<List<Object>, @Nullable Object[]> byValues(List<@Nullable Object[]> rows) {
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
