package cz.uois.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What differs from run to run, and nothing else, is taken out of a recorded answer. */
final class LastingTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final String NOW = START.plusSeconds(30) + "";
  private static final String BEFORE = START.minusSeconds(1) + "";

  @Test
  void timesOfTheRun() {
    assertEquals(
        "{'created':'$now','day':'%s','later':'2999-01-01T00:00:00Z'}".formatted(BEFORE),
        lasting(
            "{'created':'%s','day':'%s','later':'2999-01-01T00:00:00Z'}".formatted(NOW, BEFORE)));
  }

  @Test
  void cursorsOfConnections() {
    assertEquals(
        "{'edges':[{'cursor':'$cursor','node':{'cursor':'own'}}],"
            + "'pageInfo':{'hasNextPage':false,'endCursor':null,'startCursor':'$cursor'}}",
        lasting(
            "{'edges':[{'cursor':'abc','node':{'cursor':'own'}}],"
                + "'pageInfo':{'hasNextPage':false,'endCursor':null,'startCursor':'abc'}}"));
  }

  @Test
  void keysThatTheDatabaseDrew() {
    assertEquals(
        "{'id':'$uuid','userId':'2d9dc5ca-a4a2-11ed-b9df-0242ac120003'}",
        lasting(
            "{'id':'9b2d3c5e-0f7a-4e55-9d3b-52a1f0c2d7aa',"
                + "'userId':'2d9dc5ca-a4a2-11ed-b9df-0242ac120003'}"));
  }

  @Test
  void notWhatTheQueryNames() {
    String answer = "{'start':'%s'}".formatted(NOW);
    assertEquals(answer, new Answers("# expect: " + NOW).lasting(answer));
  }

  private static String lasting(String answer) {
    return new Answers("{ page }").lasting(answer);
  }

  private record Answers(String query) {
    String lasting(String answer) {
      return new Lasting(START, query)
          .of(new JsonMapper().readTree(answer.replace('\'', '"')))
          .toString()
          .replace('"', '\'');
    }
  }
}
