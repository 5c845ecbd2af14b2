package cz.uois.cli.database;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of a member.
 *
 * @param tables each after those it references, as far as that can be
 */
public record Schema(List<Table> tables) {
  public Schema {
    tables = List.copyOf(tables);
  }

  /**
   * The tables that a member needs.
   *
   * @param ids ids of its tables and columns, by {@code table} and {@code table.column}
   */
  public static Schema of(Member member, Map<String, String> ids) {
    Rules rules = Rules.of(member);
    return new Schema(
        TableOrder.of(member).stream().map(entity -> Table.of(entity, rules, ids)).toList());
  }

  /** What of a member has an id: {@code table} and {@code table.column}. */
  public static List<String> names(Member member) {
    List<String> names = new ArrayList<>();
    for (Entity entity : member.entities()) {
      names.add(entity.table());
      for (Column column : entity.columns()) {
        names.add(entity.table() + "." + column.name());
      }
    }
    return names;
  }

  /** The table of that id. */
  public Optional<Table> table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /** Ids of tables and columns, by {@code table} and {@code table.column}. */
  public SortedMap<String, String> ids() {
    SortedMap<String, String> ids = new TreeMap<>();
    for (Table table : tables) {
      ids.put(table.name(), table.id());
      table.columns().forEach(it -> ids.put(table.name() + "." + it.name(), it.id()));
    }
    return ids;
  }
}
