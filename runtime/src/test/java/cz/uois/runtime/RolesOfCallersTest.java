package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.fixture.Browser;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.roles.FakeUg;
import cz.uois.runtime.roles.UgOf2023;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole member in development, over HTTP: who signs in sees what his roles show him. */
class RolesOfCallersTest {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String JULIA = "2d9dc868-a4a2-11ed-b9df-0242ac120003";
  private static final String JOHNSON = "2d9dc9a8-a4a2-11ed-b9df-0242ac120003";
  private static final String FAC = "2d9dced0-a4a2-11ed-b9df-0242ac120003";
  private static final String DEP = "2d9dd1c8-a4a2-11ed-b9df-0242ac120003";
  private static final String UNI = "2d9dcd22-a4a2-11ed-b9df-0242ac120003";

  /** An excerpt of the university's seed data: a dean of Fac, and a head of Dep, which is in it. */
  private static final String SEED =
      """
      {
        "users": [
          {"id": "%1$s", "name": "Julia"}, {"id": "%2$s", "name": "Johnson"}],
        "groups": [
          {"id": "%5$s", "name": "Uni", "mastergroup_id": null, "valid": true},
          {"id": "%3$s", "name": "Fac", "mastergroup_id": "%5$s", "valid": true},
          {"id": "%4$s", "name": "Dep", "mastergroup_id": "%3$s", "valid": true}],
        "memberships": [],
        "roletypes": [
          {"id": "ae3f2912-6159-11ed-b753-0242ac120003", "name": "děkan", "name_en": "dean"},
          {"id": "ae3f29ee-6159-11ed-b753-0242ac120003", "name": "vedoucí katedry",
            "name_en": "head of department"}],
        "roles": [
          {"id": "7cd9e6b2-a58b-11ed-b9df-0242ac120003", "user_id": "%1$s", "group_id": "%3$s",
            "roletype_id": "ae3f2912-6159-11ed-b753-0242ac120003", "valid": true},
          {"id": "7cd9e6b2-a58b-11ed-b9df-0242ac120004", "user_id": "%2$s", "group_id": "%4$s",
            "roletype_id": "ae3f29ee-6159-11ed-b753-0242ac120003", "valid": true}]
      }
      """
          .formatted(JULIA, JOHNSON, FAC, DEP, UNI);

  private static final String BOOKS = "{ bookPage(orderby: \"title\") { title } }";
  private static final String SHELVES = "{ shelfPage { name } }";
  private static final String RENAME =
      """
      mutation { bookUpdate(book: {id: "00000000-0000-4000-8000-000000000002",
        lastchange: "2024-01-01T00:00:00.000000Z", title: "%s"}) {
          __typename ... on BookGQLModel { title } } }\
      """;

  @TempDir private Path folder;
  private final TestDatabase database = TestDatabase.with();

  @Test
  void showsEverybodyWhatHisRolesShow() throws Exception {
    try (Subgraph member = start(Map.of())) {
      Browser browser = new Browser(member.port());
      assertEquals("UNAUTHENTICATED", code(browser.ask(BOOKS)));
      assertEquals("UNAUTHENTICATED", code(browser.ask(SHELVES)));
      browser.signIn('"' + JULIA + '"');
      assertEquals(List.of("of Dep", "of Fac"), titles(browser));
      assertEquals(1, browser.ask(SHELVES).path("data").path("shelfPage").size());
      String julias = browser.cookie();
      browser.signIn('"' + JOHNSON + '"');
      assertEquals(List.of("of Dep"), titles(browser));
      assertEquals(
          "BookGQLModelUpdateError",
          browser
              .ask(RENAME.formatted("by a head"))
              .path("data")
              .path("bookUpdate")
              .path("__typename")
              .asString(""));
      browser.setCookie(julias);
      assertEquals(
          "by a dean",
          browser
              .ask(RENAME.formatted("by a dean"))
              .path("data")
              .path("bookUpdate")
              .path("title")
              .asString(""));
      assertEquals(List.of("by a dean", "of Fac"), titles(browser));
      String figures = new HttpCaller(member.port()).get("/metrics").body();
      assertTrue(
          figures.contains("uois_roles_questions_total{member=\"library\",outcome=\"answered\"}"));
      assertTrue(
          figures.contains("uois_roles_questions_total{member=\"library\",outcome=\"failed\"} 0.0"),
          figures);
      assertFalse(figures.contains(JULIA));
    }
  }

