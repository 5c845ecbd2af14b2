package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the lists of parents in tables that hold something. */
final class ListIndexTest {
  private static final String SHELVES =
      "insert into shelves (id) select gen_random_uuid() from generate_series(1, 200)";
  private static final String BOOKS =
      "insert into books (id, title, \"order\", shelf_id) select gen_random_uuid(), 'Book ' || n,"
          + " n % 97, shelves.id from shelves cross join generate_series(1, 200) n";

  @Test
  void readsTheFirstElementsOfEachParentFromTheIndexOfTheForeignKey() throws SQLException {
    TestDatabase postgres = TestDatabase.with(Library.ddl(), SHELVES, BOOKS, "analyze");
    MemberExecutor executor =
        MemberExecutor.create(
            Library.MEMBER,
            Library.sdl(),
            postgres.database(),
            Bounds.within(Duration.ofMinutes(1)));
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(
                "{shelfPage(limit: 20) {books(limit: 3) {title}}}",
                Optional.empty(),
                Map.of(),
                new Caller.Anonymous()));
    assertTrue(response.json().length > 0);
    String plan = plan(postgres, postgres.statements().getLast());
    assertTrue(plan.contains("books_shelf_id_order_id_idx"), plan);
    assertFalse(plan.contains("Seq Scan on books"), plan);
    // Three of each of twenty shelves, of two hundred that each of them has.
    assertEquals(60, rows(plan, "books_shelf_id_order_id_idx"), plan);
  }

  private static String plan(TestDatabase postgres, String statement) throws SQLException {
    String bound =
        statement
            .replace("cast(? as uuid[])", "array(select id from shelves order by id limit 20)")
            .replace("offset ? rows", "offset 0 rows")
            .replace("next ? rows", "next 3 rows");
    List<String> lines =
        postgres.query("explain (analyze, costs off, timing off, summary off) " + bound);
    return String.join("\n", lines);
  }

  /** How many rows the index gave, all parents together. */
  private static int rows(String plan, String index) {
    String line =
        plan.lines().filter(it -> it.contains(index)).findFirst().orElse("(rows=0 loops=0)");
    return (int) (number(line, "rows=") * number(line, "loops="));
  }

  private static double number(String line, String name) {
    return Double.parseDouble(line.replaceFirst(".*actual.*?" + name + "([0-9.]+).*", "$1"));
  }
}
