package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many-to-many relations of a generated member whose link tables follow from its lists. */
final class ManyToManyTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "a-link-table-that-is-implied");
  private static final String PLAN = "00000000-0000-0000-0000-0000000000a1";
  private static final String OTHER = "00000000-0000-0000-0000-0000000000a2";
  private static final String LOGIC = "00000000-0000-0000-0000-0000000000b1";
  private static final String SETS = "00000000-0000-0000-0000-0000000000b2";
  private static final String USER = "00000000-0000-0000-0000-0000000000c1";
  private static final String NOTHING = "00000000-0000-0000-0000-0000000000ff";

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
    for (String plan :
        List.of("id: \"%s\", name: \"A\"".formatted(PLAN), "id: \"%s\"".formatted(OTHER))) {
      member.data("mutation {planInsert(plan: {%s}) {__typename}}".formatted(plan));
    }
    for (String lesson :
        List.of(
            "id: \"%s\", name: \"Logic\", order: 2".formatted(LOGIC),
            "id: \"%s\", name: \"Sets\", order: 1".formatted(SETS))) {
      member.data("mutation {lessonInsert(lesson: {%s}) {__typename}}".formatted(lesson));
    }
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void addsLinksAndRemovesThemAndAnswersTheRowThatHasTheList() throws Exception {
    assertEquals(
        "{'write':{'name':'A','lessons':[{'name':'Logic'}]}}",
        member.data(lessons("Add", PLAN, LOGIC)));
    assertEquals(
        "{'write':{'name':'A','lessons':[{'name':'Sets'},{'name':'Logic'}]}}",
        member.data(lessons("Add", PLAN, SETS)));
    assertEquals(
        "{'lessonPage':[{'plans':[{'name':'A'}]},{'plans':[{'name':'A'}]}]}",
        member.data("{lessonPage {plans(where: {id: {_eq: \"%s\"}}) {name}}}".formatted(PLAN), 2));
    assertEquals(
        "{'planPage':[{'name':'A'}]}",
        member.data("{planPage(where: {lessons: {name: {_eq: \"Logic\"}}}) {name}}", 1));
    assertEquals(
        "{'write':{'name':'A','lessons':[{'name':'Logic'}]}}",
        member.data(lessons("Remove", PLAN, SETS)));
    assertEquals(
        "{'write':{'name':'A','lessons':[]}}", member.data(lessons("Remove", PLAN, LOGIC)));
  }

  @Test
  void refusesLinksTwiceToNothingAndOfNothing() throws Exception {
    member.data(lessons("Add", OTHER, SETS));
    assertEquals(
        failure("lessonId: is linked already", "ca8b4531-9419-4b87-badd-823d364f6c9b"),
        member.data(lessons("Add", OTHER, SETS)));
    assertEquals(
        failure(
            "lessonId: must be the id of an existing LessonGQLModel",
            "ca8b4531-9419-4b87-badd-823d364f6c9b"),
        member.data(lessons("Add", OTHER, NOTHING)));
    assertEquals(
        failure(
            "planId: must be the id of an existing PlanGQLModel",
            "ca8b4531-9419-4b87-badd-823d364f6c9b"),
        member.data(lessons("Add", NOTHING, SETS)));
    assertEquals(
        failure("there is no such link", "a8c2c427-681b-4d46-8d9f-4b833f0c0051"),
        member.data(lessons("Remove", OTHER, LOGIC)));
    assertEquals("{'planLessonPage':[{'lessonId':'" + SETS + "'}]}", links(OTHER));
  }

  @Test
  void linksEntitiesOfOtherMembersUnderTheGivenNames() throws Exception {
    assertEquals(
        "{'guestInvite':{'guests':[{'id':'" + USER + "'}]}}",
        member.data(
            "mutation {guestInvite(link: {planId: \"%s\", guestId: \"%s\"}) {... on PlanGQLModel"
                    .formatted(PLAN, USER)
                + " {guests {id}}}}"));
    member.data(
        "mutation {planUsersAdd(link: {planId: \"%s\", userId: \"%s\"}) {__typename}}"
            .formatted(PLAN, USER));
    assertEquals(
        "{'_entities':[{'plans':[{'name':'A'}]}]}",
        member.data(
            "{_entities(representations: [{__typename: \"UserGQLModel\", id: \"%s\"}]) {... on"
                    .formatted(USER)
                + " UserGQLModel {plans {name}}}}",
            1));
  }

  @Test
  void linksRowsOfOneTableInBothDirections() throws Exception {
    member.data(
        "mutation {lessonPrerequisitesAdd(link: {lessonId: \"%s\", prerequisiteId: \"%s\"})"
                .formatted(LOGIC, SETS)
            + " {__typename}}");
    assertEquals(
        "{'lessonPage':[{'name':'Logic','prerequisites':[{'name':'Sets'}],'prerequisiteOf':[]},"
            + "{'name':'Sets','prerequisites':[],'prerequisiteOf':[{'name':'Logic'}]}]}",
        member.data(
            "{lessonPage(orderby: \"name\") {name prerequisites {name} prerequisiteOf {name}}}",
            3));
  }

  @Test
  void addsALinkOnceHoweverManyAskForItAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      String plan = "00000000-0000-0000-0000-000000000%03d".formatted(round);
      member.data("mutation {planInsert(plan: {id: \"%s\"}) {__typename}}".formatted(plan));
      Callable<String> add = () -> member.data(lessons("Add", plan, SETS));
      List<String> answers = new ArrayList<>();
      try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
        for (Future<String> answer : callers.invokeAll(List.of(add, add, add, add))) {
          answers.add(answer.get());
        }
      }
      assertEquals(1, answers.stream().filter(answer -> answer.contains("'Sets'")).count());
      assertEquals(3, answers.stream().filter(it -> it.contains("is linked already")).count());
      assertEquals("{'planLessonPage':[{'lessonId':'" + SETS + "'}]}", links(plan));
    }
  }

  private static String links(String plan) throws Exception {
    return member.data(
        "{planLessonPage(where: {plan_id: {_eq: \"%s\"}}) {lessonId}}".formatted(plan));
  }

  private static String lessons(String operation, String plan, String lesson) {
    return ("mutation {write: planLessons%s(link: {planId: \"%s\", lessonId: \"%s\"})"
            + " {... on PlanGQLModel {name lessons {name}}"
            + " ... on PlanGQLModelLessons%sError {msg code}}}")
        .formatted(operation, plan, lesson, operation);
  }

  private static String failure(String message, String code) {
    return "{'write':{'msg':'%s','code':'%s'}}".formatted(message, code);
  }
}
