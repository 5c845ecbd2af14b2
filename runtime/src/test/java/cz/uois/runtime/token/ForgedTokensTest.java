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
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that somebody made who has no key, or that hold no longer. None of them is anybody. */
class ForgedTokensTest {
  private static final UUID ANN = UUID.fromString("5a5e3b2a-1c11-4f0f-9b6b-0d1f7a3c0a01");
  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
  private static final String CLAIMS = "{\"user_id\":\"" + ANN + "\"}";
  private static final Map<String, String> FORGED = new LinkedHashMap<>();

  private static RSAKey key;
  private static Authority authority;
  private static TokenReader reader;

  @BeforeAll
  static void forge() throws Exception {
    key = Authority.key("published", 2048);
    RSAKey own = Authority.key("published", 2048);
    authority = new Authority().publishes(Authority.set(key));
    reader =
        TokenReader.of(
            new TokenSettings(
                Optional.of(authority.publicKey()),
                Optional.empty(),
                false,
                Duration.ofSeconds(30),
                Optional.of("uois"),
                Optional.empty()),
            authority.publicKey(),
            () -> Instant.parse("2026-01-01T12:00:00Z"),
            () -> 0);
    signatures(own);
    algorithms();
    headers(own);
    claims();
    shapes();
  }

  @AfterAll
  static void stop() {
    reader.close();
    authority.close();
  }

