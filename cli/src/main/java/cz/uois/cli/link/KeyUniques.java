package cz.uois.cli.link;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes keys unique in the database: a key that names two rows would answer either of them. */
final class KeyUniques {
  private KeyUniques() {}

  /** The columns of an entity: one that is a key by itself is unique. */
  static List<Column> columns(Draft draft, Exposure exposure) {
    return draft.columns().stream()
        .map(column ->
            exposure.keys().stream().anyMatch(key -> key.columns().equals(List.of(column.name())))
                ? column.asUnique()
                : column)
        .toList();
  }

  /** The unique combinations of an entity: its own, and keys of several columns. */
  static List<Unique> uniques(Draft draft, Exposure exposure) {
    List<Unique> uniques = new ArrayList<>(draft.uniques());
    for (Exposure.Key key : exposure.keys()) {
      Set<String> columns = Set.copyOf(key.columns());
      if (columns.size() > 1
          && uniques.stream().noneMatch(it -> Set.copyOf(it.columns()).equals(columns))) {
        uniques.add(new Unique(key.columns(), draft.spec().table().location()));
      }
    }
    return uniques;
  }
}
