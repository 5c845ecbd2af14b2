package cz.uois.runtime.feed;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the file with values that fit its columns.
 *
 * @param table its table
 * @param id its key
 * @param values text by column, in the order of the spec; an absent column gets its default, an
 *     empty value is NULL
 * @param references the rows of this member that must be there before it
 */
record SeedRow(
    SeedTable table, String id, Map<String, Optional<String>> values, List<Reference> references) {
  SeedRow {
    requireNonNull(table, "table is null");
    requireNonNull(id, "id is null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    references = List.copyOf(references);
  }

  RowKey key() {
    return new RowKey(table.name(), id);
  }

  /** The row with NULL in some columns. */
  SeedRow without(Set<String> columns) {
    if (columns.isEmpty()) {
      return this;
    }
    Map<String, Optional<String>> fewer = new LinkedHashMap<>(values);
    columns.forEach(column -> fewer.put(column, Optional.empty()));
    return new SeedRow(table, id, fewer, references);
  }

  /**
   * A foreign key with a value.
   *
   * @param column its column
   * @param target the row it means
   * @param first whether the target must be there first: the column must not be NULL, or it is the
   *     parent in a tree, which has no circles
   */
  record Reference(String column, RowKey target, boolean first) {}

  /**
   * A row of this member.
   *
   * @param table name of its table
   * @param id its key
   */
  record RowKey(String table, String id) {}
}
