package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.fixture.StartedMember;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of two tables that are a tree themselves. */
final class LinkTreeTest {
  private static final Path SPEC =
      Path.of("..", "model-specs", "spec-book", "positive", "links-that-are-a-tree");
  private static final String TEAM = "00000000-0000-0000-0000-0000000000a1";
  private static final String CHIEF = "00000000-0000-0000-0000-0000000000b1";
  private static final String OTHER = "00000000-0000-0000-0000-0000000000b2";
  private static final String FIRST = "00000000-0000-0000-0000-0000000000c1";
  private static final String SECOND = "00000000-0000-0000-0000-0000000000c2";

  @Test
  void makesRootsOfWhatFollowedALinkThatIsRemoved(@TempDir Path work) throws Exception {
    try (StartedMember member = StartedMember.of(Members.of(SPEC), work)) {
      member.data("mutation {w: teamInsert(team: {id: \"%s\"}) {__typename}}".formatted(TEAM));
      for (String person : new String[] {CHIEF, OTHER}) {
        member.data(
            "mutation {w: personInsert(person: {id: \"%s\"}) {__typename}}".formatted(person));
      }
      add(member, CHIEF, FIRST, "");
      add(member, OTHER, SECOND, ", chiefId: \"" + FIRST + "\"");
      String paths = "{p: teamPersonPage(orderby: \"id\") {path}}";
      assertEquals(
          "{'p':[{'path':'%s'},{'path':'%s/%s'}]}".formatted(FIRST, FIRST, SECOND),
          member.data(paths));
      assertEquals(
          "{'w':{'people':[{'id':'%s'}]}}".formatted(OTHER),
          member.data(
              "mutation {w: teamPeopleRemove(link: {teamId: \"%s\", personId: \"%s\"}) {... on TeamGQLModel {people {id}} ... on TeamGQLModelPeopleRemoveError {msg}}}"
                  .formatted(TEAM, CHIEF)));
      assertEquals("{'p':[{'path':'%s'}]}".formatted(SECOND), member.data(paths));
    }
  }

  private static void add(StartedMember member, String person, String id, String more)
      throws Exception {
    assertEquals(
        "{'w':{}}",
        member.data(
            "mutation {w: teamPersonInsert(teamPerson: {id: \"%s\", teamId: \"%s\", personId: \"%s\"%s}) {... on TeamPersonGQLModelInsertError {msg}}}"
                .formatted(id, TEAM, person, more)));
  }
}
