package cz.uois.runtime.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.TokenSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {
  private static final UUID ANN = UUID.fromString("5a5e3b2a-1c11-4f0f-9b6b-0d1f7a3c0a01");
  private static final UUID BEN = UUID.fromString("5a5e3b2a-1c11-4f0f-9b6b-0d1f7a3c0a02");
  private static final Optional<Caller> ANONYMOUS = Optional.of(new Caller.Anonymous());
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private static RSAKey first;
  private static RSAKey second;

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private Authority authority;
  private TokenReader reader;

  @BeforeAll
  static void makeKeys() throws Exception {
    first = Authority.key("first", 2048);
    second = Authority.key("second", 2048);
  }

  @BeforeEach
  void start() throws Exception {
    authority = new Authority().publishes(Authority.quoted(Authority.pem(first)));
    reader = reader(settings(false, Optional.empty(), Optional.empty()));
  }

  @AfterEach
  void stop() {
    reader.close();
    authority.close();
  }

  private TokenSettings settings(boolean expires, Optional<String> issuer, Optional<String> to) {
    return new TokenSettings(
        Optional.of(authority.publicKey()),
        Optional.empty(),
        expires,
        Duration.ofSeconds(30),
        issuer,
        to);
  }

  private TokenReader reader(TokenSettings settings) {
    return TokenReader.of(settings, authority.publicKey(), now::get, this::nanos);
  }

  private long nanos() {
    return Duration.between(START, now.get()).toNanos();
  }

  private void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  private Optional<Caller> shown(String token) {
    return caller(reader, "", "Bearer " + token);
  }

  private static Optional<Caller> user(UUID id) {
    return Optional.of(new Caller.User(id));
  }

  private static Map<String, Object> named(UUID id) {
    return Map.of("user_id", id.toString());
  }

  @Test
  void isNobodyWithoutAToken() {
    assertEquals(Optional.empty(), caller(reader, "", ""));
    assertEquals(Optional.empty(), caller(reader, "theme=dark; authorization=", "Basic YTpi"));
    assertEquals(0, authority.asked());
  }

  @Test
  void takesTheCookieBeforeTheHeader() throws Exception {
    String ann = Authority.token(first, named(ANN));
    String ben = Authority.token(first, named(BEN));
    assertEquals(user(ANN), caller(reader, "a=b; authorization=" + ann, "Bearer " + ben));
    assertEquals(user(ANN), caller(reader, "authorization=\"" + ann + "\"", ""));
    assertEquals(user(BEN), caller(reader, "xauthorization=" + ann, "bearer  " + ben));
    assertEquals(ANONYMOUS, caller(reader, "authorization=broken", "Bearer " + ben));
    assertEquals(1, authority.asked());
  }

  @Test
  void readsAKeyAsTextAsJsonAndOutOfASet() throws Exception {
    String token = Authority.token(first, named(ANN));
    for (String document :
        List.of(
            Authority.pem(first),
            Authority.quoted(Authority.pem(first)),
            Authority.set(second, first))) {
      authority.publishes(document);
      try (TokenReader other = reader(settings(false, Optional.empty(), Optional.empty()))) {
        assertEquals(user(ANN), caller(other, "", "Bearer " + token), document);
      }
    }
  }

  @Test
  void holdsTokensToTheirTimeWithinTheLeeway() throws Exception {
    long second = START.getEpochSecond();
    assertEquals(user(ANN), shown(ends(second - 29)));
    assertEquals(ANONYMOUS, shown(ends(second - 30)));
    assertEquals(user(ANN), shown(begins(second + 30)));
    assertEquals(ANONYMOUS, shown(begins(second + 31)));
  }

  private static String ends(long second) throws Exception {
    return Authority.token(first, Map.of("user_id", ANN.toString(), "exp", second));
  }

  private static String begins(long second) throws Exception {
    return Authority.token(first, Map.of("user_id", ANN.toString(), "nbf", second));
  }

  @Test
  void believesAVerifiedTokenNoLongerThanItHolds() throws Exception {
    String token = ends(START.getEpochSecond() + 5);
    assertEquals(user(ANN), shown(token));
    pass(Duration.ofSeconds(34));
    assertEquals(user(ANN), shown(token));
    pass(Duration.ofSeconds(1));
    assertEquals(ANONYMOUS, shown(token));
  }

  @Test
  void demandsWhatItIsToldToDemand() throws Exception {
    try (TokenReader strict =
        reader(settings(true, Optional.of("https://uois"), Optional.of("members")))) {
      long end = START.getEpochSecond() + 60;
      assertEquals(user(ANN), caller(strict, "", bearer("https://uois", "members", end)));
      assertEquals(
          user(ANN), caller(strict, "", bearer("https://uois", List.of("x", "members"), end)));
      assertEquals(ANONYMOUS, caller(strict, "", bearer("https://other", "members", end)));
      assertEquals(ANONYMOUS, caller(strict, "", bearer("https://uois", "others", end)));
      assertEquals(ANONYMOUS, caller(strict, "", bearer("https://uois", List.of(), end)));
      assertEquals(ANONYMOUS, caller(strict, "", "Bearer " + Authority.token(first, named(ANN))));
    }
  }

  private static String bearer(String issuer, Object audience, long end) throws Exception {
    return "Bearer "
        + Authority.token(
            first, Map.of("user_id", ANN.toString(), "iss", issuer, "aud", audience, "exp", end));
  }

  @Test
  void takesTheSubjectOfAuthoritiesThatNameNoUserId() throws Exception {
    assertEquals(user(BEN), shown(Authority.token(first, Map.of("sub", BEN.toString()))));
    assertEquals(ANONYMOUS, shown(Authority.token(first, Map.of("sub", "ben"))));
    assertEquals(ANONYMOUS, shown(Authority.token(first, Map.of("name", "ben"))));
  }

  @Test
  void asksTheAuthorityForTheUserOfATokenThatNamesNone() throws Exception {
    try (TokenReader asking =
        reader(
            new TokenSettings(
                Optional.of(authority.publicKey()),
                Optional.of(authority.userInfo()),
                false,
                Duration.ofSeconds(30),
                Optional.empty(),
                Optional.empty()))) {
      authority.says("{\"id\": \"" + BEN + "\", \"name\": \"Ben\"}");
      String token =
          "Bearer " + Authority.token(first, Map.of("access_token", "abc", "sub", ANN.toString()));
      assertEquals(user(BEN), caller(asking, "", token));
      assertEquals(user(BEN), caller(asking, "", token));
      assertEquals(List.of("Bearer abc"), authority.shown());

      for (String nobody : List.of("{}", "{\"id\": null}", "{\"id\": 7}", "[]", "<html>", "{")) {
        authority.says(nobody);
        String other =
            "Bearer " + Authority.token(first, Map.of("access_token", nobody.hashCode() + ""));
        assertEquals(ANONYMOUS, caller(asking, "", other), nobody);
      }
    }
  }

  @Test
  void fetchesANewKeyOnceWhenTheKeyWasRotated() throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    authority.publishes(Authority.pem(second));
    assertEquals(user(BEN), shown(Authority.token(second, named(BEN))));
    assertEquals(2, authority.asked());
    pass(Duration.ofSeconds(31));
    assertEquals(ANONYMOUS, shown(Authority.token(first, named(ANN))));
  }

  @Test
  void keepsTheOldKeyAsLongAsTheSetListsIt() throws Exception {
    authority.publishes(Authority.set(first));
    JWSHeader old = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
    JWSHeader fresh = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("second").build();
    assertEquals(user(ANN), shown(Authority.token(first, old, named(ANN))));
    authority.publishes(Authority.set(second, first));
    assertEquals(user(BEN), shown(Authority.token(second, fresh, named(BEN))));
    pass(Duration.ofSeconds(31));
    assertEquals(user(ANN), shown(Authority.token(first, old, named(ANN))));
    assertEquals(2, authority.asked());
  }

  @Test
  void rationsWhatForgedTokensCostTheAuthority() throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    String[] token = Authority.token(second, named(ANN)).split("\\.", -1);
    for (int i = 0; i < 2000; i++) {
      assertEquals(ANONYMOUS, shown(token[0] + "." + token[1] + "." + forged(token[2], i)));
    }
    assertEquals(1 + SigningKeys.BURST, authority.asked());
    pass(SigningKeys.REFRESHED_EVERY);
    assertEquals(ANONYMOUS, shown(token[0] + "." + token[1] + "." + token[2]));
    assertEquals(ANONYMOUS, shown(token[0] + "." + token[1] + "." + forged(token[2], 1)));
    assertEquals(2 + SigningKeys.BURST, authority.asked());
  }

  private static String forged(String signature, int number) {
    String digits = Integer.toString(number);
    return digits + signature.substring(digits.length());
  }

  @Test
  void asksNobodyBecauseOfWhatIsExpiredOrMalformed() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertEquals(ANONYMOUS, shown(ends(START.getEpochSecond() - 100 - i)));
      assertEquals(ANONYMOUS, shown("a.b" + i + ".c"));
    }
    assertEquals(0, authority.asked());
  }

  @Test
  void knowsTokensSoonAfterAnAuthorityThatWasDownIsBack() throws Exception {
    int port = authority.port();
    authority.close();
    String token = Authority.token(first, named(ANN));
    assertEquals(ANONYMOUS, shown(token));
    authority = new Authority(port).publishes(Authority.pem(first));
    assertEquals(ANONYMOUS, shown(token), "the next try is not due");
    pass(SigningKeys.RETRIED_EVERY);
    assertEquals(user(ANN), shown(token));
  }

  @Test
  void keepsTheLastGoodKeyForADay() throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    authority.answersWith(503);
    pass(Duration.ofHours(23));
    assertEquals(user(BEN), shown(Authority.token(first, named(BEN))));
    pass(Duration.ofHours(2));
    assertEquals(ANONYMOUS, shown(Authority.token(first, named(BEN))));
  }

  @Test
  void answersKnownTokensWhileTheAuthorityIsSlow() throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    pass(SigningKeys.FRESH.plusSeconds(1));
    authority.waits(Duration.ofSeconds(5));
    long begun = System.nanoTime();
    for (UUID id : IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList()) {
      assertEquals(user(id), shown(Authority.token(first, named(id))));
    }
    assertTrue(System.nanoTime() - begun < Duration.ofSeconds(4).toNanos(), "they waited");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 302, 401, 404, 500})
  void adoptsNoKeyOfAnAnswerThatIsNot200(int status) throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    authority.publishes(status == 204 ? "" : Authority.pem(second));
    authority.answersWith(status);
    assertEquals(ANONYMOUS, shown(Authority.token(second, named(BEN))));
    assertEquals(user(BEN), shown(Authority.token(first, named(BEN))));
    assertEquals(2, authority.asked());
  }

  @Test
  void adoptsNoDocumentThatIsNoPublicKeyToSignWith() throws Exception {
    assertEquals(user(ANN), shown(Authority.token(first, named(ANN))));
    String pem = Authority.pem(second);
    byte[] huge = (Authority.pem(second) + " ".repeat(AuthorityClient.MOST_BYTES)).getBytes(UTF_8);
    List<String> documents =
        List.of(
            "",
            "<html>sign in</html>",
            "{}",
            "{\"keys\": []}",
            "null",
            "\"text\"",
            pem.replace("PUBLIC", "PRIVATE"),
            pem.substring(0, 200),
            pem + pem,
            Authority.pem(Authority.key("weak", 1024)),
            Authority.set(Authority.key("weak", 1024)),
            "{\"keys\": [" + second.toJSONString() + "]}",
            "{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}]}",
            Authority.set(new RSAKey.Builder(second).algorithm(JWSAlgorithm.RS512).build()));
    for (String document : documents) {
      pass(SigningKeys.REFRESHED_EVERY);
      authority.publishes(document);
      assertEquals(ANONYMOUS, shown(Authority.token(second, named(BEN))), document);
    }
    pass(SigningKeys.REFRESHED_EVERY);
    authority.publishes(huge);
    assertEquals(ANONYMOUS, shown(Authority.token(second, named(BEN))));
    assertEquals(documents.size() + 2, authority.asked());
    assertEquals(user(BEN), shown(Authority.token(first, named(BEN))));
  }

  @Test
  void keepsNoHeldUpRequestForLongerThanItsPatience() {
    authority.waits(Duration.ofSeconds(30));
    long begun = System.nanoTime();
    assertEquals(ANONYMOUS, shown(unverifiable()));
    assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
    assertEquals(
        URI.create("http://127.0.0.1:" + authority.port() + "/publickey"), authority.publicKey());
  }

  private static String unverifiable() {
    try {
      return Authority.token(first, named(ANN));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<Caller> caller(TokenReader reader, String cookie, String authorization) {
    return reader.identityOf(cookie, authorization).map(Identity::caller);
  }
}
