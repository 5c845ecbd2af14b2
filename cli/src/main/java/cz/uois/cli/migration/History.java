package cz.uois.cli.migration;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a member was before.
 *
 * @param ids ids of its tables and columns, by {@code table} and {@code table.column}
 * @param schema the tables that its migrations make; absent if it has none, or nobody wrote down
 *     what they make
 * @param last number of its last migration; 0 if it has none
 */
public record History(Map<String, String> ids, Optional<Schema> schema, int last) {
  /** Of a member that was never there. */
  public static final History NONE = new History(Map.of(), Optional.empty(), 0);

  public History {
    ids = Map.copyOf(ids);
    requireNonNull(schema, "schema is null");
  }

  /**
   * The same with tables and columns called otherwise, so that they stay what they are.
   *
   * @param names later names by former name, {@code table} and {@code table.column}
   */
  public History renamed(Map<String, String> names) {
    Map<String, String> renamed = new HashMap<>();
    ids.forEach((name, id) -> {
      if (!names.containsKey(name)) {
        renamed.put(name, id);
      }
    });
    // Whatever had the later name before gives way: it is another thing.
    names.forEach((name, later) -> {
      String id = ids.get(name);
      if (id != null) {
        renamed.put(later, id);
      }
    });
    return new History(renamed, schema, last);
  }
}
