package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A token that holds is not enough: gql_ug has to know its user (CONTRACT section 5). Whom it does
 * not know, or cannot be asked about, is never {@code authenticated}.
 */
final class KnownCallersTest {
  private static final UUID MEMBER = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID STRANGER = UUID.fromString("0c000000-0000-0000-0000-00000000000c");
  private static final AccessRule AUTHENTICATED = AccessRule.of(AccessRule.AUTHENTICATED);
  private static final AccessRule MYSELF = AccessRule.of(AccessRule.MYSELF);
  private static final String INSERT =
      """
      mutation { bookInsert(book: {title: "new", rbacobjectId: "%s"}) {
        __typename ... on BookGQLModelInsertError { code } } }
      """;

  private static GuardedLibrary library(AccessRule rule) {
    GuardedLibrary library =
        GuardedLibrary.start(Access.of(rule, rule, rule, rule), attribute -> attribute);
    library.university().addUser(MEMBER);
    return library;
  }

  @Test
  void strangersMakeNoRows() throws SQLException {
    for (AccessRule rule : List.of(AUTHENTICATED, MYSELF)) {
      GuardedLibrary library = library(rule);
      JsonNode answer = library.ask(STRANGER, INSERT.formatted(STRANGER), Map.of());
      assertEquals(
          WriteFailure.Code.NOT_AUTHORIZED.id().toString(),
          answer.at("/data/bookInsert/code").asString(""),
          rule + " " + answer);
      assertEquals(List.of("0"), library.postgres().query("select count(*) from books"));
      JsonNode known = library.ask(MEMBER, INSERT.formatted(MEMBER), Map.of());
      assertEquals("BookGQLModel", known.at("/data/bookInsert/__typename").asString(""));
    }
  }

  @Test
  void nobodyIsAuthenticatedWhileNobodyCanBeAskedWhoHeIs() throws SQLException {
    GuardedLibrary library = library(AUTHENTICATED);
    GuardedLibrary.Shown book = library.book(MEMBER);
    library.university().setDown(true);
    for (String query :
        List.of(
            "query ($id: UUID!) { bookById(id: $id) { id } }",
            "{ bookPage { id } }",
            "{ bookConnection { totalCount } }",
            "query ($shelf: UUID!) { shelfById(id: $shelf) { books { id } } }",
            INSERT.formatted(MEMBER))) {
      JsonNode answer = library.ask(MEMBER, query, book.variables());
      assertEquals(
          "AUTHZ_UNAVAILABLE", answer.at("/errors/0/extensions/code").asString(""), query + answer);
      assertFalse(answer.toString().contains(book.id().toString()), query);
    }
    assertEquals(List.of("1"), library.postgres().query("select count(*) from books"));
  }

  @Test
  void whatIsOnesOwnNeedsNobodyElse() {
    GuardedLibrary library = library(MYSELF);
    GuardedLibrary.Shown book = library.book(MEMBER);
    library.university().setDown(true);
    JsonNode seen =
        library.ask(MEMBER, "query ($id: UUID!) { bookById(id: $id) { id } }", book.variables());
    assertEquals(book.id().toString(), seen.at("/data/bookById/id").asString(""));
    JsonNode made = library.ask(MEMBER, INSERT.formatted(MEMBER), Map.of());
    assertEquals("BookGQLModel", made.at("/data/bookInsert/__typename").asString(""), "" + made);
  }
}
