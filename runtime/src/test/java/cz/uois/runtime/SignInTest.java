package cz.uois.runtime;

import static cz.uois.runtime.fixture.HttpCaller.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.fixture.Browser;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole member in development, over HTTP: its own authority, its users, and what it answers. */
class SignInTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration START = Duration.ofMinutes(2);
  private static final String ROUTE = Browser.SIGN_IN;
  private static final String JOHN = "2d9dc5ca-a4a2-11ed-b9df-0242ac120003";
  private static final String JULIA = "2d9dc868-a4a2-11ed-b9df-0242ac120003";
  private static final String JOHNSON = "2d9dc9a8-a4a2-11ed-b9df-0242ac120003";
  private static final String PEOPLE =
      """
      {"users": [{"id": "%s", "name": "Julia"}, {"id": "%s", "name": "Johnson"}]}\
      """
          .formatted(JULIA, JOHNSON);

  @TempDir private Path folder;

  @Test
  void rowsRememberWhoWasSignedIn() throws Exception {
    try (Subgraph member = start(Map.of("UOIS_ENV", "development", "DEMO", "True"))) {
      Browser browser = new Browser(member.port());
      JsonNode inserted =
          browser
              .ask(
                  """
                  mutation { shelfInsert(shelf: {name: "a"}) {
                    ... on ShelfGQLModel { id lastchange createdbyId changedbyId } } }\
                  """)
              .path("data")
              .path("shelfInsert");
      assertEquals(JOHN, inserted.path("createdbyId").asString(""));
      browser.signIn('"' + JULIA + '"');
      inserted =
          browser
              .ask(
                  """
                  mutation { shelfInsert(shelf: {name: "b"}) {
                    ... on ShelfGQLModel { id lastchange createdbyId } } }\
                  """)
              .path("data")
              .path("shelfInsert");
      assertEquals(JULIA, inserted.path("createdbyId").asString(""));
      browser.signIn('"' + JOHNSON + '"');
      JsonNode updated =
          browser
              .ask(
                  """
                  mutation { shelfUpdate(shelf: {id: "%s", lastchange: "%s", name: "c"}) {
                    ... on ShelfGQLModel { createdbyId changedbyId } } }\
                  """
                      .formatted(
                          inserted.path("id").stringValue(),
                          inserted.path("lastchange").stringValue()))
              .path("data")
              .path("shelfUpdate");
      assertEquals(JULIA, updated.path("createdbyId").asString(""));
      assertEquals(JOHNSON, updated.path("changedbyId").asString(""));
    }
  }

  @Test
  void tellsWhoIsSignedIn() throws Exception {
    try (Subgraph member = start(Map.of("UOIS_ENV", "development", "DEMO", "True"))) {
      Browser browser = new Browser(member.port());
      JsonNode shown = browser.shown();
      assertEquals(JOHN, shown.path("caller").asString(""));
      assertEquals(JOHN, shown.path("byItself").asString(""));
      assertEquals(
          JSON.readTree(
              """
              [{"id": "%s", "label": "Julia"}, {"id": "%s", "label": "Johnson"},
                {"id": "%s", "label": "demo user"}]\
              """
                  .formatted(JULIA, JOHNSON, JOHN)),
          shown.path("people"));
      browser.signIn('"' + JULIA + '"');
      assertEquals(JULIA, browser.shown().path("caller").asString(""));
      browser.signIn("\"nobody\"");
      assertTrue(browser.shown().path("caller").isNull());
      browser.signIn("null");
      assertEquals("", browser.cookie());
      assertEquals(JOHN, browser.shown().path("caller").asString(""));
    }
  }

  @Test
  void takesForgedAndExpiredTokensForNobodys() throws Exception {
    try (Subgraph member = start(Map.of("UOIS_ENV", "development", "DEMO", "True"))) {
      Browser browser = new Browser(member.port());
      browser.signIn('"' + JULIA + '"');
      String good = browser.cookie().substring("authorization=".length());
      String[] parts = good.split("\\.", -1);
      String expired =
          parts[0]
              + "."
              + Base64URL.encode("{\"user_id\":\"%s\",\"exp\":1}".formatted(JULIA))
              + "."
              + parts[2];
      for (String bad : new String[] {forged(), expired, parts[0] + "." + parts[1] + ".", "x"}) {
        browser.setCookie("authorization=" + bad);
        assertTrue(browser.shown().path("caller").isNull(), bad);
      }
      String figures = new HttpCaller(member.port()).get("/metrics").body();
      assertTrue(figures.contains("uois_tokens_total{member=\"library\",outcome=\"refused\"} 4.0"));
      assertTrue(
          figures.contains("uois_tokens_keys_failed_total{member=\"library\"} 0.0"), figures);
      assertFalse(figures.contains(JULIA));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "application/json | http://evil.example | cross-site | 403",
        "application/json | http://evil.example |  | 403",
        "application/json |  | same-site | 403",
        "text/plain |  | same-origin | 415",
        "application/x-www-form-urlencoded |  |  | 415",
        "application/json |  | same-origin | 204",
      })
  void signsInForItsOwnPagesOnly(
      String type, @Nullable String origin, @Nullable String site, int status) throws Exception {
    try (Subgraph member = start(Map.of("UOIS_ENV", "development"))) {
      HttpCaller caller = new HttpCaller(member.port());
      HttpRequest.Builder request =
          caller
              .request(ROUTE)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString("{\"user\": \"" + JULIA + "\"}"));
      if (origin != null) {
        request.header("Origin", origin);
      }
      if (site != null) {
        request.header("Sec-Fetch-Site", site);
      }
      HttpResponse<String> answer = caller.send(request);
      assertEquals(status, answer.statusCode(), answer.body());
      assertEquals(status == 204, !header(answer, "set-cookie").isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"user\": \"00000000-0000-4000-8000-000000000001\"}",
        "{\"user\": \"1\"}",
        "{\"user\": 1}",
        "{}",
        "[",
        "``",
      })
  void signsNobodyInWhomItDoesNotKnow(String body) throws Exception {
    try (Subgraph member = start(Map.of("UOIS_ENV", "development"))) {
      HttpCaller caller = new HttpCaller(member.port());
      HttpResponse<String> answer =
          caller.send(
              caller
                  .request(ROUTE)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body)));
      assertEquals(400, answer.statusCode(), answer.body());
      assertEquals("", header(answer, "set-cookie"));
    }
  }

  @ParameterizedTest
  @CsvSource({"development, true, false", "production, false, false", "development, true, true"})
  void hasNoMenuOutsideDevelopmentOrWithAnotherAuthority(
      String environment, boolean development, boolean authority) throws Exception {
    boolean menu = development && !authority;
    Map<String, String> variables = new HashMap<>(Map.of("UOIS_ENV", environment));
    if (authority) {
      variables.put("JWTPUBLICKEYURL", "http://127.0.0.1:1/publickey");
    }
    try (Subgraph member = start(variables)) {
      HttpCaller caller = new HttpCaller(member.port());
      assertEquals(menu ? 200 : 404, caller.get(ROUTE).statusCode());
      assertEquals(menu ? 200 : 404, caller.get("/graphiql/sign-in.js").statusCode());
      HttpResponse<String> page = caller.send(caller.request("/gql").header("Accept", "text/html"));
      assertEquals(menu, page.body().contains("sign-in"), page.body());
      assertFalse(page.body().contains("{{"), page.body());
      assertTrue(header(page, "content-security-policy").contains("script-src 'self';"));
    }
  }

  @ParameterizedTest
  @CsvSource({"development,, open", "production,, closed", "production, True, open"})
  void saysOnThePageWhetherItTellsItsSchema(
      String environment, @Nullable String introspection, String said) throws Exception {
    Map<String, String> variables = new HashMap<>(Map.of("UOIS_ENV", environment));
    if (introspection != null) {
      variables.put("UOIS_INTROSPECTION", introspection);
    }
    try (Subgraph member = start(variables)) {
      HttpCaller caller = new HttpCaller(member.port());
      HttpResponse<String> page = caller.send(caller.request("/gql").header("Accept", "text/html"));
      assertTrue(page.body().contains("data-introspection=\"" + said + "\""), page.body());
      assertTrue(caller.get("/graphiql/start.js").body().contains("UOIS_INTROSPECTION"));
    }
  }

  private static String forged() throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).build(),
            new JWTClaimsSet.Builder().claim("user_id", JULIA).build());
    token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    return token.serialize();
  }

  private Subgraph start(Map<String, String> variables) throws Exception {
    Path seed = Files.writeString(folder.resolve("systemdata.json"), PEOPLE);
    DatabaseAddress.Server address = TestDatabase.with().address(Map.of());
    Map<String, String> all = new HashMap<>(variables);
    all.put("PORT", "0");
    all.put("UOIS_LINGER", "0s");
    all.put("SYSTEMDATA", seed.toString());
    all.put("POSTGRES_HOST", address.host() + ":" + address.port());
    all.put("POSTGRES_DB", address.name());
    Subgraph member =
        Subgraph.start(
            Config.read(all), Library.inFolder(Library.MEMBER, folder.resolve("member")));
    member.awaitReady(START);
    return member;
  }
}
