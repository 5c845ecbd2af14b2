package cz.uois.runtime.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An authority on loopback, which answers what a test wants, as slowly as it wants. */
final class Authority implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
  private volatile byte[] keys = new byte[0];
  private volatile int status = 200;
  private volatile Duration delay = Duration.ZERO;
  private volatile String user = "{}";

  Authority() throws IOException {
    this(0);
  }

  Authority(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/publickey", this::key);
    server.createContext("/userinfo", this::userinfo);
    server.createContext("/elsewhere", exchange -> answer(exchange, 200, keys));
    server.start();
  }

  static RSAKey key(String id, int bits) throws JOSEException {
    return new RSAKeyGenerator(bits, true).keyID(id).generate();
  }

  static String pem(RSAKey key) throws JOSEException {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(key.toRSAPublicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  static String quoted(String pem) {
    return "\"" + pem.replace("\n", "\\n") + "\"";
  }

  static String set(RSAKey... keys) {
    return new JWKSet(List.of(keys)).toString(true);
  }

  static String token(RSAKey key, Map<String, Object> claims) throws JOSEException {
    return token(key, new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims);
  }

  static String token(RSAKey key, JWSHeader header, Map<String, Object> claims)
      throws JOSEException {
    JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
    claims.forEach(all::claim);
    SignedJWT jwt = new SignedJWT(header, all.build());
    jwt.sign(new RSASSASigner(key, Collections.emptySet()));
    return jwt.serialize();
  }

  Authority publishes(String document) {
    keys = document.getBytes(UTF_8);
    return this;
  }

  void publishes(byte[] document) {
    keys = document;
  }

  void answersWith(int code) {
    status = code;
  }

  void waits(Duration time) {
    delay = time;
  }

  void says(String json) {
    user = json;
  }

  /** How often somebody asked for the keys. */
  int asked() {
    return asked.get();
  }

  /** What was shown to learn a user. */
  List<String> shown() {
    return List.copyOf(shown);
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI publicKey() {
    return URI.create("http://127.0.0.1:" + port() + "/publickey");
  }

  URI userInfo() {
    return URI.create("http://127.0.0.1:" + port() + "/userinfo");
  }

  private void key(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    answer(exchange, status, keys);
  }

  private void userinfo(HttpExchange exchange) throws IOException {
    shown.add(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
    answer(exchange, 200, user.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
