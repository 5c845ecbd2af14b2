package cz.uois.runtime.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.graphql.Bounds;
import cz.uois.runtime.graphql.GraphQlRequest;
import cz.uois.runtime.graphql.MemberExecutor;
import cz.uois.runtime.rbac.RoleSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What PostgreSQL makes of filters through relations and of pages of connections. */
final class QueryPlanTest {
  private static final String ROWS =
      """
      insert into shelves (id, name) select ('00000000-0000-0001-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Shelf ' || n
        from generate_series(1, 2000) n;
      insert into books (id, title, shelf_id) select ('00000000-0000-0002-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Book ' || n,
        ('00000000-0000-0001-0000-' || lpad(to_hex(1 + n % 2000), 12, '0'))::uuid from generate_series(1, 20000) n;
      insert into books_readers (id, book_id, reader_id) select gen_random_uuid(), id, null from books;
      insert into displays (shelf_id, book_id) select shelf_id, id from books;
      analyze;
      """;

  private final TestDatabase postgres = TestDatabase.with(Library.ddl(), ROWS);
  private final MemberExecutor executor =
      MemberExecutor.create(
          Library.MEMBER,
          Library.sdl(),
          postgres.database(),
          RoleSource.NONE,
          Bounds.within(Duration.ofMinutes(1)));

  @Test
  void reachesRelatedRowsThroughIndexes() throws SQLException {
    for (String relation : List.of("books", "displayed")) {
      readsOnlyByIndex(related("shelfPage", "00000000-0000-0001-0000-000000000007", relation));
    }
    for (String relation : List.of("shelf", "sequel", "prequels", "displays", "readers")) {
      readsOnlyByIndex(related("bookPage", "00000000-0000-0002-0000-000000000007", relation));
    }
  }

  @Test
  void startsAPageWhereTheLastOneEnded() throws SQLException {
    String end =
        answer("{ bookConnection(first: 1) { pageInfo { endCursor } } }")
            .replaceAll(".*\"endCursor\":\"([^\"]*)\".*", "$1");
    assertTrue(
        plan("{ bookConnection(first: 5, after: \"%s\") { edges { node { id } } } }".formatted(end))
            .contains("Index Cond: (id > "));
  }

  private static String related(String page, String id, String relation) {
    return "{ %s(where: {id: {_eq: \"%s\"}, %s: {}}) { id } }".formatted(page, id, relation);
  }

  private void readsOnlyByIndex(String query) throws SQLException {
    String plan = plan(query);
    assertFalse(plan.contains("Seq Scan"), () -> query + "\n" + plan);
  }

  private String plan(String query) throws SQLException {
    postgres.statements();
    String answer = answer(query);
    assertFalse(answer.contains("errors"), answer);
    List<String> statements = postgres.statements();
    assertEquals(1, statements.size());
    String sql =
        statements
            .getFirst()
            .replace("cast(? as uuid)", "'00000000-0000-0001-0000-000000000007'")
            .replace(
                "offset ? rows fetch next ? rows only", "offset 0 rows fetch next 10 rows only");
    assertFalse(sql.contains("?"), sql);
    return String.join("\n", postgres.query("explain " + sql));
  }

  private String answer(String query) {
    GraphQlRequest request =
        new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.Anonymous());
    return new String(executor.execute(request).json(), StandardCharsets.UTF_8);
  }
}
