package cz.uois.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.testing.MemberUnderTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the author's Java answers, through HTTP and on a real database. */
final class PlanLessonRulesTest {
  private static MemberUnderTest member;

  private String plan;

  @BeforeAll
  static void start(@TempDir Path database) throws Exception {
    member = MemberUnderTest.start(LessonsSubgraph.MEMBER, database);
  }

  @AfterAll
  static void stop() {
    member.close();
  }

  @BeforeEach
  void makePlan() throws Exception {
    plan =
        ask("mutation { planInsert(plan: {name: \"P\"}) { ... on PlanGQLModel { id } } }")
            .at("/data/planInsert/id")
            .asString();
  }

  @Test
  void computesHoursOfAllLessonsInOneStatement() throws Exception {
    insert("A", "length: 2");
    insert("B", "");
    long before = member.statements();
    JsonNode lessons = lessons("durationHours");
    assertEquals("[{\"durationHours\":\"1.50\"},{\"durationHours\":null}]", lessons.toString());
    assertEquals(2, member.statements() - before);
  }

  @Test
  void putsLessonsWithoutAPositionLast() throws Exception {
    insert("A", "order: 4");
    insert("B", "");
    insert("C", "");
    assertEquals("A4 B5 C6", order());
  }

  @Test
  void answersLessonsThatHaveNoEvent() throws Exception {
    insert("A", "");
    insert("B", "eventId: \"00000000-0000-0000-0000-000000000001\"");
    insert("C", "");
    JsonNode lessons =
        ask("{ plannedLessonUnscheduled(planId: \"%s\") { name } }".formatted(plan))
            .at("/data/plannedLessonUnscheduled");
    assertEquals("[{\"name\":\"A\"},{\"name\":\"C\"}]", lessons.toString());
  }

  @Test
  void movesALessonAndMakesRoom() throws Exception {
    insert("A", "");
    insert("B", "");
    String last = insert("C", "");
    assertEquals(1, move(last, 1).at("/order").asInt());
    assertEquals("A0 C1 B2", order());
    assertEquals("order: must be at least 0", move(last, -1).at("/msg").asString());
    assertTrue(move(plan, 1).at("/failed").asBoolean());
    assertEquals("A0 C1 B2", order());
  }

  @Test
  void remembersWhoSignedIn(@TempDir Path database) throws Exception {
    try (MemberUnderTest other = MemberUnderTest.start(LessonsSubgraph.MEMBER, database)) {
      String julia = "2d9dc868-a4a2-11ed-b9df-0242ac120003";
      other.signIn(UUID.fromString(julia));
      JsonNode made =
          other.ask(
              "mutation { planInsert(plan: {}) { ... on PlanGQLModel { createdbyId } } }",
              other.json("{}"));
      assertEquals(julia, made.at("/data/planInsert/createdbyId").asString());
    }
  }

  private JsonNode move(String id, int order) throws Exception {
    return ask("""
    mutation { plannedLessonMove(id: "%s", order: %d) {
      ... on PlannedLessonGQLModel { order }
      ... on PlannedLessonGQLModelMoveError { msg failed } } }
    """
            .formatted(id, order))
        .at("/data/plannedLessonMove");
  }

  private String order() throws Exception {
    StringBuilder order = new StringBuilder();
    for (JsonNode lesson : lessons("name order")) {
      order.append(lesson.at("/name").asString()).append(lesson.at("/order").asInt()).append(' ');
    }
    return order.toString().strip();
  }

  private JsonNode lessons(String fields) throws Exception {
    return ask("{ planById(id: \"%s\") { lessons(orderby: \"order\") { %s } } }"
            .formatted(plan, fields))
        .at("/data/planById/lessons");
  }

  private String insert(String name, String values) throws Exception {
    return ask("""
    mutation { plannedLessonInsert(lesson: {name: "%s", planId: "%s" %s}) {
      ... on PlannedLessonGQLModel { id } } }
    """
            .formatted(name, plan, values))
        .at("/data/plannedLessonInsert/id")
        .asString();
  }

  private static JsonNode ask(String query) throws Exception {
    return member.ask(query, member.json("{}"));
  }
}
