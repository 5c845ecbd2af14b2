package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Membership;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.Term;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The truth table of PERMISSIONS section 4, line by line, each on every path by which a row can be
 * reached. {@code pages} stands for its {@code grade}.
 */
final class TruthTableTest {
  private static final Set<String> EVERY =
      Set.of(
          "byId",
          "page",
          "connection",
          "totalCount",
          "vector",
          "vectorConnection",
          "vectorCount",
          "linked",
          "linkedCount",
          "filter",
          "filterLink",
          "negation",
          "toOne",
          "filterToOne",
          "entity",
          "stubVector",
          "stubCount",
          "stubLinked");
  private static final Set<String> ABSENT = Set.of();

  private static final UUID U = named("U");
  private static final UUID F = named("F");
  private static final UUID D = named("D");
  private static final UUID X = named("X");
  private static final UUID Z1 = named("Z1");
  private static final UUID Z2 = named("Z2");
  private static final UUID G0 = named("G0");
  private static final UUID BOTH = named("both");
  private static final UUID STUD = named("stud");
  private static final UUID MATE = named("mate");
  private static final UUID HEAD = named("head");
  private static final UUID DEAN = named("dean");
  private static final UUID RECTOR = named("rector");
  private static final UUID STRANGER = named("stranger");

  private final GuardedLibrary library = GuardedLibrary.start();
  private final University university = library.university();

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @BeforeEach
  void found() {
    university.add(new Group(U, null, Term.ALWAYS));
    university.add(new Group(F, U, Term.ALWAYS));
    university.add(new Group(D, F, Term.ALWAYS));
    university.add(new Group(X, null, Term.ALWAYS));
    university.add(new Group(Z1, Z2, Term.ALWAYS));
    university.add(new Group(Z2, Z1, Term.ALWAYS));
    university.add(new Group(G0, F, Term.INVALID));
    university.add(new Group(BOTH, F, Term.ALWAYS));
    List.of(STUD, MATE, HEAD, DEAN, RECTOR, BOTH).forEach(university::addUser);
    university.add(new Membership(STUD, D, Term.ALWAYS));
    university.add(new Membership(MATE, D, Term.ALWAYS));
    university.add(new Role(HEAD, D, "head", Term.ALWAYS));
    university.add(new Role(DEAN, F, "dean", Term.ALWAYS));
    university.add(new Role(RECTOR, U, "rector", Term.ALWAYS));
  }

  @Test
  void lines1To3RolesReachDown() {
    GuardedLibrary.Shown ofD = library.book(D);
    assertEquals(EVERY, library.seen(HEAD, ofD));
    assertEquals(EVERY, library.seen(DEAN, ofD));
    assertEquals(EVERY, library.seen(RECTOR, ofD));
  }

  @Test
  void line4RolesDoNotClimb() {
    assertEquals(ABSENT, library.seen(HEAD, library.book(F)));
  }

  @Test
  void line5RolesDoNotReachAside() {
    UUID other = named("head of X");
    university.addUser(other);
    university.add(new Role(other, X, "head", Term.ALWAYS));
    assertEquals(ABSENT, library.seen(other, library.book(D)));
    assertEquals(EVERY, library.seen(other, library.book(X)));
  }

  @Test
  void line6MembershipIsNoRole() {
    assertEquals(ABSENT, library.seen(STUD, library.book(D)));
  }

  @Test
  void lines7To10PeopleHaveWhoseGroupsTheyBelongTo() {
    GuardedLibrary.Shown ofStud = library.book(STUD);
    assertEquals(EVERY, library.seen(DEAN, ofStud));
    assertEquals(EVERY, library.seen(HEAD, ofStud));
    assertEquals(EVERY, library.seen(STUD, ofStud));
    assertEquals(ABSENT, library.seen(MATE, ofStud));
  }

  @Test
  void line11EndedMembershipsDoNotCount() {
    UUID left = named("left");
    university.addUser(left);
    university.add(new Membership(left, D, Term.OVER));
    assertEquals(ABSENT, library.seen(DEAN, library.book(left)));
    assertEquals(EVERY, library.seen(left, library.book(left)));
  }

