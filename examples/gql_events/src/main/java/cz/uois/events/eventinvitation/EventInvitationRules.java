package cz.uois.events.eventinvitation;

import static cz.uois.events.db.EventInvitations.EVENT_INVITATIONS;

import cz.uois.events.inputs.EventInvitationAnswerModel;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the spec of event_invitations leaves to Java. */
public final class EventInvitationRules implements EventInvitationContract {
  @Override
  public UUID acceptDecline(Context context, EventInvitationAnswerModel invitation) {
    Record found =
        context
            .dsl()
            .select(EVENT_INVITATIONS.USER_ID, EVENT_INVITATIONS.LASTCHANGE)
            .from(EVENT_INVITATIONS)
            .where(EVENT_INVITATIONS.ID.eq(invitation.id()))
            .forUpdate()
            .fetchOne();
    if (found == null) {
      throw new Refusal("id", "must be the id of an invitation");
    }
    if (!(context.caller() instanceof Caller.User(UUID caller))
        || !caller.equals(found.get(EVENT_INVITATIONS.USER_ID))) {
      throw new Refusal("only who is invited answers an invitation");
    }
    if (!found
        .get(EVENT_INVITATIONS.LASTCHANGE)
        .toInstant()
        .equals(invitation.lastchange().toInstant())) {
      throw new Refusal("lastchange", "somebody else changed the invitation meanwhile");
    }
    context
        .dsl()
        .update(EVENT_INVITATIONS)
        .set(EVENT_INVITATIONS.STATE_ID, invitation.stateId())
        .set(EVENT_INVITATIONS.CHANGEDBY_ID, caller)
        .set(
            EVENT_INVITATIONS.LASTCHANGE,
            DSL.field(
                "greatest(clock_timestamp(), {0} + interval '1 microsecond')",
                OffsetDateTime.class, EVENT_INVITATIONS.LASTCHANGE))
        .where(EVENT_INVITATIONS.ID.eq(invitation.id()))
        .execute();
    return invitation.id();
  }
}