  private static void signatures(RSAKey own) throws Exception {
    String good = signed(HEADER, good());
    String[] parts = good.split("\\.", -1);
    FORGED.put("signed by another key", signed(own.toPrivateKey(), HEADER, good()));
    FORGED.put("no signature", parts[0] + "." + parts[1] + ".");
    FORGED.put("no third part", parts[0] + "." + parts[1]);
    FORGED.put("a signature of zeros", parts[0] + "." + parts[1] + "." + base64(new byte[256]));
    FORGED.put("a signature of one byte", parts[0] + "." + parts[1] + ".AQ");
    FORGED.put("a signature cut short", good.substring(0, good.length() - 8));
    FORGED.put("a signature that is longer", good + "AAAA");
    FORGED.put("a signature of other claims", parts[0] + "." + base64(CLAIMS) + "." + parts[2]);
    FORGED.put(
        "a signature of another header",
        base64("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + parts[1] + "." + parts[2]);
    FORGED.put("the signature twice", good + "." + parts[2]);
    FORGED.put("the modulus as signature", parts[0] + "." + parts[1] + "." + key.getModulus());
  }

  private static void algorithms() throws Exception {
    String pem = Authority.pem(key);
    for (String none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
      FORGED.put("alg '" + none + "'", base64(alg(none)) + "." + base64(good()) + ".");
    }
    FORGED.put("HS256 with the PEM", hmac(pem.getBytes(UTF_8)));
    FORGED.put("HS256 with the PEM stripped", hmac(pem.strip().getBytes(UTF_8)));
    FORGED.put("HS256 with the DER", hmac(key.toRSAPublicKey().getEncoded()));
    FORGED.put("HS256 with the modulus", hmac(key.getModulus().decode()));
    FORGED.put("HS256 with nothing known", hmac(new byte[32]));
    FORGED.put(
        "RS512, well signed", signed("SHA512withRSA", key.toPrivateKey(), alg("RS512"), good()));
    FORGED.put(
        "RS384, well signed", signed("SHA384withRSA", key.toPrivateKey(), alg("RS384"), good()));
    FORGED.put("RS1, well signed", signed("SHA1withRSA", key.toPrivateKey(), alg("RS1"), good()));
    FORGED.put("rs256 in small letters", signed(alg("rs256"), good()));
    FORGED.put("SHA-1 said to be RS256", signed("SHA1withRSA", key.toPrivateKey(), HEADER, good()));
    FORGED.put("no alg", signed("{\"typ\":\"JWT\"}", good()));
    FORGED.put("alg is a number", signed("{\"alg\":256}", good()));
  }

  private static void headers(RSAKey own) throws Exception {
    String jwk = own.toPublicJWK().toJSONString();
    String set = authority.publicKey().toString();
    PrivateKey mine = own.toPrivateKey();
    FORGED.put("its own key in jwk", signed(mine, more("\"jwk\":" + jwk), good()));
    FORGED.put("its own key by jku", signed(mine, more("\"jku\":\"" + set + "\""), good()));
    FORGED.put("its own key by x5u", signed(mine, more("\"x5u\":\"" + set + "\""), good()));
    FORGED.put("kid of the right key", signed(mine, more("\"kid\":\"published\""), good()));
    FORGED.put("kid is a path", signed(mine, more("\"kid\":\"../../dev/null\""), good()));
    FORGED.put("kid is SQL", signed(mine, more("\"kid\":\"x' union select 'k\""), good()));
    FORGED.put("another kid, well signed", signed(more("\"kid\":\"other\""), good()));
    FORGED.put("crit", signed(more("\"crit\":[\"exp\"],\"exp\":1"), good()));
    FORGED.put("b64 false", signed(more("\"b64\":false,\"crit\":[\"b64\"]"), good()));
    FORGED.put("typ is another", signed("{\"alg\":\"RS256\",\"typ\":\"dpop+jwt\"}", good()));
    FORGED.put("typ is a number", signed("{\"alg\":\"RS256\",\"typ\":7}", good()));
    FORGED.put("alg twice", signed("{\"alg\":\"none\",\"alg\":\"RS256\"}", good()) + "x");
  }

  private static void claims() throws Exception {
    FORGED.put("expired", signed(HEADER, with("\"exp\":1767268740")));
    FORGED.put("expired long ago", signed(HEADER, with("\"exp\":0")));
    FORGED.put("expired before time", signed(HEADER, with("\"exp\":-1e30")));
    FORGED.put("exp is a text", signed(HEADER, with("\"exp\":\"4102444800\"")));
    FORGED.put("exp is a list", signed(HEADER, with("\"exp\":[4102444800]")));
    FORGED.put("exp is true", signed(HEADER, with("\"exp\":true")));
    FORGED.put("not yet", signed(HEADER, with("\"nbf\":1767268860")));
    FORGED.put("not before the end of time", signed(HEADER, with("\"nbf\":9223372036854775807")));
    FORGED.put("nbf is a text", signed(HEADER, with("\"nbf\":\"0\"")));
    FORGED.put("another issuer", signed(HEADER, "{\"user_id\":\"" + ANN + "\",\"iss\":\"me\"}"));
    FORGED.put("no issuer", signed(HEADER, CLAIMS));
    FORGED.put(
        "issuer is a list", signed(HEADER, "{\"user_id\":\"" + ANN + "\",\"iss\":[\"uois\"]}"));
    FORGED.put("nobody", signed(HEADER, "{\"iss\":\"uois\"}"));
    FORGED.put("user_id is empty", signed(HEADER, "{\"iss\":\"uois\",\"user_id\":\"\"}"));
    FORGED.put(
        "user_id is no UUID", signed(HEADER, "{\"iss\":\"uois\",\"user_id\":\"1-1-1-1-1\"}"));
    FORGED.put(
        "user_id is no UUID beside a subject that is one",
        signed(HEADER, "{\"iss\":\"uois\",\"user_id\":\"1-1-1-1-1\",\"sub\":\"" + ANN + "\"}"));
    FORGED.put("user_id is an object", signed(HEADER, "{\"iss\":\"uois\",\"user_id\":{}}"));
  }

  private static void shapes() throws Exception {
    String good = signed(HEADER, good());
    FORGED.put("nothing", "..");
    FORGED.put("five parts", "a.b.c.d.e");
    FORGED.put("no base64", "!!!." + base64(good()) + ".!!!");
    FORGED.put("padded", good.replaceFirst("\\.", "==."));
    FORGED.put("claims are a list", signed(HEADER, "[]"));
    FORGED.put("claims are null", signed(HEADER, "null"));
    FORGED.put("claims are no JSON", signed(HEADER, "{user_id"));
    FORGED.put("claims are nested deeply", signed(HEADER, "{\"a\":" + "[".repeat(4000)));
    FORGED.put("header is nested deeply", base64("{\"a\":" + "[".repeat(4000)) + ".e30.AA");
    FORGED.put("far too long", good + "A".repeat(TokenHeaders.MOST_CHARACTERS));
    FORGED.put("not ASCII", good.substring(0, good.length() - 1) + "é");
    FORGED.put("Bearer twice", "Bearer " + good);
    FORGED.put("two in one", good + "," + good);
  }

  private static String good() {
    return "{\"user_id\":\"" + ANN + "\",\"iss\":\"uois\"}";
  }

  private static String with(String claim) {
    return "{\"user_id\":\"" + ANN + "\",\"iss\":\"uois\"," + claim + "}";
  }

  private static String alg(String name) {
    return "{\"alg\":\"" + name + "\",\"typ\":\"JWT\"}";
  }

  private static String more(String parameter) {
    return "{\"alg\":\"RS256\"," + parameter + "}";
  }

  private static String signed(String header, String claims) throws Exception {
    return signed(key.toPrivateKey(), header, claims);
  }

  private static String signed(PrivateKey by, String header, String claims) throws Exception {
    return signed("SHA256withRSA", by, header, claims);
  }

  private static String signed(String algorithm, PrivateKey by, String header, String claims)
      throws Exception {
    String said = base64(header) + "." + base64(claims);
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(by);
    signature.update(said.getBytes(StandardCharsets.US_ASCII));
    return said + "." + base64(signature.sign());
  }

  private static String hmac(byte[] secret) throws Exception {
    String said = base64(alg("HS256")) + "." + base64(good());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return said + "." + base64(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String base64(String text) {
    return base64(text.getBytes(UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Stream<String> forged() {
    return FORGED.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("forged")
  void areOfNobody(String how) {
    String token = FORGED.getOrDefault(how, "");
    Optional<Caller> byHeader = caller(reader, "", "Bearer " + token);
    Optional<Caller> byCookie = caller(reader, "authorization=" + token, "");
    assertTrue(byHeader.filter(Caller.User.class::isInstance).isEmpty(), "in the header");
    assertTrue(byCookie.filter(Caller.User.class::isInstance).isEmpty(), "in the cookie");
  }

  /** Otherwise all of the above would be refused for another reason than the one it is about. */
  @Test
  void areOfSomebodyIfMadeInTheSameWayRightly() throws Exception {
    Optional<Caller> ann = Optional.of(new Caller.User(ANN));
    assertEquals(ann, caller(reader, "", "Bearer " + signed(HEADER, good())));
    assertEquals(
        ann, caller(reader, "", "Bearer " + signed(more("\"kid\":\"published\""), good())));
    assertEquals(ann, caller(reader, "", "Bearer " + signed(HEADER, with("\"exp\":4102444800"))));
    assertEquals(
        ann,
        caller(
            reader,
            "",
            "Bearer "
                + Authority.token(
                    key,
                    new JWSHeader.Builder(JWSAlgorithm.RS256).build(),
                    Map.of("user_id", ANN.toString(), "iss", "uois"))));
    assertTrue(FORGED.size() >= 60, () -> FORGED.size() + " forged tokens");
  }

  private static Optional<Caller> caller(TokenReader reader, String cookie, String authorization) {
    return reader.identityOf(cookie, authorization).map(Identity::caller);
  }
}
