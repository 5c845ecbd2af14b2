package cz.uois.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cz.uois.runtime.testing.MemberUnderTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the author's Java answers, through HTTP and on a real database. */
final class EventRulesTest {
  private static final String GROUP = "00000000-0000-0000-0000-00000000000a";
  private static final String INVITED = "00000000-0000-0000-0000-00000000000b";
  private static final String ACCEPTED = "00000000-0000-0000-0000-00000000000c";

  // Who asks where demo data are.
  private static final String CALLER = "2d9dc5ca-a4a2-11ed-b9df-0242ac120003";

  private static MemberUnderTest member;

  @BeforeAll
  static void start(@TempDir Path database) throws Exception {
    member = MemberUnderTest.start(EventsSubgraph.MEMBER, database);
  }

  @AfterAll
  static void stop() {
    member.close();
  }

  @Test
  void computesHowLongEventsTakeInTheUnitThatIsAsked() throws Exception {
    JsonNode plan =
        plan(
            """
            startDate: "2026-03-01T08:00:00Z", endDate: "2026-03-01T09:30:00Z",
            subevents: [{name: "open", startDate: "2026-03-01T08:00:00Z"}]
            """,
            "duration hours: duration(unit: HOURS) weeks: duration(unit: WEEKS)"
                + " subevents { duration }");
    assertEquals(90.0, plan.at("/duration").asDouble());
    assertEquals(1.5, plan.at("/hours").asDouble());
    assertEquals(1.5 / 24 / 7, plan.at("/weeks").asDouble(), 1e-12);
    assertEquals("[{\"duration\":null}]", plan.at("/subevents").toString());
  }

  @Test
  void createsAPlanWithItsPartsBelowAnother() throws Exception {
    String master = plan("", "id").at("/id").asString();
    JsonNode plan =
        plan(
            """
            mastereventId: "%s", subevents: [{name: "A", subevents: [{name: "B"}]}, {name: "C"}]
            """
                .formatted(master),
            "id path rbacobjectId createdbyId mastereventId"
                + " descendants(orderby: \"name\") { name path rbacobjectId }");
    assertEquals(GROUP, plan.at("/rbacobjectId").asString());
    assertEquals(CALLER, plan.at("/createdbyId").asString());
    assertEquals(master, plan.at("/mastereventId").asString());
    assertEquals(master + "/" + plan.at("/id").asString(), plan.at("/path").asString());
    JsonNode below = plan.at("/descendants");
    assertEquals(3, below.size());
    assertEquals("B", below.at("/1/name").asString());
    assertEquals(GROUP, below.at("/1/rbacobjectId").asString());
    assertEquals(4, below.at("/1/path").asString().split("/").length);
  }

  @Test
  void createsNothingOfAPlanThatIsWrong() throws Exception {
    String id = UUID.randomUUID().toString();
    JsonNode early =
        plan(
            """
            id: "%s", subevents: [{startDate: "2026-03-02T00:00:00Z", endDate: "2026-03-01T00:00:00Z"}]
            """
                .formatted(id),
            "id");
    assertEquals("endDate: must not be before startDate", early.at("/msg").asString());
    JsonNode below = plan("id: \"%s\", mastereventId: \"%s\"".formatted(id, id), "id");
    assertEquals("mastereventId: must be the id of an event", below.at("/msg").asString());
    JsonNode twice = plan("id: \"%s\", subevents: [{id: \"%s\"}]".formatted(id, id), "id");
    assertFalse(twice.at("/msg").isMissingNode(), twice.toString());
    assertEquals(
        "null",
        ask("{ eventById(id: \"%s\") { id } }".formatted(id)).at("/data/eventById").toString());
  }

