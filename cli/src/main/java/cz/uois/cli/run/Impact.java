package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What depends on an entity or a field.
 *
 * @param checked the findings about the spec; with an error among them nothing else is known
 * @param declared where the spec says it, as {@code entities/plans.yaml:7}
 * @param spec lines of the spec that name it, its own among them
 * @param seedData how many lines of the seed data name it
 * @param database tables, columns, constraints and indexes
 * @param graphql what clients see of it
 * @param generated how many lines of each generated file come from it
 * @param yours lines of the author's own files that seem to name it
 */
public record Impact(
    Checked checked,
    String declared,
    List<String> spec,
    int seedData,
    List<String> database,
    List<String> graphql,
    SortedMap<String, Integer> generated,
    List<String> yours) {
  public Impact {
    requireNonNull(checked, "checked is null");
    requireNonNull(declared, "declared is null");
    spec = List.copyOf(spec);
    database = List.copyOf(database);
    graphql = List.copyOf(graphql);
    generated = Collections.unmodifiableSortedMap(new TreeMap<>(generated));
    yours = List.copyOf(yours);
  }

  static Impact unknown(Checked checked) {
    return new Impact(checked, "", List.of(), 0, List.of(), List.of(), new TreeMap<>(), List.of());
  }

  /** Whether the spec has errors, so that nothing else is known. */
  public boolean isSpecWrong() {
    return checked.entrance().isEmpty();
  }
}
