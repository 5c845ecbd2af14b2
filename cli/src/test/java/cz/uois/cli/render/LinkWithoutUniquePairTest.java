package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links in a table that its author describes, whose pairs may occur more than once: the database
 * refuses no second one, so that those who add wait for each other.
 */
final class LinkWithoutUniquePairTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "a-link-found-by-its-name");
  private static final String USER = "00000000-0000-0000-0000-0000000000c1";
  private static final int CALLERS = 6;
  private static final int ROUNDS = 20;

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void addsALinkOnceHoweverManyAskForItAtOnce() throws Exception {
    List<String> stored = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String plan = "00000000-0000-0000-0000-000000000%03d".formatted(round);
      member.data("mutation {planInsert(plan: {id: \"%s\"}) {__typename}}".formatted(plan));
      List<String> answers = atOnce(() -> member.data(add(plan)));
      assertEquals(
          1, Collections.frequency(answers, "{'planUsersAdd':{'users':[{'id':'" + USER + "'}]}}"));
      assertEquals(
          CALLERS - 1,
          Collections.frequency(answers, "{'planUsersAdd':{'msg':'userId: is linked already'}}"));
      stored.add(
          member.data("{planRolePage(where: {plan_id: {_eq: \"%s\"}}) {userId}}".formatted(plan)));
    }
    assertEquals(
        Collections.nCopies(ROUNDS, "{'planRolePage':[{'userId':'" + USER + "'}]}"), stored);
  }

  private static String add(String plan) {
    return "mutation {planUsersAdd(link: {planId: \"%s\", userId: \"%s\"}) {... on PlanGQLModel"
            .formatted(plan, USER)
        + " {users {id}} ... on PlanGQLModelUsersAddError {msg}}}";
  }

  private static List<String> atOnce(Callable<String> call) throws Exception {
    List<String> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<String> answer : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