  @Test
  void invitesWhoIsNotInvitedYetAndChangesTheOthers() throws Exception {
    String event = plan("", "id").at("/id").asString();
    String other = UUID.randomUUID().toString();
    ensure(event, invitation(CALLER, INVITED));
    JsonNode before = invitations(event);
    JsonNode after =
        ensure(event, invitation(other, INVITED) + invitation(CALLER, ACCEPTED))
            .at("/userInvitations");
    assertEquals(2, after.size());
    for (JsonNode each : after) {
      boolean known = each.at("/userId").asString().equals(CALLER);
      assertEquals(known ? ACCEPTED : INVITED, each.at("/stateId").asString());
      assertEquals(known, each.at("/id").equals(before.at("/0/id")));
    }
    ensure(event, invitation(other, INVITED) + invitation(CALLER, ACCEPTED));
    assertEquals(after, invitations(event));
  }

  @Test
  void refusesInvitationsThatCannotBe() throws Exception {
    String event = plan("", "id").at("/id").asString();
    assertEquals(
        "userInvitations: must not invite a user twice",
        ensure(event, invitation(CALLER, INVITED) + invitation(CALLER, ACCEPTED))
            .at("/msg")
            .asString());
    assertEquals(
        "id: must be the id of an event",
        ensure(UUID.randomUUID().toString(), invitation(CALLER, INVITED)).at("/msg").asString());
    assertEquals("[]", invitations(event).toString());
  }

  @Test
  void letsTheInvitedUserAloneAnswerAnInvitationAsItIsNow() throws Exception {
    String event = plan("", "id").at("/id").asString();
    String other = UUID.randomUUID().toString();
    ensure(event, invitation(CALLER, INVITED));
    JsonNode mine = invitations(event).at("/0");
    JsonNode accepted = answer(mine);
    assertEquals(ACCEPTED, accepted.at("/stateId").asString());
    assertNotEquals(mine.at("/lastchange"), accepted.at("/lastchange"));
    assertEquals(
        "lastchange: somebody else changed the invitation meanwhile",
        answer(mine).at("/msg").asString());
    String alien = plan("", "id").at("/id").asString();
    ensure(alien, invitation(other, INVITED));
    assertEquals(
        "only who is invited answers an invitation",
        answer(invitations(alien).at("/0")).at("/msg").asString());
    assertEquals(INVITED, invitations(alien).at("/0/stateId").asString());
  }

  private static JsonNode plan(String values, String fields) throws Exception {
    return ask("""
    mutation { eventCreatePlan(event: {rbacobjectId: "%s", name: "Plan", %s}) {
      ... on EventGQLModel { %s } ... on EventGQLModelCreatePlanError { msg } } }
    """
            .formatted(GROUP, values, fields))
        .at("/data/eventCreatePlan");
  }

  private static String invitation(String user, String state) {
    return "{userId: \"%s\", stateId: \"%s\"} ".formatted(user, state);
  }

  private static JsonNode ensure(String event, String invitations) throws Exception {
    return ask("""
    mutation { eventEnsureInvitations(event: {id: "%s", userInvitations: [%s]}) {
      ... on EventGQLModel { userInvitations(orderby: "id") { id lastchange userId stateId } }
      ... on EventGQLModelEnsureInvitationsError { msg } } }
    """
            .formatted(event, invitations))
        .at("/data/eventEnsureInvitations");
  }

  private static JsonNode invitations(String event) throws Exception {
    return ask("""
    { eventById(id: "%s") { userInvitations(orderby: "id") { id lastchange userId stateId } } }
    """
            .formatted(event))
        .at("/data/eventById/userInvitations");
  }

  private static JsonNode answer(JsonNode invitation) throws Exception {
    return ask("""
    mutation { eventInvitationAcceptDecline(invitation:
        {id: "%s", lastchange: "%s", stateId: "%s"}) {
      ... on EventInvitationGQLModel { stateId lastchange }
      ... on EventInvitationGQLModelAcceptDeclineError { msg } } }
    """
            .formatted(
                invitation.at("/id").asString(), invitation.at("/lastchange").asString(), ACCEPTED))
        .at("/data/eventInvitationAcceptDecline");
  }

  private static JsonNode ask(String query) throws Exception {
    return member.ask(query, member.json("{}"));
  }
}
