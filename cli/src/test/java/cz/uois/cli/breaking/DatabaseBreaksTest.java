package cz.uois.cli.breaking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.database.Schema;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.model.Member;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DatabaseBreaksTest {
  private static final String ROOMS =
      """
      table: rooms
      description: A room
      access: {read: [public], insert: [], update: []}
      fields:
        name: {type: string, description: Its name}
        size: {type: int, description: Its size}
      """;

  @Test
  void letsAFormerVersionRunOnWhatIsAdded() {
    assertEquals(List.of(), found(ROOMS + "  floor: {type: int, description: Where}\n", Map.of()));
    assertEquals(
        List.of(),
        found(
            ROOMS + "  floor: {type: int, required: true, default: 3, description: Where}\n",
            Map.of()));
  }

  @Test
  void findsColumnsThatTheFormerVersionCannotKnow() {
    assertEquals(
        List.of("! column-required rooms.floor"),
        found(ROOMS + "  floor: {type: int, required: true, description: Where}\n", Map.of()));
    assertEquals(
        List.of("! column-required rooms.size"),
        found(ROOMS.replace("type: int", "type: int, required: true"), Map.of()));
  }

  @Test
  void findsWhatIsGone() {
    assertEquals(
        List.of("! column-gone rooms.size"),
        found(ROOMS.replaceFirst("(?m)^  size.*\n", ""), Map.of()));
    assertEquals(List.of("! table-gone rooms"), found(ROOMS.replace("rooms", "halls"), Map.of()));
  }

  @Test
  void findsWhatIsCalledOtherwise() {
    assertEquals(
        List.of("! table-renamed halls"),
        found(ROOMS.replace("rooms", "halls"), Map.of("rooms", "halls")));
    assertEquals(
        List.of("! column-renamed rooms.area"),
        found(ROOMS.replace("size:", "area:"), Map.of("rooms.size", "rooms.area")));
  }

  @Test
  void findsTypesAndRulesThatTheFormerVersionDoesNotKnow() {
    assertEquals(
        List.of("! column-type-changed rooms.size"),
        found(ROOMS.replace("type: int", "type: string"), Map.of()));
    assertEquals(
        List.of("? constraint-new rooms.size"),
        found(ROOMS.replace("type: int", "type: int, min: 1"), Map.of()));
  }

  /** The breakages by which {@link #ROOMS} become other ones; the map has what was renamed. */
  private static List<String> found(String later, Map<String, String> renamed) {
    Member before = member(ROOMS);
    Member after = member(later);
    Map<String, String> ids = new TreeMap<>();
    Schema.names(before).forEach(name -> ids.put(name, "id of " + name));
    Map<String, String> laterIds = new TreeMap<>();
    Schema.names(after).forEach(name -> laterIds.put(name, "id of " + former(name, renamed)));
    return DatabaseBreaks.of(Schema.of(before, ids), Schema.of(after, laterIds)).stream()
        .map(it -> (it.certain() ? "! " : "? ") + it.code() + " " + it.subject())
        .toList();
  }

  private static String former(String name, Map<String, String> renamed) {
    for (Map.Entry<String, String> it : renamed.entrySet()) {
      if (name.equals(it.getValue()) || name.startsWith(it.getValue() + ".")) {
        return it.getKey() + name.substring(it.getValue().length());
      }
    }
    return name;
  }

  private static Member member(String rooms) {
    String table = rooms.lines().findFirst().orElseThrow().substring("table: ".length());
    return Members.of(
        Map.of(
            "uois.yaml",
            "uois: 1\nmember: house\ndescription: A house\n",
            "entities/" + table + ".yaml",
            rooms));
  }
}
