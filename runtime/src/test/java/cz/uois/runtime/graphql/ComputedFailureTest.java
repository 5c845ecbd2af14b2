package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Failures of fields that an author's code computes, and the limits that hold it. */
final class ComputedFailureTest {
  private static final LibraryUnderTest LIBRARY = ComputedBooks.start();

  @Test
  void tellsAFailureAtEachObjectAndLeavesTheRestAlone() {
    JsonNode result =
        LIBRARY.run(
            "{ shelfPage(orderby: \"name\") { name books(limit: 2, orderby: \"title\") { title"
                + " broken } } other: bookPage(limit: 1) { id } }");
    assertEquals(
        List.of(
            "[\"shelfPage\",1,\"books\",0,\"broken\"]",
            "[\"shelfPage\",1,\"books\",1,\"broken\"]",
            "[\"shelfPage\",2,\"books\",0,\"broken\"]",
            "[\"shelfPage\",2,\"books\",1,\"broken\"]"),
        ComputedBooks.paths(result));
    assertEquals("internal error", result.at("/errors/0/message").asString());
    assertEquals("INTERNAL", result.at("/errors/0/extensions/code").asString());
    assertEquals(1, result.at("/errors/0/locations/0/line").asInt());
    assertTrue(result.at("/data/shelfPage/1/books/0/broken").isNull());
    assertEquals("Book 1", result.at("/data/shelfPage/1/books/0/title").asString());
    assertEquals(1, result.at("/data/other").size());
    assertFalse(result.toString().contains("secret"), result.toString());
  }

  @Test
  void logsWhereTheCodeFailedAndWhatItSaidForDevelopersAlone() {
    String log = logOfBroken(Level.INFO);
    assertTrue(log.contains("field [bookPage"), log);
    assertTrue(log.contains(IllegalStateException.class.getName()), log);
    assertTrue(log.contains("at " + ComputedBooks.class.getName()), log);
    assertFalse(log.contains("secret"), log);
    assertTrue(logOfBroken(Level.DEBUG).contains("secret"));
  }

  private static String logOfBroken(Level messages) {
    Logger ours = (Logger) LoggerFactory.getLogger("cz.uois.runtime");
    Logger said = (Logger) LoggerFactory.getLogger("cz.uois.runtime.messages");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ours.addAppender(log);
    said.setLevel(messages);
    try {
      LIBRARY.run("{ bookPage(limit: 1) { broken } }");
    } finally {
      said.setLevel(null);
      ours.detachAppender(log);
    }
    StringBuilder text = new StringBuilder();
    for (ILoggingEvent event : log.list) {
      text.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return text.toString();
  }

  @Test
  void tellsWhatTheCodeSaysToTheCallerAndWhatIsNotWrittenYet() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 1) { refused later mute } }");
    assertEquals("title: is too short", result.at("/errors/0/message").asString());
    assertEquals("BAD_USER_INPUT", result.at("/errors/0/extensions/code").asString());
    assertEquals("this is not written yet", result.at("/errors/1/message").asString());
    assertEquals("NOT_IMPLEMENTED", result.at("/errors/1/extensions/code").asString());
    assertEquals("INTERNAL", result.at("/errors/2/extensions/code").asString());
  }

  @Test
  void refusesValuesThatTheTypeDoesNotHave() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 3, orderby: \"title\") { mixed wrong } }");
    assertEquals(
        "[{\"mixed\":\"POEM\",\"wrong\":null},{\"mixed\":null,\"wrong\":null},{\"mixed\":null,\"wrong\":null}]",
        result.at("/data/bookPage").toString());
    assertEquals(
        List.of(
            "[\"bookPage\",0,\"wrong\"]",
            "[\"bookPage\",1,\"mixed\"]",
            "[\"bookPage\",1,\"wrong\"]",
            "[\"bookPage\",2,\"wrong\"]"),
        ComputedBooks.paths(result));
  }

  @Test
  void tellsOfTheDatabasesFailureInTheCodeWithoutItsWords() {
    JsonNode result = LIBRARY.run("{ bookPage(limit: 1) { title after } }");
    assertEquals("internal error", result.at("/errors/0/message").asString());
    assertEquals("[\"bookPage\",0,\"after\"]", ComputedBooks.paths(result).getFirst());
    assertEquals("Book 1", result.at("/data/bookPage/0/title").asString());
  }

  @Test
  void holdsTheCodeToTheLimitsOfTheRequest() {
    assertEquals(
        "QUERY_TOO_COMPLEX",
        codeOf(
            Duration.ofMinutes(1),
            context -> context.dsl().fetch("select generate_series(1, 200000)").size()));
    assertEquals(
        "TIMEOUT",
        codeOf(
            Duration.ofMillis(1500),
            context -> {
              LockSupport.parkNanos(Duration.ofMillis(1600).toNanos());
              return context.dsl().fetch("select 1").size();
            }));
    assertEquals(
        "INTERNAL",
        codeOf(Duration.ofMinutes(1), context -> context.dsl().transactionResult(_ -> 1)),
        "transactions are the member's");
  }

  @Test
  void tellsAtMostAHundredPlaces() {
    LIBRARY
        .postgres()
        .execute(
            "insert into books (id, title) select gen_random_uuid(), 'many' from generate_series(1,"
                + " 150)");
    JsonNode result =
        LIBRARY.run("{ bookPage(limit: 150, where: {title: {_eq: \"many\"}}) { broken } }");
    LIBRARY.postgres().execute("delete from books where title = 'many'");
    assertEquals(150, result.at("/data/bookPage").size());
    assertEquals(100, result.at("/errors").size());
  }

  private static String codeOf(Duration deadline, Function<Context, Integer> body) {
    LibraryUnderTest one =
        LibraryUnderTest.on(
            LIBRARY.postgres(),
            ComputedBooks.SDL,
            deadline,
            TypeCode.of("BookGQLModel")
                .computed(
                    ComputedBooks.computed(
                        "copies",
                        ValueType.INT,
                        (context, rows) -> ComputedBooks.values(rows, _ -> body.apply(context))))
                .build());
    return one.run("{ bookPage(limit: 1) { copies } }").at("/errors/0/extensions/code").asString();
  }
}
