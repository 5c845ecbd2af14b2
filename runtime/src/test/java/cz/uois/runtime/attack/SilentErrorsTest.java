package cz.uois.runtime.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.KeyServer;
import cz.uois.runtime.fixture.LibraryMember;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of error, provoked with a value that is easily found: neither answers nor the log
 * repeat values of rows, the log none of callers either, and no answer names what a member is made
 * of.
 */
class SilentErrorsTest {
  private static final String OF_ROWS = "canaryrow7391";
  private static final String OF_CALLERS = "canarycaller7391";

  @TempDir private static Path directory;
  private static LibraryMember library;
  private static KeyServer authority;

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void start() throws Exception {
    authority = KeyServer.start();
    library =
        LibraryMember.start(
            directory,
            Map.of(
                "JWTPUBLICKEYURL", authority.address(),
                "UOIS_STATEMENT_TIMEOUT", "700ms",
                "UOIS_LOCK_TIMEOUT", "300ms"));
    library
        .database()
        .execute(
            """
            insert into shelves (id, name) values ('00000000-0000-0000-0000-0000000077a1', 'S');
            insert into books (id, title, shelf_id) values
              ('00000000-0000-0000-0000-0000000077b1', 'canaryrow7391',
               '00000000-0000-0000-0000-0000000077a1');
            create function raising() returns trigger language plpgsql as $$
              begin
                if new.title like 'raise%' then
                  raise exception 'select from books where title = % or %', new.title,
                    (select title from books where id = '00000000-0000-0000-0000-0000000077b1');
                end if;
                if new.title like 'sleep%' then perform pg_sleep(30); end if;
                if new.title like 'cast%' then perform new.title::uuid; end if;
                return new;
              end $$;
            create trigger raising before insert on books for each row execute function raising()
            """);
  }

  @AfterAll
  static void stop() {
    library.close();
    authority.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void leave() {
    root.detachAppender(log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ bookPage { canarycaller7391 } } | BAD_USER_INPUT",
        "{ bookPage { id } } canarycaller7391 | BAD_USER_INPUT",
        "{ bookById(id: \"canarycaller7391\") { id } } | BAD_USER_INPUT",
        "{ bookById(id: {canarycaller7391: 1}) { id } } | BAD_USER_INPUT",
        "{ bookPage(limit: \"canarycaller7391\") { id } } | BAD_USER_INPUT",
        "{ bookPage(orderby: \"canarycaller7391\") { id } } | BAD_USER_INPUT",
        "{ bookPage(where: {lent: {_eq: \"canarycaller7391\"}}) { id } } | BAD_USER_INPUT",
        "{ bookPage(where: {kind: {_eq: canarycaller7391}}) { id } } | BAD_USER_INPUT",
        "{ bookPage(where: {title: {_like: \"canarycaller7391%\\\\\"}}) { id } } | none",
        "{ bookPage(where: {title: {_like: \"%row\\\\\"}}) { id } } | BAD_USER_INPUT",
        "{ bookConnection(first: 1, after: \"canarycaller7391\") { totalCount } } | BAD_USER_INPUT",
        "{ _entities(representations: [{__typename: \"canarycaller7391\"}]) { __typename } }"
            + " | BAD_USER_INPUT",
        "{ _entities(representations: [{__typename: \"BookGQLModel\", id: \"canarycaller7391\"}])"
            + " { __typename } } | BAD_USER_INPUT",
        "mutation { bookInsert(book: {title: \"raise canarycaller7391\"}) { __typename } } |"
            + " INTERNAL",
        "mutation { bookInsert(book: {title: \"sleep canarycaller7391\"}) { __typename } } |"
            + " TIMEOUT",
        "mutation { bookInsert(book: {title: \"cast canarycaller7391\"}) { __typename } } | none",
        "mutation { bookInsert(book: {title: \"canaryrow7391\", shelfId:"
            + " \"00000000-0000-0000-0000-0000000077a1\"}) { ... on BookGQLModelInsertError"
            + " { msg location } } } | none",
        "mutation { bookInsert(book: {id: \"00000000-0000-0000-0000-0000000077b1\", title: \"x\"})"
            + " { ... on BookGQLModelInsertError { msg location } } } | none",
        "mutation { bookInsert(book: {title: \"canarycaller7391\", order: -1})"
            + " { ... on BookGQLModelInsertError { msg } } } | none",
        "mutation { bookInsert(book: {title: \"canarycaller7391\", price: \"99999999999999\"})"
            + " { ... on BookGQLModelInsertError { msg } } } | none",
        "mutation { shelfInsert(shelf: {name: \"canarycaller7391canarycaller7391\"})"
            + " { ... on ShelfGQLModelInsertError { msg } } } | none",
      })
  void ofQueriesTellOnlyTheirCodeAndTheirRequest(String document, String code) throws Exception {
    HttpResponse<String> answer = post("{\"query\":" + BadRequest.quoted(document) + "}");
    assertEquals(
        code, json(answer).at("/errors/0/extensions/code").asString("none"), answer.body());
    assertSilent(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UUID! | \"canarycaller7391\" | bookById(id: $v) { id }",
        "UUID! | {\"canarycaller7391\": [1]} | bookById(id: $v) { id }",
        "Int | \"canarycaller7391\" | bookPage(limit: $v) { id }",
        "Int | {\"a\": \"canarycaller7391\"} | bookPage(limit: $v) { id }",
        "Int | [1.5] | bookPage(limit: $v) { id }",
        "String | {\"a\": 1} | bookPage(orderby: $v) { id }",
        "String | [\"canarycaller7391\"] | bookPage(orderby: $v) { id }",
        "BookInputFilter | \"canarycaller7391\" | bookPage(where: $v) { id }",
        "BookInputFilter | [\"canarycaller7391\"] | bookPage(where: $v) { id }",
        "BookInputFilter | {\"canarycaller7391\": 1} | bookPage(where: $v) { id }",
        "BookInputFilter | {\"lent\": {\"_eq\": \"x\"}} | bookPage(where: $v) { id }",
        "BookInputFilter | {\"weight\": {\"_eq\": \"x\"}} | bookPage(where: $v) { id }",
        "BookInputFilter | {\"kind\": {\"_eq\": {}}} | bookPage(where: $v) { id }",
        "Boolean! | 1 | bookPage @include(if: $v) { id }",
        "Boolean! | null | bookPage @include(if: $v) { id }",
      })
  void ofVariablesNameNoClass(String type, String value, String use) throws Exception {
    HttpResponse<String> answer =
        post(
            "{\"query\":\"query q($v: %s) { %s }\",\"variables\":{\"v\":%s}}"
                .formatted(type, use, value));
    assertEquals(
        "BAD_USER_INPUT", json(answer).at("/errors/0/extensions/code").asString(), answer.body());
    assertSilent(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "canarycaller7391 | application/json",
        "{\"query\": \"canarycaller7391\", } | application/json",
        "{\"query\": [\"canarycaller7391\"]} | application/json",
        "{\"query\": \"{__typename}\", \"variables\": \"canarycaller7391\"} | application/json",
        "canarycaller7391 | text/canarycaller7391",
      })
  void ofBodiesRepeatNothing(String body, String type) throws Exception {
    HttpCaller caller = library.caller();
    HttpResponse<String> answer =
        caller.send(
            caller
                .request("/gql")
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + OF_CALLERS + ".x.y")
                .header("Cookie", "authorization=" + OF_CALLERS + ".eyJ.y")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    assertTrue(answer.statusCode() >= 400, answer::body);
    assertFalse(answer.body().contains(OF_CALLERS), answer::body);
    assertSilent(answer);
  }

