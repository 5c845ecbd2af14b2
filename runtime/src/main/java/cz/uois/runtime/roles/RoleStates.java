package cz.uois.runtime.roles;

import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import cz.uois.runtime.sql.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What states let role types do, by one statement. */
public final class RoleStates {
  // A type without a name in either language cannot be named, so nobody gets anything by it.
  private static final String SQL =
      """
      select s.id, coalesce(nullif(t.name, ''), nullif(t.name_en, '')),
        l.list_id = s.readerslist_id, l.list_id = s.writerslist_id
      from states s
      left join roletypelists l on l.list_id in (s.readerslist_id, s.writerslist_id)
      left join roletypes t on t.id = l.type_id
      order by s.id
      """;

  private static final List<ValueType> COLUMNS =
      List.of(ValueType.UUID, ValueType.STRING, ValueType.BOOL, ValueType.BOOL);

  private RoleStates() {}

  /**
   * The states that there are, by their ids.
   *
   * @throws cz.uois.runtime.sql.SqlFailure if the database fails
   */
  public static Map<UUID, StateRoles> of(Session session) {
    Map<UUID, Set<String>> readers = new LinkedHashMap<>();
    Map<UUID, Set<String>> writers = new HashMap<>();
    for (@Nullable Object[] row : session.write(SQL, List.of(), COLUMNS)) {
      if (row[0] instanceof UUID state) {
        Set<String> reads = readers.computeIfAbsent(state, _ -> new HashSet<>());
        Set<String> writes = writers.computeIfAbsent(state, _ -> new HashSet<>());
        if (row[1] instanceof String name) {
          add(reads, name, row[2]);
          add(writes, name, row[3]);
        }
      }
    }
    Map<UUID, StateRoles> states = new LinkedHashMap<>();
    readers.forEach((state, names) ->
        states.put(state, new StateRoles(names, writers.getOrDefault(state, Set.of()))));
    return states;
  }

  private static void add(Set<String> names, String name, @Nullable Object listed) {
    if (Boolean.TRUE.equals(listed)) {
      names.add(name);
    }
  }
}