  @Test
  void line12RolesHoldOnlyInTheirTime() {
    GuardedLibrary.Shown ofD = library.book(D);
    for (Term term : List.of(Term.OVER, Term.NOT_YET, Term.UNKNOWN, Term.INVALID)) {
      UUID user = UUID.randomUUID();
      university.addUser(user);
      university.add(new Role(user, F, "dean", term));
      assertEquals(ABSENT, library.seen(user, ofD), term.toString());
    }
  }

  @Test
  void line13InvalidGroupsCutAndCirclesEnd() {
    UUID user = named("dean of Z2");
    university.addUser(user);
    university.add(new Role(user, Z2, "dean", Term.ALWAYS));
    assertEquals(ABSENT, library.seen(DEAN, library.book(G0)));
    assertEquals(EVERY, library.seen(user, library.book(Z1)));
  }

  @Test
  void line14NobodyHasWhatNobodyOwns() {
    for (UUID user : List.of(STUD, HEAD, DEAN, RECTOR)) {
      assertEquals(ABSENT, library.seen(user, library.book(null)));
      assertEquals(ABSENT, library.seen(user, library.book(STRANGER)));
      assertEquals(ABSENT, library.seen(user, library.book(BOTH)));
    }
  }

  @Test
  void line15WhoeverHasNoTokenIsTold() {
    GuardedLibrary.Shown ofD = library.book(D);
    for (String query :
        List.of(
            "query ($id: UUID!) { bookById(id: $id) { id } }",
            "{ bookPage { id } }",
            "{ bookConnection { totalCount } }",
            """
            query ($id: UUID!) {
              _entities(representations: [{__typename: "BookGQLModel", id: $id}]) {
                ... on BookGQLModel { id }
              }
            }
            """)) {
      JsonNode answer = library.ask(null, query, ofD.variables());
      assertEquals("UNAUTHENTICATED", answer.at("/errors/0/extensions/code").asString(""), query);
      assertFalse(answer.toString().contains(ofD.id().toString()));
    }
    // What anybody may read he reads, and what hangs on it is absent.
    JsonNode shelf =
        library.ask(
            null,
            "query ($shelf: UUID!) { shelfById(id: $shelf) { id books { id } } }",
            ofD.variables());
    assertEquals(ofD.shelf().toString(), shelf.at("/data/shelfById/id").asString());
    assertTrue(shelf.at("/data/shelfById/books").isEmpty());
  }

  @Test
  void line16StrangersAreNobody() {
    assertEquals(ABSENT, library.seen(STRANGER, library.book(D)));
    assertEquals(ABSENT, library.seen(STRANGER, library.book(STRANGER)));
  }

  @Test
  void line17WritersWrite() throws SQLException {
    GuardedLibrary.Shown ofD = library.book(D);
    assertEquals("NOT_AUTHORIZED", update(HEAD, ofD.id(), "title: \"H\""));
    assertEquals("NOT_FOUND", update(STUD, ofD.id(), "title: \"S\""));
    assertEquals("NOT_FOUND", update(STUD, UUID.randomUUID(), "title: \"S\""));
    assertEquals("written", update(DEAN, ofD.id(), "title: \"D\""));
    assertEquals("D", column("title", ofD.id()));
    assertEquals("NOT_AUTHORIZED", delete(HEAD, ofD.id()));
    assertEquals("NOT_FOUND", delete(STUD, ofD.id()));
    assertEquals("written", delete(DEAN, ofD.id()));
    assertEquals("gone", column("title", ofD.id()));
  }

  @Test
  void line18OneForbiddenAttributeForbidsTheWrite() throws SQLException {
    GuardedLibrary.Shown ofD = library.book(D);
    assertEquals("NOT_AUTHORIZED", update(RECTOR, ofD.id(), "title: \"R\", pages: 7"));
    assertEquals(ofD.id().toString(), column("title", ofD.id()));
    assertEquals("100", column("pages", ofD.id()));
    assertEquals("written", update(RECTOR, ofD.id(), "title: \"R\""));
    assertEquals("written", update(DEAN, ofD.id(), "pages: 8"));
    assertEquals("8", column("pages", ofD.id()));
    assertEquals("NOT_AUTHORIZED", insert(RECTOR, "rbacobjectId: \"" + D + "\", pages: 7"));
    assertEquals("written", insert(DEAN, "rbacobjectId: \"" + D + "\", pages: 7"));
  }

