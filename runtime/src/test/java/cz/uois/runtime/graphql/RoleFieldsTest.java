package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.RoleTables;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.RoleRows;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Membership;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.RoleType;
import cz.uois.runtime.fixture.University.Term;
import cz.uois.runtime.rbac.OwnerStore;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.roles.RoleClosure;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member that keeps the roles of everybody tells another one that asks for somebody. */
final class RoleFieldsTest {
  private static final String SDL =
      Library.sdl()
          + """
          extend type Query {
            rbacScope(roletypes: [String!]!): RbacScopeGQLModel
            rbacStates: [RbacStateGQLModel!]!
          }
          type RbacScopeGQLModel { userId: UUID! owners: [UUID!]! until: DateTime }
          type RbacStateGQLModel { id: UUID! readers: [String!]! writers: [String!]! }
          """;
  private static final UUID DEAN = UUID.fromString("00000000-0000-0000-0000-00000000000d");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000e");
  private static final UUID F = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID D = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final JsonMapper JSON = new JsonMapper();
  private static final RoleRows ROWS = RoleRows.beside(Library.ddl());
  private static final MemberExecutor MEMBER = member(new RoleTables(true, true));

  private static MemberExecutor member(RoleTables tables) {
    MemberDescriptor library = Library.MEMBER;
    return MemberExecutor.create(
        new MemberDescriptor(
            library.name(),
            library.entities(),
            library.foreignTypes(),
            library.code(),
            Optional.of(tables),
            library.resources()),
        SDL,
        ROWS.postgres().database(),
        RoleSource.NONE,
        OwnerStore.NONE,
        Optional.of(new RoleClosure(tables)),
        Bounds.within(Duration.ofMinutes(1)));
  }

  @BeforeEach
  void university() {
    ROWS.clear();
    ROWS.add(new Group(F, null, Term.ALWAYS));
    ROWS.add(new Group(D, F, Term.ALWAYS));
    ROWS.addUser(DEAN);
    ROWS.addUser(OTHER);
    ROWS.add(new Membership(OTHER, D, Term.ALWAYS));
    ROWS.add(new RoleType("děkan", "dean", null));
    ROWS.add(new Role(DEAN, F, "děkan", Term.ALWAYS));
    ROWS.write();
  }

  @Test
  void tellsTheCallerOverWhomHeHoldsRoles() {
    String query =
        """
        { n0: rbacScope(roletypes: ["dean", "head"]) { __typename userId owners until }
          n1: rbacScope(roletypes: ["head"]) { mine: owners } }
        """;
    assertEquals(
        """
        {"n0":{"__typename":"RbacScopeGQLModel","userId":"%s","owners":["%s","%s","%s"],"until":null},\
        "n1":{"mine":[]}}\
        """
            .formatted(DEAN, F, D, OTHER),
        data(new Caller.User(DEAN), query));
    assertEquals(
        """
        {"n0":{"__typename":"RbacScopeGQLModel","userId":"%s","owners":[],"until":null},\
        "n1":{"mine":[]}}\
        """
            .formatted(OTHER),
        data(new Caller.User(OTHER), query));
  }

  @Test
  void asksTheDatabaseOnceForEachField() {
    ROWS.postgres().statements();
    data(
        new Caller.User(DEAN),
        "{ a: rbacScope(roletypes: [\"dean\"]) { owners } rbacStates { id } }");
    assertEquals(2, ROWS.postgres().statements().size());
  }

  @Test
  void tellsWhenTheAnswerChangesByItself() {
    ROWS.postgres().execute("update roles set enddate = '2099-01-02T03:04:05.5+01:00'");
    assertEquals(
        """
        {"rbacScope":{"until":"2099-01-02T02:04:05.500000+00:00"}}\
        """,
        data(new Caller.User(DEAN), "{ rbacScope(roletypes: [\"dean\"]) { until } }"));
  }

  @Test
  void somebodyUnknownHasNoScopeAndNobodyIsToldThatHeIsUnauthenticated() {
    String query = "{ rbacScope(roletypes: [\"dean\"]) { owners } }";
    assertEquals("{\"rbacScope\":null}", data(new Caller.User(UUID.randomUUID()), query));
    for (String asked : List.of(query, "{ rbacStates { id } }")) {
      ROWS.postgres().statements();
      assertEquals("UNAUTHENTICATED", code(asked));
      assertEquals(List.of(), ROWS.postgres().statements());
    }
  }

  @Test
  void takesNamesFromVariables() {
    JsonNode answer =
        answer(
            new Caller.User(DEAN),
            "query ($names: [String!]!) { rbacScope(roletypes: $names) { owners } }",
            Map.of("names", List.of("děkan")));
    assertEquals(3, answer.at("/data/rbacScope/owners").size(), answer.toString());
  }

  @Test
  void tellsWhatStatesLetRoleTypesDo() {
    UUID list = UUID.randomUUID();
    ROWS.state(D, list, null);
    ROWS.list(list, "děkan");
    ROWS.write();
    String query = "{ rbacStates { id readers writers __typename } }";
    assertEquals(
        """
        {"rbacStates":[{"id":"%s","readers":["děkan"],"writers":[],\
        "__typename":"RbacStateGQLModel"}]}\
        """
            .formatted(D),
        data(new Caller.User(OTHER), query));
    JsonNode none =
        run(member(new RoleTables(true, false)), new Caller.User(OTHER), query, Map.of());
    assertEquals("{\"data\":{\"rbacStates\":[]}}", none.toString());
  }

  @Test
  void refusesMoreThanAMemberNeeds() {
    assertRefused("BAD_USER_INPUT", names(Collections.nCopies(21, "dean")));
    assertRefused("BAD_USER_INPUT", names(List.of("d".repeat(101))));
    assertTrue(
        data(new Caller.User(DEAN), names(Collections.nCopies(20, "d".repeat(100))))
            .contains("[]"));
    assertTrue(data(new Caller.User(DEAN), aliases(RoleFields.MOST_SCOPES)).contains("n49"));
    assertRefused("QUERY_TOO_COMPLEX", aliases(RoleFields.MOST_SCOPES + 1));
  }

  private static String names(List<String> names) {
    return "{ rbacScope(roletypes: [%s]) { owners } }"
        .formatted(names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",")));
  }

  private static String aliases(int count) {
    return IntStream.range(0, count)
        .mapToObj("n%d: rbacScope(roletypes: [\"dean\"]) { owners }"::formatted)
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private static void assertRefused(String code, String query) {
    JsonNode answer = answer(new Caller.User(DEAN), query, Map.of());
    assertEquals(code, answer.at("/errors/0/extensions/code").asString(""), answer.toString());
  }

  private static String code(String query) {
    return answer(new Caller.Anonymous(), query, Map.of())
        .at("/errors/0/extensions/code")
        .asString("");
  }

  private static String data(Caller caller, String query) {
    JsonNode answer = answer(caller, query, Map.of());
    assertTrue(answer.at("/errors").isMissingNode(), answer.toString());
    return answer.at("/data").toString();
  }

  private static JsonNode answer(Caller caller, String query, Map<String, Object> variables) {
    return run(MEMBER, caller, query, variables);
  }

  private static JsonNode run(
      MemberExecutor member, Caller caller, String query, Map<String, Object> variables) {
    return JSON.readTree(
        member
            .execute(
                new GraphQlRequest(
                    query, Optional.empty(), Map.copyOf(variables), caller, Optional.empty()))
            .json());
  }
}
