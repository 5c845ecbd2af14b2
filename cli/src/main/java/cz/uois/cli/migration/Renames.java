package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Index;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that give tables, columns, constraints and indexes their later names. Names may be
 * exchanged: who is in the way steps aside under a name that nobody has.
 */
final class Renames {
  /** No name of a spec has capitals. */
  private static final String ASIDE = "Uois_";

  private final Schema before;
  private final Schema after;
  private final List<Step> steps = new ArrayList<>();

  private Renames(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  static List<Step> of(Schema before, Schema after) {
    Renames renames = new Renames(before, after);
    renames.tables();
    renames.columns();
    renames.constraintsAndIndexes();
    return renames.steps;
  }

  private void tables() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Table table : before.tables()) {
      after.table(table.id()).ifPresent(it -> names.put(table.name(), it.name()));
    }
    rename(names, (_, from, to) -> new Step.RenameTable(from, to));
  }

  private void columns() {
    for (Table table : before.tables()) {
      Optional<Table> later = after.table(table.id());
      if (later.isEmpty()) {
        continue;
      }
      Map<String, String> names = new LinkedHashMap<>();
      for (TableColumn column : table.columns()) {
        later.get().column(column.id()).ifPresent(it -> names.put(column.name(), it.name()));
      }
      rename(names, (_, from, to) -> new Step.RenameColumn(later.get().name(), from, to));
    }
  }

  // Those of unique columns are indexes, too, and indexes of all tables share one space of names.
  private void constraintsAndIndexes() {
    Schema renamed = Renaming.of(before, after).applied(before);
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> tables = new LinkedHashMap<>();
    for (Table former : renamed.tables()) {
      Optional<Table> later = after.table(former.id());
      if (later.isEmpty()) {
        continue;
      }
      names.put(former.primaryKey(), later.get().primaryKey());
      tables.put(former.primaryKey(), former.name());
      for (Constraint constraint : former.constraints()) {
        later.get().constraints().stream()
            .filter(it -> SchemaDifference.isSame(it, constraint))
            .findFirst()
            .ifPresent(it -> {
              names.put(constraint.name(), it.name());
              tables.put(constraint.name(), former.name());
            });
      }
      for (Index index : former.indexes()) {
        later.get().indexes().stream()
            .filter(it -> it.columns().equals(index.columns()))
            .findFirst()
            .ifPresent(it -> names.put(index.name(), it.name()));
      }
    }
    rename(
        names,
        (formerly, from, to) -> {
          String table = tables.get(formerly);
          return table == null
              ? new Step.RenameIndex(from, to)
              : new Step.RenameConstraint(table, from, to);
        });
  }

  /** Gives each its later name, whoever has that now. */
  private void rename(Map<String, String> names, Rename rename) {
    Map<String, Waiting> waiting = new LinkedHashMap<>();
    names.forEach((from, to) -> {
      if (!from.equals(to)) {
        waiting.put(from, new Waiting(from, to));
      }
    });
    int aside = 0;
    while (!waiting.isEmpty()) {
      Optional<Map.Entry<String, Waiting>> free =
          waiting.entrySet().stream()
              .filter(it -> !waiting.containsKey(it.getValue().to()))
              .map(Map.Entry::copyOf)
              .findFirst();
      // Without one it is a circle: its first name steps aside, and makes room for another one's.
      Map.Entry<String, Waiting> first =
          free.orElseGet(() -> Map.Entry.copyOf(waiting.entrySet().iterator().next()));
      Waiting next = first.getValue();
      waiting.remove(first.getKey());
      if (free.isPresent()) {
        steps.add(rename.step(next.formerly(), first.getKey(), next.to()));
      } else {
        aside++;
        steps.add(rename.step(next.formerly(), first.getKey(), ASIDE + aside));
        waiting.put(ASIDE + aside, next);
      }
    }
  }

  /** A name that is still to come; {@code formerly} is the one before the migration. */
  private record Waiting(String formerly, String to) {}

  /** Makes the step from one name to another. */
  private interface Rename {
    Step step(String formerly, String from, String to);
  }
}
