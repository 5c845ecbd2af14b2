package cz.uois.runtime.roles;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.rbac.Principal;
import cz.uois.runtime.rbac.RoleSource.StateRoles;
import cz.uois.runtime.rbac.Roles;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UgRolesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final UUID DEAN = new UUID(1, 1);
  private static final UUID HEAD = new UUID(1, 2);
  private static final UUID GROUP = new UUID(2, 1);
  private static final UUID OTHER = new UUID(2, 2);
  private static final Set<String> DEANS = Set.of("dean", "děkan");
  private static final Set<String> HEADS = Set.of("head");

  private final Clocks clocks = new Clocks();
  private final AtomicInteger answered = new AtomicInteger();
  private FakeUg ug;
  private UgRoles roles;

  @BeforeEach
  void start() throws Exception {
    ug = new FakeUg();
    roles = roles(ug.address());
  }

  @AfterEach
  void stop() {
    roles.close();
    ug.close();
  }

  private UgRoles roles(URI address) {
    RoleListener listener =
        new RoleListener() {
          @Override
          public void rolesAnswered() {
            answered.incrementAndGet();
          }

          @Override
          public void rolesFailed() {}
        };
    return UgRoles.of(address, 2000, listener, Clocks.PATIENCE, clocks, clocks::nanos);
  }

  private Roles ask(UUID user, Set<Set<String>> needs) {
    return roles.roles(FakeUg.principal(user), needs, UgRolesTest::notAsked);
  }

  @Test
  void asksForAllScopesInOneRequestWithTheTokenAsCookie() {
    ug.answers(asked -> FakeUg.each(asked, null));
    String strange = "\") { id } } #";
    Roles got = ask(DEAN, Set.of(DEANS, Set.of(strange)));
    assertEquals(
        new Roles(
            true, Map.of(DEANS, Set.of(new UUID(2, 1)), Set.of(strange), Set.of(new UUID(1, 1)))),
        got);
    FakeUg.Asked only = ug.asked().getFirst();
    assertEquals(1, ug.asked().size());
    assertEquals("authorization=token-of-" + DEAN, only.cookie());
    assertEquals(
        "query($r0: [String!]!, $r1: [String!]!) { me { id }"
            + " n0: rbacScope(roletypes: $r0) { owners until }"
            + " n1: rbacScope(roletypes: $r1) { owners until } }",
        only.query());
    assertEquals(
        Set.of(JSON.readTree("[\"dean\", \"děkan\"]"), JSON.valueToTree(List.of(strange))),
        Set.<JsonNode>of(only.variables().path("r0"), only.variables().path("r1")));
  }

  @Test
  void asksForManyRoleTypesInPartsOfWhichTheFirstToEndEndsAll() {
    Set<String> many = IntStream.range(0, 45).mapToObj(i -> "type" + i).collect(toSet());
    ug.answers(asked -> {
      String first = Clocks.START.plusSeconds(5).toString();
      FakeUg.Answer answer = FakeUg.each(asked, null);
      return new FakeUg.Answer(
          200, FakeUg.JSON, answer.body().replaceFirst("null}}}$", '"' + first + "\"}}}"));
    });
    assertEquals(Set.of(new UUID(20, 1), new UUID(5, 1)), ask(DEAN, Set.of(many)).over(many));
    assertEquals(1, ug.asked().size());
    Set<String> asked = new HashSet<>();
    ug.asked()
        .getFirst()
        .variables()
        .forEach(names -> names.forEach(name -> assertTrue(asked.add(name.asString()))));
    assertEquals(many, asked);
    clocks.pass(Duration.ofSeconds(4));
    ask(DEAN, Set.of(many));
    assertEquals(1, ug.asked().size());
    clocks.pass(Duration.ofSeconds(1));
    ask(DEAN, Set.of(many));
    assertEquals(2, ug.asked().size());
  }

  @Test
  void believesNothingIfOneOfManyQuestionsIsNotAnswered() {
    Set<Set<String>> needs =
        IntStream.range(0, 51).mapToObj(i -> Set.of("type" + i)).collect(toSet());
    ug.answers(asked ->
        asked.variables().size() == 50
            ? FakeUg.each(asked, null)
            : new FakeUg.Answer(500, FakeUg.JSON, "{}"));
    assertThrows(RolesUnavailableException.class, () -> ask(DEAN, needs));
    assertEquals(2, ug.asked().size());
    clocks.pass(Duration.ofSeconds(2));
    ug.answers(asked ->
        asked.variables().size() == 50
            ? FakeUg.each(asked, null)
            : new FakeUg.Answer(
                200,
                FakeUg.JSON,
                "{\"data\":{\"me\":null,\"n0\":{\"owners\":[],\"until\":null}}}"));
    assertEquals(Roles.UNKNOWN, ask(DEAN, needs));
  }

  @Test
  void asksOnlyWhoItIsWhenNoRoleIsNeeded() {
    ug.answers("{\"data\":{\"me\":{\"id\":\"" + DEAN + "\"}}}");
    assertTrue(ask(DEAN, Set.of(Set.of())).known());
    assertEquals("query { me { id } }", ug.asked().getFirst().query());
    ug.answers("{\"data\":{\"me\":null}}");
    assertEquals(Roles.UNKNOWN, ask(HEAD, Set.of()));
  }

  @Test
  void knowsNobodyWhomUgDoesNotKnow() {
    ug.answers("{\"data\":{\"me\":null,\"n0\":{\"owners\":[\"" + GROUP + "\"],\"until\":null}}}");
    assertEquals(Roles.UNKNOWN, ask(DEAN, Set.of(DEANS)));
    assertEquals(Set.of(), ask(DEAN, Set.of(DEANS)).over(DEANS));
    assertEquals(1, ug.asked().size());
  }

  @Test
  void keepsAnswersForThirtySeconds() {
    ug.answers(asked -> FakeUg.each(asked, null));
    Roles first = ask(DEAN, Set.of(DEANS));
    clocks.pass(Duration.ofMillis(29_999));
    assertEquals(first, ask(DEAN, Set.of(DEANS)));
    assertEquals(1, ug.asked().size());
    ug.answers(
        "{\"data\":{\"me\":{\"id\":\"%s\"},\"n0\":{\"owners\":[],\"until\":null}}}"
            .formatted(DEAN));
    clocks.pass(Duration.ofMillis(1_001));
    assertEquals(Set.of(), ask(DEAN, Set.of(DEANS)).over(DEANS), "a revoked role after 31 s");
  }

  @Test
  void asksOnlyForWhatItDoesNotKeep() {
    ug.answers(asked -> FakeUg.each(asked, null));
    ask(DEAN, Set.of(DEANS));
    Roles both = ask(DEAN, Set.of(DEANS, HEADS));
    assertEquals(Set.of(DEANS, HEADS), both.scopes().keySet());
    assertEquals(JSON.readTree("{\"r0\":[\"head\"]}"), ug.asked().get(1).variables());
  }

  @Test
  void keepsNothingLongerThanUgSays() {
    ug.answers(asked -> FakeUg.each(asked, Clocks.START.plusSeconds(5)));
    ask(DEAN, Set.of(DEANS));
    clocks.pass(Duration.ofMillis(4_999));
    ask(DEAN, Set.of(DEANS));
    assertEquals(1, ug.asked().size());
    clocks.pass(Duration.ofMillis(1));
    ask(DEAN, Set.of(DEANS));
    assertEquals(2, ug.asked().size());
    // What is over already is kept not at all.
    ask(DEAN, Set.of(DEANS));
    assertEquals(3, ug.asked().size());
    ug.answers(asked -> FakeUg.each(asked, Instant.parse("0001-01-01T00:00:00Z")));
    ask(DEAN, Set.of(DEANS));
    ask(DEAN, Set.of(DEANS));
    assertEquals(5, ug.asked().size());
  }

  @Test
  void keepsAnswersApartByUserAndByToken() {
    ug.answers(asked -> FakeUg.each(asked, null));
    assertEquals(Set.of(new UUID(1, 1)), ask(DEAN, Set.of(HEADS)).over(HEADS));
    assertEquals(Set.of(new UUID(1, 2)), ask(HEAD, Set.of(HEADS)).over(HEADS));
    ug.answers(
        "{\"data\":{\"me\":{\"id\":\"%s\"},\"n0\":{\"owners\":[],\"until\":null}}}"
            .formatted(DEAN));
    Principal again = new Principal(DEAN, Optional.of("another"));
    assertEquals(Set.of(), roles.roles(again, Set.of(HEADS), UgRolesTest::notAsked).over(HEADS));
    Principal sameToken = new Principal(OTHER, Optional.of("token-of-" + DEAN));
    assertThrows(
        RolesUnavailableException.class,
        () -> roles.roles(sameToken, Set.of(HEADS), UgRolesTest::notAsked),
        "what is kept of one user is no answer about another with the same token");
  }

  @Test
  void asksOnceForManyWhoNeedTheSame() throws Exception {
    ug.answers(asked -> FakeUg.each(asked, null));
    ug.delay(Duration.ofMillis(400));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Roles>> calls = new ArrayList<>();
      IntStream.range(0, 50).forEach(i -> calls.add(() -> ask(DEAN, Set.of(DEANS))));
      Set<Roles> got = threads.invokeAll(calls).stream().map(Future::resultNow).collect(toSet());
      assertEquals(Set.of(new Roles(true, Map.of(DEANS, Set.of(new UUID(2, 1))))), got);
    }
    assertEquals(1, ug.asked().size());
    assertEquals(1, answered.get());
  }

  @Test
  void tellsAndKeepsStates() {
    ug.answers(
        """
        {"data": {"me": {"id": "%s"}, "rbacStates": [
          {"id": "%s", "readers": ["dean", "head"], "writers": []}]}}\
        """
            .formatted(DEAN, GROUP));
    Map<UUID, StateRoles> states = Map.of(GROUP, new StateRoles(Set.of("dean", "head"), Set.of()));
    assertEquals(states, roles.states(FakeUg.principal(DEAN)));
    ug.answers("{\"data\":{\"me\":{\"id\":\"" + DEAN + "\"},\"rbacStates\":[]}}");
    assertEquals(states, roles.states(FakeUg.principal(DEAN)));
    assertThrows(RolesUnavailableException.class, () -> roles.states(FakeUg.principal(HEAD)));
    clocks.pass(Duration.ofSeconds(31));
    assertEquals(Map.of(), roles.states(FakeUg.principal(DEAN)));
  }

  @Test
  void passesNoTokenOnThatWouldBeMoreThanOneCookie() {
    ug.answers(asked -> FakeUg.each(asked, null));
    Principal forged = new Principal(DEAN, Optional.of("a; authorization=token-of-" + HEAD));
    assertThrows(
        RolesUnavailableException.class,
        () -> roles.roles(forged, Set.of(DEANS), UgRolesTest::notAsked));
    assertEquals(0, ug.asked().size());
    assertFalse(forged.toString().contains("token"));
  }

  private static Set<UUID> notAsked() {
    throw new AssertionError("a gql_ug with scopes needs no owners");
  }
}
