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
import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.roles.FakeUg;
import cz.uois.runtime.roles.RoleClosure;
import cz.uois.runtime.roles.RoleListener;
import cz.uois.runtime.roles.ScopeLimits;
import cz.uois.runtime.roles.UgRoles;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    assertRefused("BAD_USER_INPUT", names(Collections.nCopies(ScopeLimits.NAMES + 1, "dean")));
    assertRefused("BAD_USER_INPUT", names(List.of("d".repeat(ScopeLimits.CHARACTERS + 1))));
    assertTrue(
        data(new Caller.User(DEAN), names(Collections.nCopies(20, "ř".repeat(200))))
            .contains("[]"));
    assertTrue(data(new Caller.User(DEAN), aliases(ScopeLimits.SCOPES)).contains("n49"));
    assertRefused("QUERY_TOO_COMPLEX", aliases(ScopeLimits.SCOPES + 1));
  }

  @Test
  void tellsAMemberOfMoreRoleTypesThanFitIntoOneQuestion() throws Exception {
    List<String> types =
        IntStream.range(0, 2 * ScopeLimits.NAMES + 5)
            .mapToObj(i -> "%03d%s".formatted(i, "ř".repeat(ScopeLimits.CHARACTERS - 3)))
            .toList();
    UUID last = UUID.fromString("00000000-0000-0000-0000-0000000000ff");
    ROWS.clear();
    ROWS.addUser(DEAN);
    ROWS.add(new Group(F, null, Term.ALWAYS));
    ROWS.add(new Group(last, null, Term.ALWAYS));
    types.forEach(type -> ROWS.add(new RoleType(type, null, null)));
    ROWS.add(new Role(DEAN, F, types.getFirst(), Term.ALWAYS));
    ROWS.add(new Role(DEAN, last, types.getLast(), Term.ALWAYS));
    ROWS.write();
    Set<String> all = Set.copyOf(types);
    Set<Set<String>> needs = new HashSet<>(Set.of(all, Set.of("x".repeat(201))));
    IntStream.range(0, ScopeLimits.SCOPES).forEach(i -> needs.add(Set.of(types.get(0), "no" + i)));
    try (FakeUg ug = new FakeUg();
        UgRoles roles = UgRoles.of(ug.address(), 1, RoleListener.NOBODY)) {
      ug.answers(RoleFieldsTest::answer);
      Roles told = roles.roles(new Principal(DEAN, Optional.of("t")), needs, Set::of);
      assertEquals(Set.of(F, last), told.over(all));
      assertEquals(Set.of(), told.over(Set.of("x".repeat(201))));
      assertEquals(Set.of(F), told.over(Set.of(types.get(0), "no49")));
      assertEquals(2, ug.asked().size());
    }
  }

  /** As over HTTP; who asks is told by the library, which has no users. */
  private static FakeUg.Answer answer(FakeUg.Asked asked) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    asked
        .variables()
        .propertyStream()
        .forEach(it ->
            variables.put(
                it.getKey(), it.getValue().valueStream().map(JsonNode::asString).toList()));
    String query = asked.query().replace("{ me { id } ", "{ ");
    GraphQlRequest request =
        new GraphQlRequest(query, Optional.empty(), variables, new Caller.User(DEAN));
    ObjectNode answer = (ObjectNode) JSON.readTree(MEMBER.execute(request).json());
    if (answer.path("data") instanceof ObjectNode data) {
      data.putObject("me").put("id", DEAN.toString());
    }
    return new FakeUg.Answer(200, "application/json", answer.toString());
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
