package cz.uois.runtime.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.http.CallerSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevelopmentUgTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ME =
      """
      { me { id fullname email roles(where: {valid: {_eq: true}}, limit: 1000) {
        valid group { id name } roletype { id name } } } }\
      """;

  @TempDir private Path folder;
  private DevelopmentUg ug;

  @BeforeEach
  void start() throws Exception {
    ug = ug(Environment.DEVELOPMENT);
  }

  @AfterEach
  void stop() {
    ug.close();
  }

  private DevelopmentUg ug(Environment environment) throws Exception {
    // Whoever writes an id into the cookie is that user: tokens are not this test's business.
    CallerSource callers =
        (cookie, authorization) ->
            cookie.isEmpty()
                ? Identity.ANONYMOUS
                : Identity.of(new Caller.User(UUID.fromString(cookie)));
    return new DevelopmentUg(
        environment, Seed.university(folder), callers, () -> Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void tellsWhoAsksAndHisRolesThatCount() throws Exception {
    assertEquals(
        JSON.readTree(
            """
            {"data": {"me": {"id": "%s", "fullname": "John Newbie",
              "email": "john.newbie@world.com", "roles": [{"valid": true,
                "group": {"id": "%s", "name": "Uni"},
                "roletype": {"id": "00000000-0000-4000-8000-0000000000c1",
                  "name": "administrátor"}}]}}}
            """
                .formatted(Seed.JOHN, Seed.UNI)),
        ask(Seed.JOHN.toString(), ME));
    JsonNode johnson = ask(Seed.JOHNSON.toString(), ME).path("data").path("me");
    assertEquals(JSON.readTree("[]"), johnson.path("roles"));
    assertEquals(
        JSON.readTree("[{\"valid\": false}, {\"valid\": false}]"),
        ask(Seed.JOHNSON.toString(), "{ me { roles { valid } } }")
            .path("data")
            .path("me")
            .path("roles"));
  }

  @Test
  void knowsNeitherAnonymousCallersNorStrangers() throws Exception {
    String document = "{ me { id } n0: rbacScope(roletypes: [\"děkan\"]) { owners } }";
    JsonNode nobody = JSON.readTree("{\"data\": {\"me\": null, \"n0\": {\"owners\": []}}}");
    assertEquals(nobody, ask("", document));
    assertEquals(nobody, ask(UUID.randomUUID().toString(), document));
  }

  @Test
  void answersForManyOwnersAtOnce() throws Exception {
    StringBuilder document = new StringBuilder("query($user_id: UUID!) {");
    for (int i = 0; i < 2000; i++) {
      UUID owner = i == 0 ? Seed.DEP : i == 1 ? Seed.JOHNSON : i == 2 ? Seed.UNI : new UUID(i, i);
      document.append(
          " item%d: rbacById(id: \"%s\") { result: roles(userId: $user_id) { roletype { name nameEn } } }"
              .formatted(i, owner));
    }
    JsonNode data =
        ask(Seed.JULIA.toString(), document + "}", Map.of("user_id", Seed.JULIA.toString()))
            .path("data");
    JsonNode dean =
        JSON.readTree(
            "{\"result\": [{\"roletype\": {\"name\": \"děkan\", \"nameEn\": \"dean\"}}]}");
    assertEquals(dean, data.path("item0"));
    assertEquals(dean, data.path("item1"));
    assertEquals(JSON.readTree("{\"result\": []}"), data.path("item2"));
    assertEquals(JSON.readTree("{\"result\": []}"), data.path("item1999"));
  }

  @Test
  void tellsTheScopesOfTheCaller() throws Exception {
    JsonNode data =
        ask(
                Seed.JULIA.toString(),
                """
                { n0: rbacScope(roletypes: ["dean"]) { owners until }
                  n1: rbacScope(roletypes: ["rektor", "administrátor"]) { owners } }\
                """)
            .path("data");
    TreeSet<String> owners = new TreeSet<>();
    data.path("n0").path("owners").forEach(owner -> owners.add(owner.stringValue()));
    assertEquals(
        new TreeSet<>(
            List.of(
                Seed.FAC.toString(),
                Seed.DEP.toString(),
                Seed.JOHN.toString(),
                Seed.JOHNSON.toString())),
        owners);
    assertEquals("2999-01-01T00:00:00Z", data.path("n0").path("until").stringValue());
    assertEquals(JSON.readTree("{\"owners\": []}"), data.path("n1"));
  }

  @Test
  void tellsWhatStatesLetRoleTypesDo() throws Exception {
    JsonNode states =
        ask("", "{ rbacStates { id readers writers } }").path("data").path("rbacStates");
    assertEquals(2, states.size());
    assertEquals(Seed.DRAFT.toString(), states.path(0).path("id").stringValue());
    TreeSet<String> readers = new TreeSet<>();
    states.path(0).path("readers").forEach(name -> readers.add(name.stringValue()));
    assertEquals(new TreeSet<>(List.of("dean", "děkan", "rektor")), readers);
    assertEquals(JSON.readTree("[\"rektor\"]"), states.path(0).path("writers"));
    assertEquals(
        JSON.readTree("{\"id\": \"%s\", \"readers\": [], \"writers\": []}".formatted(Seed.LOST)),
        states.path(1));
  }

  @Test
  void refusesWhatIsNoGraphQlInTheShapeOfAnError() throws Exception {
    JsonNode refused = ask("", "{ rbacById(id: \"1-1-1-1-1\") { id } }").path("errors");
    assertEquals(
        "ValidationError", refused.path(0).path("extensions").path("classification").stringValue());
    assertEquals(400, send("", "not JSON").statusCode());
    assertEquals(1, ask("", "{ nothing }").path("errors").size());
  }

  @Test
  void isOneOfTheNeighbours() {
    assertEquals(
        new Neighbours(Optional.of(ug.address()), 7, 8, Optional.of("valkey")),
        ug.among(new Neighbours(Optional.empty(), 7, 8, Optional.of("valkey"))));
    assertEquals("127.0.0.1", ug.address().getHost());
  }

  @Test
  void doesNotExistOutsideDevelopment() {
    assertEquals(
        EnvironmentFailure.UNSAFE,
        assertThrows(EnvironmentFailure.class, () -> ug(Environment.PRODUCTION)).exitCode());
  }

  @Test
  void standsInForWhatTheEnvironmentDoesNotName() throws Exception {
    for (boolean keys : new boolean[] {true, false}) {
      for (boolean roles : new boolean[] {true, false}) {
        assertEquals(!keys + " " + !roles, standIns("development", keys, roles));
        assertEquals("false false", standIns("production", keys, roles));
      }
    }
  }

  /** Whether there is a built-in authority, and a built-in gql_ug. */
  private String standIns(String environment, boolean keys, boolean roles) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("POSTGRES_HOST", "unused");
    variables.put("UOIS_ENV", environment);
    variables.put("SYSTEMDATA", Seed.file(folder).toString());
    if (keys) {
      variables.put("JWTPUBLICKEYURL", "http://127.0.0.1:1/publickey");
    }
    if (roles) {
      variables.put("GQLUG_ENDPOINT_URL", "http://127.0.0.1:1/gql");
    }
    Config config = Config.read(variables);
    try (StandIns standIns = StandIns.start(config)) {
      Optional<DevelopmentUg> made = standIns.ug((cookie, authorization) -> Identity.ANONYMOUS);
      made.ifPresent(DevelopmentUg::close);
      boolean own = !standIns.tokens().equals(config.tokens());
      assertEquals(own, standIns.signIn().isPresent());
      return own + " " + made.isPresent();
    }
  }

  @Test
  void knowsTheDemoUserAloneWithoutSeedData() throws Exception {
    University university = University.read(folder.resolve("none.json"));
    assertEquals(Set.of(Caller.DEMO.id()), university.people().keySet());
    assertEquals(Set.of(), university.graph().owners(Seed.JOHN, Set.of("x"), Instant.now()));
  }

  private JsonNode ask(String cookie, String query) throws Exception {
    return ask(cookie, query, Map.of());
  }

  private JsonNode ask(String cookie, String query, Map<String, Object> variables)
      throws Exception {
    HttpResponse<String> answer =
        send(cookie, JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
    assertEquals(200, answer.statusCode());
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(String cookie, String body) throws Exception {
    URI address = ug.address();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