  @Test
  void believesNobodyWithoutUg() throws Exception {
    int nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = closed.getLocalPort();
    }
    try (Subgraph member =
        start(Map.of("GQLUG_ENDPOINT_URL", "http://127.0.0.1:" + nobody + "/gql"))) {
      Browser browser = new Browser(member.port());
      browser.signIn('"' + JULIA + '"');
      JsonNode books = browser.ask(BOOKS);
      assertEquals("AUTHZ_UNAVAILABLE", code(books), books::toString);
      assertFalse(books.toString().contains("of Dep"));
      assertFalse(books.toString().contains("127.0.0.1"), books::toString);
      assertEquals("AUTHZ_UNAVAILABLE", code(browser.ask(SHELVES)));
      assertEquals("AUTHZ_UNAVAILABLE", code(browser.ask(RENAME.formatted("by nobody"))));
    }
  }

  @Test
  void asksAnOldUgAboutTheOwnersOfItsRows() throws Exception {
    UgOf2023 old = new UgOf2023(UgOf2023.DATED, UgOf2023.BOTH_NAMES);
    old.me(UUID.fromString(JULIA));
    for (String group : List.of(FAC, DEP)) {
      old.role(UUID.fromString(group), UUID.fromString(JULIA), true, null, null, "děkan", "dean");
    }
    try (FakeUg ug = new FakeUg();
        Subgraph member = start(Map.of("GQLUG_ENDPOINT_URL", ug.address().toString()))) {
      ug.answers(old::answer);
      Browser browser = new Browser(member.port());
      browser.signIn('"' + JULIA + '"');
      assertEquals(List.of("of Dep", "of Fac"), titles(browser));
      int asked = ug.asked().size();
      assertEquals(List.of("of Dep", "of Fac"), titles(browser));
      assertEquals(asked, ug.asked().size());
      browser.signIn('"' + JOHNSON + '"');
      assertEquals("AUTHZ_UNAVAILABLE", code(browser.ask(BOOKS)), "it takes him for Julia");
    }
  }

  private static String code(JsonNode answer) {
    return answer.path("errors").path(0).path("extensions").path("code").asString("");
  }

  private static List<String> titles(Browser browser) throws Exception {
    JsonNode answer = browser.ask(BOOKS);
    // The first request of a process may take longer than gql_ug has, on a machine that is busy.
    for (int i = 0; i < 10 && code(answer).equals("AUTHZ_UNAVAILABLE"); i++) {
      Thread.sleep(Duration.ofMillis(1_100));
      answer = browser.ask(BOOKS);
    }
    assertTrue(answer.path("errors").isMissingNode(), answer.toString());
    List<String> titles = new ArrayList<>();
    answer
        .path("data")
        .path("bookPage")
        .forEach(book -> titles.add(book.path("title").asString("")));
    return titles;
  }

  private Subgraph start(Map<String, String> variables) throws Exception {
    Path seed = Files.writeString(folder.resolve("systemdata.json"), SEED);
    DatabaseAddress.Server address = database.address(Map.of());
    Map<String, String> all = new HashMap<>(variables);
    all.put("UOIS_ENV", "development");
    all.put("PORT", "0");
    all.put("UOIS_LINGER", "0s");
    all.put("SYSTEMDATA", seed.toString());
    all.put("POSTGRES_HOST", address.host() + ":" + address.port());
    all.put("POSTGRES_DB", address.name());
    AccessRule deans = AccessRule.of("děkan");
    MemberDescriptor library =
        Library.guarded(
            Access.of(AccessRule.of(AccessRule.AUTHENTICATED)),
            Access.of(AccessRule.of("děkan", "head of department"), deans, deans, deans),
            Access.NONE,
            UnaryOperator.identity());
    Subgraph member =
        Subgraph.start(Config.read(all), Library.inFolder(library, folder.resolve("member")));
    member.awaitReady(START);
    database.execute(
        """
        insert into shelves (id, name) values ('00000000-0000-4000-8000-0000000000a1', 'a');
        insert into books (id, lastchange, created, rbacobject_id, title)
        select ('00000000-0000-4000-8000-00000000000' || n)::uuid, timestamptz '2024-01-01Z',
          timestamptz '2024-01-01Z', owner::uuid, title
        from (values (1, '%s', 'of Fac'), (2, '%s', 'of Dep'), (3, '%s', 'of Uni'),
          (4, null, 'nobody''s')) as books_of (n, owner, title);
        """
            .formatted(FAC, DEP, UNI));
    return member;
  }
}
