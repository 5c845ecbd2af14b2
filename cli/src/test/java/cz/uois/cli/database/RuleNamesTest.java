package cz.uois.cli.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleNamesTest {
  @Test
  void putsTableColumnAndRuleTogether() {
    assertEquals("plans_name_max_length", name("plans", "name", "max_length"));
  }

  @Test
  void shortensLongNamesSoThatTheyDiffer() {
    String table = "t".repeat(40);
    String first = name(table, "a".repeat(40) + "1", "fkey");
    String second = name(table, "a".repeat(40) + "2", "fkey");
    assertEquals(63, first.length());
    assertTrue(first.endsWith("_fkey"), first);
    assertNotEquals(first, second);
    assertEquals(first, name(table, "a".repeat(40) + "1", "fkey"));
  }

  @Test
  void leavesANameOfExactlyTheLimit() {
    String name = name("t".repeat(50), "c".repeat(7), "fkey");
    assertEquals("t".repeat(50) + "_ccccccc_fkey", name);
    assertEquals(63, name.length());
  }

  @Test
  void tellsAColumnFromACombinationThatReadsTheSame() {
    RuleNames names = new RuleNames(List.of("plans"));
    assertEquals("plans_a_b_key", names.claim("plans", List.of("a_b"), "key"));
    String other = names.claim("plans", List.of("a", "b"), "key");
    assertTrue(other.matches("plans_a_b_[0-9a-f]{8}_key"), other);
  }

  @Test
  void tellsTwoTablesApartWhoseColumnsReadTheSame() {
    RuleNames names = new RuleNames(List.of("lessons", "lessons_users"));
    String first = names.claim("lessons", List.of("users_type_id"), "idx");
    assertNotEquals(first, names.claim("lessons_users", List.of("type_id"), "idx"));
  }

  @Test
  void namesNothingLikeATable() {
    RuleNames names = new RuleNames(List.of("plans", "plans_name_key"));
    assertNotEquals("plans_name_key", names.claim("plans", List.of("name"), "key"));
  }

  private static String name(String table, String column, String rule) {
    return new RuleNames(List.of(table)).claim(table, List.of(column), rule);
  }
}
