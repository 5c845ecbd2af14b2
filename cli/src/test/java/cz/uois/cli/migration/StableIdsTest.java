package cz.uois.cli.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StableIdsTest {
  @Test
  void givesIdsThatStay() {
    Map<String, String> first = StableIds.of(List.of("a", "a.b"), Map.of());
    Map<String, String> second = StableIds.of(List.of("a", "c"), Map.of("a", first.get("a.b")));
    assertEquals(first.get("a.b"), second.get("a"));
    assertEquals(2, Map.copyOf(second).values().stream().distinct().count());
  }
}
