package cz.uois.events.eventinvitation;

import cz.uois.events.inputs.EventInvitationAnswerModel;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.NotWrittenYet;
import java.util.UUID;

/**
 * Your Java for event_invitations: uois wrote this file once and leaves it to you. A method that is
 * not written yet answers its field with an error that says so, a hook does nothing; what each is
 * for stands in EventInvitationContract.
 */
public final class EventInvitationRules implements EventInvitationContract {
  @Override
  public UUID acceptDecline(Context context, EventInvitationAnswerModel invitation) {
    throw new NotWrittenYet("EventInvitationRules.acceptDecline");
  }
}
