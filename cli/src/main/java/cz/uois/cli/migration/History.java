package cz.uois.cli.migration;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.database.Schema;
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
}