  @ParameterizedTest
  @CsvSource({"/canarycaller7391", "/gql?query=canarycaller7391", "/gql/%2e%2e/canarycaller7391"})
  void ofPathsRepeatNothing(String path) throws Exception {
    HttpResponse<String> answer = library.caller().get(path);
    assertTrue(answer.statusCode() >= 400, answer::body);
    assertFalse(answer.body().contains(OF_CALLERS), answer::body);
    assertSilent(answer);
  }

  @Test
  void ofWhatIsNotHttpRepeatNothing() throws Exception {
    RawHttp http = new RawHttp(library.subgraph().port(), Duration.ofSeconds(10));
    for (String request :
        List.of(
            "G\0T /canarycaller7391 HTTP/1.1\r\n\r\n",
            "GET /gql HTTP/1.1\r\nHost: x\r\ncanarycaller7391\r\n\r\n",
            "GET /gql HTTP/1.1\r\nHost: x\r\nX: " + "canarycaller7391".repeat(5000) + "\r\n\r\n",
            "POST /gql HTTP/1.1\r\nHost: x\r\nContent-Length: canarycaller7391\r\n\r\n")) {
      RawHttp.Answer answer =
          http.send(request.getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
      assertEquals(
          "BAD_USER_INPUT",
          new JsonMapper().readTree(answer.body()).at("/errors/0/extensions/code").asString(),
          answer.body());
      assertFalse(answer.body().contains(OF_CALLERS), answer.body());
      assertTrue(answer.status() >= 400 && answer.status() < 500, request);
    }
    assertEquals(List.of(), linesWith(OF_CALLERS));
  }

  @Test
  void ofAMissingColumnAreExplainedInTheLogAlone() throws Exception {
    library.database().execute("alter table shelves rename column floor to storey");
    try {
      HttpResponse<String> answer = post("{\"query\":\"{ shelfPage { floor } }\"}");
      JsonNode error = json(answer).at("/errors/0");
      assertEquals("INTERNAL", error.at("/extensions/code").asString());
      assertEquals("internal error", error.at("/message").asString());
      assertSilent(answer);
      String id = error.at("/extensions/requestId").asString();
      assertTrue(
          log.list.stream()
              .anyMatch(line ->
                  id.equals(line.getMDCPropertyMap().get("requestId"))
                      && text(line).contains("floor does not exist")),
          "the log explains it");
    } finally {
      library.database().execute("alter table shelves rename column storey to floor");
    }
  }

  private void assertSilent(HttpResponse<String> answer) {
    assertEquals(Optional.empty(), wrong(answer));
    assertFalse(answer.body().contains(OF_ROWS), answer::body);
    assertEquals(List.of(), linesWith(OF_ROWS));
    assertEquals(List.of(), linesWith(OF_CALLERS));
  }

  private static Optional<String> wrong(HttpResponse<String> answer) {
    for (JsonNode error : json(answer).at("/errors")) {
      if (Verdict.LEAK.matcher(error.at("/message").asString()).find()
          || error.at("/extensions/requestId").asString("").isEmpty()) {
        return Optional.of(error.toString());
      }
    }
    return Optional.empty();
  }

  private List<String> linesWith(String canary) {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent line : List.copyOf(log.list)) {
      // What is below is written by a member only if its own logback.xml says so.
      boolean written =
          line.getLevel()
              .isGreaterOrEqual(
                  line.getLoggerName().startsWith("cz.uois") ? Level.INFO : Level.WARN);
      if (written && text(line).contains(canary)) {
        lines.add(text(line));
      }
    }
    return lines;
  }

  private static String text(ILoggingEvent line) {
    return line.getFormattedMessage()
        + (line.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(line.getThrowableProxy()));
  }

  private static HttpResponse<String> post(String body) throws Exception {
    HttpCaller caller = library.caller();
    return caller.send(caller.post(body));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}
