package cz.uois.runtime.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.TokenSettings;
import cz.uois.runtime.http.SignIn;
import cz.uois.runtime.token.TokenListener;
import cz.uois.runtime.token.TokenReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentAuthorityTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Instant now = Instant.now();
  private DevelopmentAuthority authority;

  @BeforeEach
  void start() throws Exception {
    authority = authority(Environment.DEVELOPMENT);
  }

  @AfterEach
  void stop() {
    authority.close();
  }

  private DevelopmentAuthority authority(Environment environment) throws Exception {
    return new DevelopmentAuthority(environment, Seed.university(folder), () -> now);
  }

  @Test
  void publishesItsKeyAsAJsonString() throws Exception {
    HttpResponse<String> answer = get(authority.publicKey(), "");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().startsWith("\"-----BEGIN PUBLIC KEY-----\\nMII"), answer.body());
    assertTrue(answer.body().endsWith("\\n-----END PUBLIC KEY-----\\n\""), answer.body());
  }

  @Test
  void issuesTokensThatMembersTakeForTheirUsers() throws Exception {
    String token = authority.token(Seed.JULIA).orElseThrow();
    assertEquals(
        Optional.of(new Identity(new Caller.User(Seed.JULIA), Optional.of(token))), read(token));
    String other = authority.tokenWithoutUser(Seed.JOHNSON);
    assertEquals(
        Optional.of(new Identity(new Caller.User(Seed.JOHNSON), Optional.of(other))), read(other));
    assertEquals(Optional.empty(), authority.token(UUID.randomUUID()));
  }

  @Test
  void issuesTokensThatEnd() throws Exception {
    now = Instant.now().minus(TokenIssuer.LIFETIME).minusSeconds(31);
    assertEquals(Optional.of(Identity.ANONYMOUS), read(authority.token(Seed.JULIA).orElseThrow()));
    now = now.plusSeconds(10);
    String nearly = authority.token(Seed.JULIA).orElseThrow();
    assertEquals(new Caller.User(Seed.JULIA), read(nearly).orElseThrow().caller());
  }

  @Test
  void issuesNoTokensForOtherAuthoritiesMembers() throws Exception {
    try (DevelopmentAuthority other = authority(Environment.DEVELOPMENT)) {
      String own = authority.token(Seed.JULIA).orElseThrow();
      assertEquals(new Caller.User(Seed.JULIA), read(own).orElseThrow().caller());
      assertEquals(Optional.of(Identity.ANONYMOUS), read(other.token(Seed.JULIA).orElseThrow()));
    }
  }

  @Test
  void tellsAUserToNobodyButTheBearerOfHisToken() throws Exception {
    String token = authority.tokenWithoutUser(Seed.JULIA);
    assertFalse(token.contains(Seed.JULIA.toString()));
    for (String shown : List.of("", "Bearer ", "Bearer x", "Bearer " + token, "Basic x")) {
      assertEquals(401, get(authority.userInfo(), shown).statusCode(), shown);
    }
  }

  @Test
  void listsPeopleWithTheRolesThatCountNow() {
    List<String> labels = authority.people().stream().map(SignIn.Entry::label).toList();
    assertEquals(
        List.of("John Newbie (administrátor, Uni)", "Julia Newbie (děkan, Fac)", "Johnson Newbie"),
        labels);
  }

  @Test
  void doesNotExistOutsideDevelopment() {
    EnvironmentFailure refused =
        assertThrows(EnvironmentFailure.class, () -> authority(Environment.PRODUCTION));
    assertEquals(EnvironmentFailure.UNSAFE, refused.exitCode());
    assertEquals(
        "the built-in authority lets everybody be anybody, and UOIS_ENV is not 'development'",
        refused.getMessage());
  }

  /** Whom a member takes the bearer of a token for. */
  private Optional<Identity> read(String token) throws Exception {
    TokenSettings settings =
        authority.asked(Config.read(Map.of("POSTGRES_HOST", "unused")).tokens());
    try (TokenReader reader =
        TokenReader.of(settings, settings.publicKey().orElseThrow(), TokenListener.NOBODY)) {
      return reader.identityOf("", "Bearer " + token);
    }
  }

  private static HttpResponse<String> get(URI address, String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
