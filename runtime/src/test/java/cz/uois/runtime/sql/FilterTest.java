package cz.uois.runtime.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Filters as keys of statements. */
final class FilterTest {
  @Test
  void filtersThatMeanDifferentThingsNeverShareAStatement() {
    Filter none = Filter.All.NONE;
    List<Filter> filters =
        List.of(
            none,
            new Filter.Any(List.of()),
            new Filter.Any(List.of(none)),
            new Filter.Any(List.of(none, none)),
            new Filter.All(List.of(none)),
            new Filter.Not(none),
            new Filter.Not(new Filter.Any(List.of())));
    assertEquals(filters.size(), shapes(filters.stream()).size());
  }

  private static Set<String> shapes(Stream<Filter> filters) {
    return filters
        .map(filter -> {
          StringBuilder shape = new StringBuilder();
          filter.shape(shape);
          return shape.toString();
        })
        .collect(Collectors.toSet());
  }
}
