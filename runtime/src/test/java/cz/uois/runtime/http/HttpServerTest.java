package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.graphql.GraphQlRequest;
import cz.uois.runtime.graphql.GraphQlResponse;
import cz.uois.runtime.graphql.OperationKind;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {
  private static final int BODY_LIMIT = 1_000_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final CountDownLatch RELEASE = new CountDownLatch(1);

  private static HttpServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        HttpServer.create(
            new HttpSettings("127.0.0.1", 0, BODY_LIMIT, Duration.ofMillis(200)),
            HttpServerTest::execute,
            (cookie, authorization) -> new Caller.Anonymous(),
            new Admission(2, Duration.ofMillis(200)),
            (operation, outcome, nanos) -> {},
            () -> "waiting for the database",
            () -> "uois_up 1\n",
            new Landing("gql_<shelf>", "{ \"a\" }"));
    server.start();
  }

  @AfterAll
  static void stop() {
    RELEASE.countDown();
    server.stop();
  }

  /** Answers what it was asked, so that decoding shows in the answer. */
  private static GraphQlResponse execute(GraphQlRequest request) {
    switch (request.query()) {
      case "explode" -> throw new IllegalStateException("secret detail");
      case "wait" -> await();
      default -> {}
    }
    String text = request.operationName().orElse("-") + " " + request.variables();
    return new GraphQlResponse() {
      @Override
      public boolean refused() {
        return request.query().equals("refuse");
      }

      @Override
      public byte[] json() {
        return text.getBytes(UTF_8);
      }

      @Override
      public OperationKind operation() {
        return OperationKind.QUERY;
      }

      @Override
      public boolean hasErrors() {
        return refused();
      }
    };
  }

  private static void await() {
    try {
      RELEASE.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void decodesARequestExactly() throws Exception {
    HttpResponse<String> answer =
        post(
            """
            {"query": "x", "operationName": "Op", "extensions": {"a": 1}, "variables":
             {"i": 1, "l": 5000000000, "b": 123456789012345678901234567890, "d": 0.10,
              "s": "\\ud83d\\ude00 ž", "n": null, "t": [true, {"k": []}]}}
            """);
    assertEquals(200, answer.statusCode());
    assertEquals(
        "Op {i=1, l=5000000000, b=123456789012345678901234567890, d=0.10,"
            + " s=\uD83D\uDE00 ž, n=null, t=[true, {k=[]}]}",
        answer.body());
    assertEquals(
        "application/json; charset=utf-8", answer.headers().firstValue("content-type").orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` ` | must be a JSON object",
        "`{\"query\": ` | is not JSON (line 1",
        "`[{\"query\": \"x\"}]` | batches are not supported",
        "`\"x\"` | must be a JSON object",
        "`{}` | query is missing",
        "`{\"query\": null}` | query is missing",
        "`{\"query\": 1}` | query must be a string",
        "`{\"query\": \"x\", \"variables\": []}` | variables must be an object",
        "`{\"query\": \"x\", \"variables\": \"{}\"}` | variables must be an object",
        "`{\"query\": \"x\", \"operationName\": 1}` | operationName must be a string",
        "`{\"query\": \"x\", \"extensions\": []}` | extensions must be an object",
        "`{\"query\": \"x\", \"query\": \"y\"}` | has 'query' twice",
        "`{\"query\": \"x\", \"variables\": {\"a\": null, \"a\": null}}` | has 'a' twice",
        "`{\"query\": \"x\"} {}` | goes on after",
        "`{\"query\": \"x\", \"variables\": {\"a\": \"\\u0000\"}}` | NUL",
        "`{\"query\": \"x\", \"variables\": {\"a\": \"\\ud800\"}}` | half of a surrogate pair",
        "`{\"query\": \"x\", \"variables\": {\"a\": 1e999999999}}` | more than 1000 digits",
        "`{\"query\": \"x\", \"variables\": {\"a\": NaN}}` | is not JSON",
      })
  void refusesWhatIsNotARequest(String body, String expected) throws Exception {
    HttpResponse<String> answer = post(body);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().startsWith("{\"errors\":[{\"message\":\""), answer.body());
    assertTrue(answer.body().contains(expected), answer.body());
    assertTrue(answer.body().contains("\"code\":\"BAD_USER_INPUT\""), answer.body());
  }

  @Test
  void refusesDeepNestingInvalidUtf8AndOtherEncodings() throws Exception {
    String deep = "{\"query\": \"x\", \"variables\": {\"a\": " + "[".repeat(100_000);
    assertTrue(post(deep).body().contains("nested deeper"));
    byte[] invalid = "{\"query\": \"?\"}".replace('?', '\u00ff').getBytes(ISO_8859_1);
    assertTrue(send(BodyPublishers.ofByteArray(invalid)).body().contains("not UTF-8"));
    byte[] utf16 = "{\"query\": \"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals(400, send(BodyPublishers.ofByteArray(utf16)).statusCode());
    assertEquals(400, send(BodyPublishers.noBody()).statusCode());
  }

  @Test
  void countsTheBodyWhileReading() throws Exception {
    byte[] large = new byte[BODY_LIMIT + 1];
    assertEquals(413, send(BodyPublishers.ofByteArray(large)).statusCode());
    HttpRequest.BodyPublisher chunked =
        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large));
    assertEquals(413, send(chunked).statusCode());
    String fits = "{\"query\": \"" + "x".repeat(BODY_LIMIT - 13) + "\"}";
    assertEquals(200, post(fits).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | 415",
        "text/plain | 415",
        "application/x-www-form-urlencoded | 415",
        "application/json; charset=utf-16 | 415",
        "application/jsonx | 415",
        "application/json | 200",
        "application/json; charset=utf-8 | 200",
        "Application/JSON;charset=\"UTF-8\" | 200",
      })
  void takesJsonOnly(String type, int status) throws Exception {
    HttpRequest.Builder request =
        request("/gql").POST(BodyPublishers.ofString("{\"query\":\"x\"}"));
    if (type != null) {
      request.header("Content-Type", type);
    }
    assertEquals(status, send(request).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | refuse | 200 | application/json",
        "*/* | refuse | 200 | application/json",
        "application/json | refuse | 200 | application/json",
        "application/graphql-response+json | refuse | 400 | application/graphql-response+json",
        "application/graphql-response+json | fine | 200 | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 | refuse | 400"
            + " | application/graphql-response+json",
        "application/json, application/graphql-response+json | refuse | 200 | application/json",
        "application/graphql-response+json;q=0.5, application/json | refuse | 200"
            + " | application/json",
        "application/graphql-response+json;q=0, */* | refuse | 200 | application/json",
        "text/html | fine | 406 | application/json",
        "application/graphql-response+json | explode | 500 | application/graphql-response+json",
        "none | explode | 200 | application/json",
      })
  void answersInTheTypeThatTheCallerPrefers(String accept, String query, int status, String type)
      throws Exception {
    HttpRequest.Builder request =
        request("/gql")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"));
    if (accept != null) {
      request.header("Accept", accept);
    }
    HttpResponse<String> answer = send(request);
    assertEquals(status, answer.statusCode());
    assertEquals(type + "; charset=utf-8", answer.headers().firstValue("content-type").orElse(""));
  }

  @Test
  void hidesItsOwnFaultsBehindTheIdOfTheRequest() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/gql")
                .header("Content-Type", "application/json")
                .header("X-Request-Id", "my-1")
                .POST(BodyPublishers.ofString("{\"query\":\"explode\"}")));
    assertEquals(
        "{\"errors\":[{\"message\":\"internal error, see requestId\",\"extensions\":"
            + "{\"code\":\"INTERNAL\",\"retryable\":false,\"requestId\":\"my-1\"}}]}",
        answer.body());
    assertEquals("my-1", answer.headers().firstValue("x-request-id").orElse(""));
  }

  @Test
  void givesAnotherIdToARequestWhoseOwnIsNotHarmless() throws Exception {
    HttpResponse<String> answer = send(request("/health/live").header("X-Request-Id", "a b<c>"));
    assertTrue(answer.headers().firstValue("x-request-id").orElse("").matches("[0-9a-f]{1,16}"));
  }

  @Test
  void refusesRequestsBeyondItsPlacesAndStillAnswersProbes() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> inside = new ArrayList<>();
    HttpServer small =
        HttpServer.create(
            new HttpSettings("127.0.0.1", 0, BODY_LIMIT, Duration.ofMillis(200)),
            HttpServerTest::execute,
            (cookie, authorization) -> new Caller.Anonymous(),
            new Admission(2, Duration.ofMillis(200)),
            (operation, outcome, nanos) -> {},
            () -> Readiness.READY,
            () -> "",
            new Landing("", ""));
    small.start();
    try {
      URI gql = URI.create("http://127.0.0.1:" + small.port() + "/gql");
      HttpRequest waiting = json(gql, "wait");
      for (int i = 0; i < 2; i++) {
        inside.add(CLIENT.sendAsync(waiting, HttpResponse.BodyHandlers.ofString()));
      }
      Thread.sleep(300);
      HttpResponse<String> third =
          CLIENT.send(json(gql, "x"), HttpResponse.BodyHandlers.ofString());
      assertTrue(third.body().contains("\"code\":\"BUSY\",\"retryable\":true"), third.body());
      URI ready = URI.create("http://127.0.0.1:" + small.port() + "/health/ready");
      assertEquals(200, status(ready));
      small.announceReadinessGone();
      assertEquals(503, status(ready));
      RELEASE.countDown();
      for (CompletableFuture<HttpResponse<String>> answer : inside) {
        assertEquals(200, answer.get(5, TimeUnit.SECONDS).statusCode());
      }
      small.refuseRequests();
      HttpResponse<String> late = CLIENT.send(json(gql, "x"), HttpResponse.BodyHandlers.ofString());
      assertTrue(late.body().contains("SHUTTING_DOWN"), late.body());
    } finally {
      small.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/health/live,200,",
    "HEAD,/health/live,200,",
    "GET,/health/ready,503,",
    "GET,/metrics,200,",
    "POST,/metrics,405,'GET, HEAD'",
    "PUT,/gql,405,'GET, HEAD, POST'",
    "GET,/gql/,200,",
    "HEAD,/gql,200,",
    "GET,/gql?query=%7Ba%7D,405,POST",
    "GET,/,302,",
    "GET,/graphiql/graphiql.min.js,200,",
    "GET,/graphiql/..%2fpage.html,404,",
    "GET,/graphiql/page.html,404,",
    "GET,/graphql,404,",
    "GET,/gql/x,404,",
  })
  void routesByPathAndMethod(String method, String path, int status, String allow)
      throws Exception {
    HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));
    assertEquals(status, answer.statusCode(), answer.body());
    if (allow != null) {
      assertEquals(allow, answer.headers().firstValue("allow").orElse(""));
    }
  }

  @Test
  void servesGraphiQlFromItsOwnFiles() throws Exception {
    HttpResponse<String> page = send(request("/gql").header("Accept", "text/html"));
    assertEquals("text/html; charset=utf-8", page.headers().firstValue("content-type").orElse(""));
    assertTrue(page.body().contains("<title>gql_&lt;shelf&gt;</title>"), page.body());
    assertTrue(page.body().contains("data-query=\"{ &quot;a&quot; }\""), page.body());
    assertFalse(page.body().contains("//cdn"), page.body());
    List<String> files =
        java.util.regex.Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
            .matcher(page.body())
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(6, files.size());
    for (String file : files) {
      HttpResponse<String> content = send(request(file));
      assertEquals(200, content.statusCode(), file);
      String type = content.headers().firstValue("content-type").orElse("");
      assertEquals(
          file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
          type);
      String tag = content.headers().firstValue("etag").orElse("");
      assertEquals(304, send(request(file).header("If-None-Match", tag)).statusCode());
    }
    assertTrue(
        page.headers()
            .firstValue("content-security-policy")
            .orElse("")
            .contains("script-src 'self';"));
  }

  @Test
  void answersWhatIsNotHttpWithoutATrace() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("POST /gql HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n".getBytes(UTF_8));
      out.flush();
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertFalse(answer.contains("Exception"), answer);
    }
  }

  private static HttpRequest json(URI address, String query) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
        .build();
  }

  private static int status(URI address) throws Exception {
    return CLIENT
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    return send(request("/gql").header("Content-Type", "application/json").POST(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
