package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DatabaseNamesTest {
  @Test
  void putsTableColumnAndRuleTogether() {
    assertEquals("plans_name_max_length", DatabaseNames.of("plans", "name", "max_length"));
  }

  @Test
  void shortensLongNamesSoThatTheyDiffer() {
    String table = "t".repeat(40);
    String first = DatabaseNames.of(table, "a".repeat(40) + "1", "fkey");
    String second = DatabaseNames.of(table, "a".repeat(40) + "2", "fkey");
    assertEquals(63, first.length());
    assertTrue(first.endsWith("_fkey"), first);
    assertNotEquals(first, second);
    assertEquals(first, DatabaseNames.of(table, "a".repeat(40) + "1", "fkey"));
  }

  @Test
  void leavesANameOfExactlyTheLimit() {
    String name = DatabaseNames.of("t".repeat(50), "c".repeat(7), "fkey");
    assertEquals("t".repeat(50) + "_ccccccc_fkey", name);
    assertEquals(63, name.length());
  }
}
