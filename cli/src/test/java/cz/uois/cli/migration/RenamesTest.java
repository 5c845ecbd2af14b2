package cz.uois.cli.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RenamesTest {
  /** Ids are 1, 2, 3 in the order of the names. */
  @Test
  void givesEachTableItsLaterNameWhoeverHasItNow() {
    for (List<String> later :
        List.of(
            List.of("b", "c", "d"),
            List.of("b", "a", "c"),
            List.of("b", "c", "a"),
            List.of("c", "b", "a"),
            List.of("x", "y", "z"))) {
      List<String> before = List.of("a", "b", "c");
      Map<String, Integer> names = new HashMap<>(Map.of("a", 0, "b", 1, "c", 2));
      for (Step step : Renames.of(schema(before), schema(later))) {
        if (step instanceof Step.RenameTable it) {
          Integer table = names.remove(it.table());
          assertEquals(null, names.put(it.to(), table), () -> it.to() + " is there: " + later);
        }
      }
      List<String> now = new ArrayList<>(later);
      names.forEach((name, table) -> now.set(table, name));
      assertEquals(later, now);
      assertEquals(3, names.size());
    }
  }

  private static Schema schema(List<String> names) {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TableColumn key = new TableColumn("k" + i, "id", "uuid", false, false, Optional.empty());
      tables.add(
          new Table(
              "t" + i, names.get(i), List.of(key), names.get(i) + "_pkey", List.of(), List.of()));
    }
    return new Schema(tables);
  }
}
