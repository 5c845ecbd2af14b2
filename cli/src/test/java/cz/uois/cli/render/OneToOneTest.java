package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One-to-one relations of a generated member, asked over HTTP, statements counted. */
final class OneToOneTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "a-one-to-one-relation");
  private static final String A = "00000000-0000-0000-0000-00000000000a";
  private static final String B = "00000000-0000-0000-0000-00000000000b";
  private static final String USER = "00000000-0000-0000-0000-0000000000c1";

  private static StartedMember member;

  @BeforeAll
  static void start(@TempDir Path work) throws Exception {
    member = StartedMember.of(Members.of(SPEC), work);
    write("planInsert(plan: {id: \"%s\", name: \"A\"})".formatted(A));
    write("planInsert(plan: {id: \"%s\", name: \"B\", successorId: \"%s\"})".formatted(B, A));
    write("contractInsert(contract: {planId: \"%s\", userId: \"%s\"})".formatted(A, USER));
  }

  @AfterAll
  static void stop() throws IOException {
    member.close();
  }

  @Test
  void answersTheOtherSideOfAOneToOneRelationAsOneObjectOfTheSameStatement() throws Exception {
    String query =
        "{planPage(orderby: \"name\") {name predecessor {name contract {id}} contract {userId plan"
            + " {name}} successor {predecessor {name}}}}";
    assertEquals(
        "{'planPage':[{'name':'A','predecessor':{'name':'B','contract':null},'contract':{'userId':'"
            + USER
            + "','plan':{'name':'A'}},'successor':null},{'name':'B','predecessor':null,"
            + "'contract':null,'successor':{'predecessor':{'name':'B'}}}]}",
        member.data(query, 1));
  }

  @Test
  void addsTheOtherSideOfAOneToOneRelationToEntitiesOfOtherMembers() throws Exception {
    assertEquals(
        "{'_entities':[{'contract':{'plan':{'name':'A'}}},{'contract':null}]}",
        member.data(
            ("{_entities(representations: [{__typename: \"UserGQLModel\", id: \"%s\"},"
                    + " {__typename: \"UserGQLModel\", id: \"%s\"}])"
                    + " {... on UserGQLModel {contract {plan {name}}}}}")
                .formatted(USER, A),
            1));
  }

  @Test
  void filtersThroughAOneToOneRelationFromBothSides() throws Exception {
    assertEquals(
        "{'planPage':[{'name':'A'}]}",
        member.data(
            "{planPage(where: {contract: {user_id: {_eq: \"%s\"}}}) {name}}".formatted(USER), 1));
    assertEquals(
        "{'planPage':[{'name':'B'}]}",
        member.data(
            "{planPage(where: {_not: {contract: {}}, successor: {contract: {}}}) {name}}", 1));
  }

  @Test
  void refusesASecondRowOnTheSideOfWhichThereIsOne() throws Exception {
    assertEquals(
        "{'write':{'msg':'planId: must be unique'}}",
        member.data(
            "mutation {write: contractInsert(contract: {planId: \"%s\"})".formatted(A)
                + " {... on ContractGQLModelInsertError {msg}}}"));
  }

  private static void write(String mutation) throws Exception {
    assertEquals(
        "{'write':{}}",
        member.data(
            "mutation {write: "
                + mutation
                + " {... on %sGQLModelInsertError {msg}}}"
                    .formatted(mutation.startsWith("plan") ? "Plan" : "Contract")));
  }
}