  @Test
  void line19OwnersCountBeforeAndAfter() throws SQLException {
    GuardedLibrary.Shown ofD = library.book(D);
    assertEquals("NOT_AUTHORIZED", insert(DEAN, "rbacobjectId: \"" + X + "\""));
    assertEquals("NOT_AUTHORIZED", update(DEAN, ofD.id(), "rbacobjectId: \"" + X + "\""));
    assertEquals("NOT_AUTHORIZED", update(DEAN, ofD.id(), "rbacobjectId: null"));
    assertEquals(D.toString(), column("rbacobject_id", ofD.id()));
    assertEquals("written", update(DEAN, ofD.id(), "rbacobjectId: \"" + F + "\""));
    assertEquals(F.toString(), column("rbacobject_id", ofD.id()));
    assertEquals("NOT_FOUND", update(STUD, ofD.id(), "rbacobjectId: \"" + STUD + "\""));
  }

  @Test
  void line20WhoeverInsertsOwnsIt() {
    GuardedLibrary open =
        GuardedLibrary.start(
            Access.of(
                GuardedLibrary.READERS,
                AccessRule.of(AccessRule.AUTHENTICATED),
                GuardedLibrary.WRITERS,
                GuardedLibrary.WRITERS),
            attribute -> attribute);
    open.university().addUser(STUD);
    open.university().addUser(MATE);
    JsonNode written =
        open.ask(
            STUD,
            """
            mutation { bookInsert(book: {title: "mine"}) { ... on BookGQLModel { rbacobjectId } } }
            """,
            Map.of());
    assertEquals(
        STUD.toString(),
        written.at("/data/bookInsert/rbacobjectId").asString(),
        written.toString());
    String mine = "{ bookPage { title } }";
    assertEquals("mine", open.ask(STUD, mine, Map.of()).at("/data/bookPage/0/title").asString());
    assertTrue(open.ask(MATE, mine, Map.of()).at("/data/bookPage").isEmpty());
  }

  @Test
  void line21UnreadableAttributesAreNullAndSaySo() {
    GuardedLibrary.Shown ofD = library.book(D);
    String query =
        """
        query ($id: UUID!, $shelf: UUID!) {
          bookById(id: $id) { title pages }
          shelfById(id: $shelf) { books { more: pages } }
        }
        """;
    JsonNode head = library.ask(HEAD, query, ofD.variables());
    assertEquals(ofD.id().toString(), head.at("/data/bookById/title").asString());
    assertTrue(head.at("/data/bookById/pages").isNull());
    assertTrue(head.at("/data/shelfById/books/0/more").isNull());
    assertEquals("FORBIDDEN", head.at("/errors/0/extensions/code").asString());
    assertEquals("[\"bookById\",\"pages\"]", head.at("/errors/0/path").toString());
    assertEquals("[\"shelfById\",\"books\",0,\"more\"]", head.at("/errors/1/path").toString());
    assertEquals(2, head.at("/errors").size());
    JsonNode dean = library.ask(DEAN, query, ofD.variables());
    assertEquals(100, dean.at("/data/bookById/pages").asInt());
    assertTrue(dean.at("/errors").isMissingNode());
  }

  @Test
  void line22UnreadableAttributesNeitherFilterNorOrder() {
    for (int i = 0; i < 5; i++) {
      GuardedLibrary.Shown book = library.book(D);
      library
          .postgres()
          .execute("update books set pages = %d where id = '%s'".formatted(100 - i, book.id()));
    }
    for (String where :
        List.of(
            "{pages: {_gt: 1}}",
            "{_not: {pages: {_gt: 1}}}",
            "{pages: {_is_null: true}}",
            "{pages: {_is_null: false}}",
            "{_not: {_or: [{pages: {_lt: 1}}, {title: {_eq: \"none\"}}]}}")) {
      JsonNode head =
          library.ask(
              HEAD,
              "{ bookPage(where: %s) { id } bookConnection(where: %1$s) { totalCount } }"
                  .formatted(where),
              Map.of());
      assertEquals(
          "{\"bookPage\":[],\"bookConnection\":{\"totalCount\":0}}",
          head.at("/data").toString(),
          where);
    }
    String byId = "{ bookPage(orderby: \"id\") { id } }";
    for (String order : List.of("pages", "pages desc")) {
      String ordered = "{ bookPage(orderby: \"%s\") { id } }".formatted(order);
      assertEquals(library.text(HEAD, byId, Map.of()), library.text(HEAD, ordered, Map.of()));
    }
    String ascending = "{ bookPage(orderby: \"pages\") { pages } }";
    assertEquals(
        "[{\"pages\":96},{\"pages\":97},{\"pages\":98},{\"pages\":99},{\"pages\":100}]",
        library.ask(DEAN, ascending, Map.of()).at("/data/bookPage").toString());
    assertEquals(
        5,
        library
            .ask(DEAN, "{ bookConnection(where: {pages: {_gt: 1}}) { totalCount } }", Map.of())
            .at("/data/bookConnection/totalCount")
            .asInt());
  }

