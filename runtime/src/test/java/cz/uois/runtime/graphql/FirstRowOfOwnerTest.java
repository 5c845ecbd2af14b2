package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.roles.FakeUg;
import cz.uois.runtime.roles.RoleListener;
import cz.uois.runtime.roles.UgOf2023;
import cz.uois.runtime.roles.UgRoles;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Today's gql_ug is asked about owners one by one: about those of stored rows, and about those
 * whose first row is written just now.
 */
final class FirstRowOfOwnerTest {
  private static final UUID DEAN = new UUID(1, 1);
  private static final UUID HIS = new UUID(2, 1);
  private static final UUID HIS_TOO = new UUID(2, 2);
  private static final UUID FOREIGN = new UUID(2, 3);
  private static final JsonMapper JSON = new JsonMapper();

  private final TestDatabase postgres = TestDatabase.with(Library.ddl());
  private final UgOf2023 old = new UgOf2023(UgOf2023.DATED, UgOf2023.BOTH_NAMES);
  private FakeUg ug;
  private UgRoles roles;
  private MemberExecutor member;

  @BeforeEach
  void start() throws Exception {
    ug = new FakeUg();
    ug.answers(old::answer);
    old.me(DEAN);
    old.role(HIS, DEAN, true, null, null, "děkan", "dean");
    old.role(HIS_TOO, DEAN, true, null, null, "děkan", "dean");
    roles = UgRoles.of(ug.address(), 100, RoleListener.NOBODY);
    AccessRule deans = AccessRule.of("dean");
    Access books = Access.of(deans, deans, deans, deans);
    member =
        MemberExecutor.create(
            Library.guarded(Access.PUBLIC, books, Access.PUBLIC, attribute -> attribute),
            Library.sdl(),
            postgres.database(),
            roles,
            Bounds.within(Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() {
    roles.close();
    ug.close();
  }

  @Test
  void isInsertedByWhomeverARoleLetsAndIsSeenByHim() throws SQLException {
    // What is kept of the roles of this user is about no group at all.
    assertEquals(List.of(), titles());
    assertEquals("A", insert("title: \"A\", rbacobjectId: \"" + HIS + "\""));
    assertEquals(List.of("A"), titles());
    assertEquals("", insert("title: \"B\", rbacobjectId: \"" + FOREIGN + "\""));
    assertEquals(List.of("A"), stored());
  }

  @Test
  void isInsertedAmongRowsOfOthers() throws SQLException {
    String shelf =
        """
        mutation { shelfInsert(shelf: {name: "S", books: [
          {title: "A", rbacobjectId: "%s"}, {title: "B", rbacobjectId: "%s"}]}) {
          ... on ShelfGQLModel { books { title } } } }
        """;
    JsonNode refused = ask(shelf.formatted(HIS, FOREIGN));
    assertEquals(List.of(), stored(), refused::toString);
    JsonNode written = ask(shelf.formatted(HIS, HIS_TOO));
    assertEquals(List.of("A", "B"), stored(), written::toString);
    assertEquals(2, written.at("/data/shelfInsert/books").size(), written::toString);
  }

  @Test
  void isMovedToItsOwner() throws SQLException {
    UUID book = new UUID(3, 3);
    postgres.execute(
        "insert into books (id, title, rbacobject_id, lastchange)"
            + " values ('%s', 'A', '%s', '2026-01-01T00:00:00Z')".formatted(book, HIS));
    String move =
        """
        mutation { bookUpdate(book: {
          id: "%s", lastchange: "2026-01-01T00:00:00.000000Z", rbacobjectId: "%s"}) {
          ... on BookGQLModel { rbacobjectId } } }
        """;
    assertEquals(List.of("A"), titles());
    ask(move.formatted(book, FOREIGN));
    assertEquals(List.of(HIS.toString()), postgres.query("select rbacobject_id from books"));
    JsonNode moved = ask(move.formatted(book, HIS_TOO));
    assertEquals(
        HIS_TOO.toString(),
        moved.at("/data/bookUpdate/rbacobjectId").asString(""),
        moved::toString);
    assertEquals(List.of("A"), titles());
  }

  private String insert(String values) {
    JsonNode answer =
        ask(
            "mutation { bookInsert(book: {%s}) { ... on BookGQLModel { title } } }"
                .formatted(values));
    return answer.at("/data/bookInsert/title").asString("");
  }

  private List<String> titles() {
    JsonNode books = ask("{ bookPage(orderby: \"title\") { title } }").at("/data/bookPage");
    return books.valueStream().map(book -> book.path("title").asString("")).toList();
  }

  private List<String> stored() throws SQLException {
    return postgres.query("select title from books order by title");
  }

  private JsonNode ask(String query) {
    Caller caller = new Caller.User(DEAN);
    return JSON.readTree(
        member.execute(new GraphQlRequest(query, Optional.empty(), Map.of(), caller)).json());
  }
}
