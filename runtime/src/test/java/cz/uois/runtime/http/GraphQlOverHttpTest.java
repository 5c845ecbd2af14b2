package cz.uois.runtime.http;

import static cz.uois.runtime.fixture.HttpCaller.header;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.Subgraph;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.Shelf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole member answers over HTTP, its GraphQL and its database included. */
class GraphQlOverHttpTest {
  private static final int BODY_LIMIT = 1_000_000;
  private static final String RESPONSE = "application/graphql-response+json";

  /** A request for each way to end: executed, refused, malformed. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("fine", query("{ bookPage { id } }")),
          Map.entry("syntax", query("{ bookPage {")),
          Map.entry("unknown field", query("{ bookPage { colour } }")),
          Map.entry(
              "bad variable",
              "{\"query\": \"query q($id: UUID!) { bookById(id: $id) { id } }\","
                  + " \"variables\": {\"id\": \"no\"}}"),
          Map.entry(
              "missing variable",
              "{\"query\": \"query q($id: UUID!) { bookById(id: $id) { id } }\"}"),
          Map.entry(
              "unknown operation", "{\"query\": \"{ a: __typename }\", \"operationName\": \"o\"}"),
          Map.entry("mutation", query("mutation { bookInsert { id } }")),
          Map.entry("field error", query("{ bookPage(limit: -1) { id } }")),
          Map.entry("not json", "{\"query\": "),
          Map.entry("batch", "[" + query("{ bookPage { id } }") + "]"));

  @TempDir private static Path directory;
  private static Subgraph member;
  private static HttpCaller caller;

  @BeforeAll
  static void start() throws Exception {
    member =
        Subgraph.start(
            Config.read(
                Map.of(
                    "UOIS_ENV",
                    "development",
                    "PORT",
                    "0",
                    "UOIS_MAX_BODY_BYTES",
                    Integer.toString(BODY_LIMIT),
                    "CONNECTION_STRING",
                    "embedded:" + directory.resolve("database"))),
            Shelf.member());
    member.awaitReady(Duration.ofMinutes(2));
    caller = new HttpCaller(member.port());
  }

  @AfterAll
  static void stop() {
    if (member != null) {
      member.close();
    }
  }

  private static String query(String document) {
    return "{\"query\": \"" + document + "\"}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | 200 | application/json",
        "*/* | 200 | application/json",
        "application/* | 200 | application/json",
        "application/json | 200 | application/json",
        "application/graphql-response+json | 400 | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 | 400"
            + " | application/graphql-response+json",
        "application/json, application/graphql-response+json | 200 | application/json",
        "application/graphql-response+json;q=0.5, application/json | 200 | application/json",
        "application/graphql-response+json;q=0, */* | 200 | application/json",
        "text/html | 406 | application/json",
      })
  void answersInTheTypeThatTheCallerPrefers(String accept, int status, String type)
      throws Exception {
    HttpResponse<String> answer = ask("unknown field", accept);
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(type + "; charset=utf-8", header(answer, "content-type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fine | 200 | 200",
        "field error | 200 | 200",
        "syntax | 200 | 400",
        "unknown field | 200 | 400",
        "bad variable | 200 | 400",
        "missing variable | 200 | 400",
        "unknown operation | 200 | 400",
        "mutation | 200 | 400",
        "not json | 400 | 400",
        "batch | 400 | 400",
      })
  void saysByStatusOnlyToNewCallersThatARequestWasNotExecuted(String body, int older, int newer)
      throws Exception {
    HttpResponse<String> json = ask(body, "application/json");
    assertEquals(older, json.statusCode(), json.body());
    HttpResponse<String> response = ask(body, RESPONSE);
    assertEquals(newer, response.statusCode(), response.body());
    assertEquals(json.body(), response.body());
    boolean executed = body.equals("fine") || body.equals("field error");
    assertEquals(executed, json.body().contains("\"data\":"), json.body());
  }

  @ParameterizedTest
  @CsvSource({"syntax", "unknown field", "bad variable", "field error", "not json", "batch"})
  void namesTheRequestInEveryErrorWithACode(String body) throws Exception {
    HttpResponse<String> answer = ask(body, "application/json");
    assertTrue(
        answer
            .body()
            .contains("\"extensions\":{\"code\":\"BAD_USER_INPUT\",\"requestId\":\"my-1\"}"),
        answer.body());
    assertEquals("my-1", header(answer, "x-request-id"));
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
    HttpResponse<String> answer = caller.send(caller.post(body));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().startsWith("{\"errors\":[{\"message\":\""), answer.body());
    assertTrue(answer.body().contains(expected), answer.body());
    assertTrue(answer.body().contains("\"code\":\"BAD_USER_INPUT\""), answer.body());
  }

  @Test
  void refusesDeepNestingInvalidUtf8AndOtherEncodings() throws Exception {
    String deep = "{\"query\": \"x\", \"variables\": {\"a\": " + "[".repeat(100_000);
    assertTrue(caller.send(caller.post(deep)).body().contains("nested deeper"));
    byte[] invalid = "{\"query\": \"?\"}".replace('?', '\u00ff').getBytes(ISO_8859_1);
    assertTrue(send(BodyPublishers.ofByteArray(invalid)).body().contains("not UTF-8"));
    byte[] utf16 = "{\"query\": \"x\"}".getBytes(UTF_16LE);
    assertEquals(400, send(BodyPublishers.ofByteArray(utf16)).statusCode());
    assertEquals(400, send(BodyPublishers.noBody()).statusCode());
  }

  @Test
  void countsTheBodyWhileReading() throws Exception {
    String start = "{\"query\": \"{ bookPage { id } }\", \"extensions\": {\"x\": \"";
    String fits = start + "x".repeat(BODY_LIMIT - start.length() - 3) + "\"}}";
    for (String body : List.of(fits, fits + " ")) {
      int status = body.length() > BODY_LIMIT ? 413 : 200;
      assertEquals(status, caller.send(caller.post(body)).statusCode());
      HttpRequest.BodyPublisher chunked =
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)));
      assertEquals(status, send(chunked).statusCode());
    }
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
        caller.request("/gql").POST(BodyPublishers.ofString(BODIES.get("fine")));
    if (type != null) {
      request.header("Content-Type", type);
    }
    assertEquals(status, caller.send(request).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "gzip, identity", "identity"})
  void refusesCompressedBodiesBeforeTheyAreUnpacked(String encoding) throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      zip.write(new byte[20_000_000]);
    }
    HttpResponse<String> answer =
        caller.send(
            caller
                .post(BodyPublishers.ofByteArray(bomb.toByteArray()))
                .header("Content-Encoding", encoding));
    assertEquals(415, answer.statusCode(), answer.body());
    assertTrue(
        answer.body().contains("Content-Encoding is not supported: send the body as it is"),
        answer.body());
  }

  @ParameterizedTest
  @CsvSource({"/gql", "/health/live", "/nothing", "/metrics", "/graphiql/start.js", "/voyager"})
  void forbidsBrowsersToGuessTypes(String path) throws Exception {
    assertEquals("nosniff", header(caller.get(path), "x-content-type-options"));
  }

  @ParameterizedTest
  @CsvSource({"GET, /nothing, NOT_FOUND", "PUT, /gql, BAD_USER_INPUT", "POST, /, BAD_USER_INPUT"})
  void answersWrongPathsAndMethodsInTheShapeOfAllErrors(String method, String path, String code)
      throws Exception {
    HttpResponse<String> answer =
        caller.send(
            caller
                .request(path)
                .header("X-Request-Id", "my-1")
                .method(method, BodyPublishers.noBody()));
    assertTrue(
        answer.body().contains("\"extensions\":{\"code\":\"" + code + "\",\"requestId\":\"my-1\"}"),
        answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/health/live,200,",
    "HEAD,/health/live,200,",
    "GET,/health/ready,200,",
    "GET,/metrics,200,",
    "POST,/metrics,405,'GET, HEAD'",
    "PUT,/gql,405,'GET, HEAD, POST'",
    "GET,/gql/,200,",
    "HEAD,/gql,200,",
    "GET,/gql?query=%7BbookPage%7Bid%7D%7D,405,POST",
    "GET,/gql?query=mutation%7BbookInsert%7Bid%7D%7D,405,POST",
    "GET,/,302,",
    "GET,/graphiql/graphiql.min.js,200,",
    "GET,/graphiql/..%2fpage.html,404,",
    "GET,/graphiql/page.html,404,",
    "GET,/voyager,200,",
    "HEAD,/voyager/,200,",
    "POST,/voyager,405,'GET, HEAD'",
    "GET,/voyager/voyager.standalone.js,200,",
    "DELETE,/voyager/start.js,405,'GET, HEAD'",
    "GET,/voyager/graphiql.min.js,404,",
    "GET,/voyager/LICENSE-voyager,404,",
    "GET,/graphql,404,",
    "GET,/gql/x,404,",
  })
  void routesByPathAndMethod(String method, String path, int status, String allow)
      throws Exception {
    HttpResponse<String> answer =
        caller.send(caller.request(path).method(method, BodyPublishers.noBody()));
    assertEquals(status, answer.statusCode(), answer.body());
    if (allow != null) {
      assertEquals(allow, header(answer, "allow"));
    }
  }

  @Test
  void givesAnotherIdToARequestWhoseOwnIsNotHarmless() throws Exception {
    HttpResponse<String> answer =
        caller.send(caller.request("/health/live").header("X-Request-Id", "a b<c>"));
    assertTrue(header(answer, "x-request-id").matches("[0-9a-f]{1,16}"));
  }

  @Test
  void leadsFromTheQueriesToTheDiagramAndBack() throws Exception {
    HttpResponse<String> diagram =
        caller.send(caller.request("/voyager").header("Accept", "text/html"));
    assertTrue(diagram.body().contains("<a class=\"queries\" href=\"/gql\""), diagram.body());
    String queries = caller.get("/graphiql/start.js").body();
    assertTrue(queries.contains("href: '/voyager'"), queries);
  }

  @ParameterizedTest
  @CsvSource({
    "/gql,<title>gql_shelf</title>,7,script-src 'self';",
    "/voyager,<title>Diagram of gql_shelf</title>,4,script-src 'self' 'wasm-unsafe-eval';"
        + " worker-src blob:;",
  })
  void servesItsPagesFromItsOwnFiles(String path, String title, int count, String policy)
      throws Exception {
    HttpResponse<String> page = caller.send(caller.request(path).header("Accept", "text/html"));
    assertEquals("text/html; charset=utf-8", header(page, "content-type"));
    assertTrue(page.body().contains(title), page.body());
    assertFalse(page.body().contains("//"), page.body());
    assertFalse(page.body().contains("{{"), page.body());
    List<String> files =
        Pattern.compile("<(?:script src|link rel=\"stylesheet\" href)=\"(/[^\"]+)\"")
            .matcher(page.body())
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(count, files.size());
    for (String file : files) {
      HttpResponse<String> content = caller.get(file);
      assertEquals(200, content.statusCode(), file);
      assertEquals(
          file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
          header(content, "content-type"));
      String tag = header(content, "etag");
      assertEquals(
          304, caller.send(caller.request(file).header("If-None-Match", tag)).statusCode());
    }
    String sent = header(page, "content-security-policy");
    assertTrue(sent.startsWith("default-src 'none';"), sent);
    assertTrue(sent.endsWith(" " + policy), sent);
    assertEquals("no-referrer", header(page, "referrer-policy"));
  }

  @Test
  void answersWhatIsNotHttpWithoutATrace() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), caller.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("POST /gql HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n".getBytes(UTF_8));
      out.flush();
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertFalse(answer.contains("Exception"), answer);
    }
  }

  private static HttpResponse<String> ask(String body, String accept) throws Exception {
    HttpRequest.Builder request =
        caller.post(String.valueOf(BODIES.get(body))).header("X-Request-Id", "my-1");
    if (accept != null) {
      request.header("Accept", accept);
    }
    return caller.send(request);
  }

  private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
    return caller.send(caller.post(body));
  }
}