  @Test
  void line23PagesHaveNoHoles() {
    Set<String> readable = new HashSet<>();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      UUID id = UUID.randomUUID();
      @Nullable UUID owner = List.of(D, F, HEAD, X).get(i % 4);
      rows.append(
          "insert into books (id, rbacobject_id, title, pages) values ('%s', '%s', '%d', %d);"
              .formatted(id, owner, i, i % 7));
      if (i % 4 == 0 || i % 4 == 2) {
        readable.add(id.toString());
      }
    }
    library.postgres().execute(rows.toString());
    Set<String> seen = new HashSet<>();
    for (int skip = 0; skip < 600; skip += 50) {
      JsonNode page =
          library
              .ask(HEAD, "{ bookPage(skip: %d, limit: 50) { id } }".formatted(skip), Map.of())
              .at("/data/bookPage");
      assertEquals(Math.max(0, Math.min(50, 500 - skip)), page.size());
      page.forEach(book -> assertTrue(seen.add(book.at("/id").asString())));
    }
    assertEquals(readable, seen);
    List<String> walked = new ArrayList<>();
    String after = "";
    JsonNode part;
    do {
      part =
          library
              .ask(
                  HEAD,
                  """
                  { bookConnection(first: 90, orderby: "pages, title desc"%s) {
                      totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }
                  """
                      .formatted(after),
                  Map.of())
              .at("/data/bookConnection");
      assertEquals(500, part.at("/totalCount").asInt());
      part.at("/edges").forEach(edge -> walked.add(edge.at("/node/id").asString()));
      after = ", after: \"%s\"".formatted(part.at("/pageInfo/endCursor").asString());
    } while (part.at("/pageInfo/hasNextPage").asBoolean());
    assertEquals(500, walked.size());
    assertEquals(readable, new HashSet<>(walked));
  }

  @Test
  void line24HiddenIsAbsentToTheByte() {
    GuardedLibrary.Shown hidden = library.book(F);
    GuardedLibrary.Shown none =
        new GuardedLibrary.Shown(
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    for (String query :
        List.of(
            """
            query ($id: UUID!) {
              _entities(representations: [{__typename: "BookGQLModel", id: $id}]) {
                ... on BookGQLModel { id title pages shelf { id } }
              }
            }
            """,
            "query ($id: UUID!) { bookById(id: $id) { id pages } }",
            """
            mutation ($id: UUID!) {
              bookUpdate(book: {id: $id, lastchange: "2026-01-01T00:00:00.000000Z", title: "x"}) {
                __typename ... on BookGQLModelUpdateError { msg code location Entity { id } }
              }
            }
            """,
            """
            mutation ($id: UUID!) {
              bookDelete(book: {id: $id, lastchange: "2026-01-01T00:00:00.000000Z"}) {
                msg code location Entity { id lastchange }
              }
            }
            """)) {
      assertEquals(
          library.text(HEAD, query, none.variables()),
          library.text(HEAD, query, hidden.variables()),
          query);
    }
  }

  @Test
  void line25WhatRepresentationsClaimDoesNotCount() {
    GuardedLibrary.Shown ofF = library.book(F);
    JsonNode answer =
        library.ask(
            HEAD,
            """
            query ($id: UUID!) {
              _entities(representations: [
                {__typename: "BookGQLModel", id: $id, rbacobjectId: "%s", rbacobject_id: "%s"}]) {
                ... on BookGQLModel { id }
              }
            }
            """
                .formatted(D, HEAD),
            ofF.variables());
    assertTrue(answer.at("/data/_entities/0").isNull(), answer.toString());
  }

  @Test
  void line26WithoutRolesOnlyWhatNeedsNone() throws SQLException {
    GuardedLibrary.Shown ofD = library.book(D);
    GuardedLibrary.Shown mine = library.book(DEAN);
    university.setDown(true);
    for (String query :
        List.of(
            "query ($id: UUID!) { bookById(id: $id) { id } }",
            "{ bookPage { id } }",
            "{ bookConnection { totalCount } }",
            "query ($shelf: UUID!) { shelfById(id: $shelf) { books { id } } }",
            "query ($id: UUID!) { shelfPage(where: {books: {id: {_eq: $id}}}) { id } }")) {
      JsonNode answer = library.ask(DEAN, query, ofD.variables());
      assertEquals("AUTHZ_UNAVAILABLE", answer.at("/errors/0/extensions/code").asString(""), query);
      assertFalse(answer.toString().contains(ofD.id().toString()), query);
    }
    String byId = "query ($id: UUID!) { bookById(id: $id) { id title } shelfPage { id } }";
    JsonNode own = library.ask(DEAN, byId, mine.variables());
    assertEquals(mine.id().toString(), own.at("/data/bookById/id").asString(), own.toString());
    assertEquals(2, own.at("/data/shelfPage").size());
    assertEquals("AUTHZ_UNAVAILABLE", update(DEAN, ofD.id(), "title: \"x\""));
    assertEquals(ofD.id().toString(), column("title", ofD.id()));
    university.setDown(false);
    assertEquals(EVERY, library.seen(DEAN, ofD));
  }

  @Test
  void line27EachHasHisOwnView() {
    GuardedLibrary.Shown ofD = library.book(D);
    GuardedLibrary.Shown ofStud = library.book(STUD);
    for (int i = 0; i < 3; i++) {
      assertEquals(EVERY, library.seen(DEAN, ofD));
      assertEquals(ABSENT, library.seen(STUD, ofD));
      assertEquals(EVERY, library.seen(STUD, ofStud));
      assertEquals(ABSENT, library.seen(MATE, ofStud));
    }
    assertNotEquals(
        library.text(DEAN, "{ bookPage { id } }", Map.of()),
        library.text(STUD, "{ bookPage { id } }", Map.of()));
  }

  @Test
  void line28RevokedRolesAreGone() {
    GuardedLibrary.Shown ofD = library.book(D);
    assertEquals(EVERY, library.seen(HEAD, ofD));
    university.revoke(HEAD);
    assertEquals(ABSENT, library.seen(HEAD, ofD));
  }

  private String update(UUID user, UUID id, String values) throws SQLException {
    JsonNode answer =
        library.ask(
            user,
            """
            mutation { bookUpdate(book: {id: "%s", lastchange: "%s", %s}) {
              __typename ... on BookGQLModelUpdateError { code }
            } }
            """
                .formatted(id, lastchange(id), values),
            Map.of());
    return outcome(answer, "bookUpdate");
  }

  private String delete(UUID user, UUID id) throws SQLException {
    JsonNode answer =
        library.ask(
            user,
            "mutation { bookDelete(book: {id: \"%s\", lastchange: \"%s\"}) { code } }"
                .formatted(id, lastchange(id)),
            Map.of());
    return outcome(answer, "bookDelete");
  }

  private String insert(UUID user, String values) {
    JsonNode answer =
        library.ask(
            user,
            """
            mutation { bookInsert(book: {title: "new %s", %s}) {
              __typename ... on BookGQLModelInsertError { code }
            } }
            """
                .formatted(UUID.randomUUID(), values),
            Map.of());
    return outcome(answer, "bookInsert");
  }

  private static String outcome(JsonNode answer, String field) {
    if (!answer.at("/errors").isMissingNode()) {
      return answer.at("/errors/0/extensions/code").asString();
    }
    String code = answer.at("/data/" + field + "/code").asString("");
    for (WriteFailure.Code known : WriteFailure.Code.values()) {
      if (known.id().toString().equals(code)) {
        return known.name();
      }
    }
    return "written";
  }

  private String lastchange(UUID id) throws SQLException {
    List<String> found =
        library
            .postgres()
            .query(
                """
                select to_char(lastchange at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from books where id = '%s'
                """
                    .formatted(id));
    return found.isEmpty() ? "2026-01-01T00:00:00.000000Z" : found.getFirst();
  }

  private String column(String name, UUID id) throws SQLException {
    List<String> found =
        library
            .postgres()
            .query("select cast(%s as text) from books where id = '%s'".formatted(name, id));
    return found.isEmpty() ? "gone" : found.getFirst();
  }
}
