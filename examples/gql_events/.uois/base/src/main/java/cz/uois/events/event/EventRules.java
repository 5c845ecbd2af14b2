package cz.uois.events.event;

import cz.uois.events.inputs.EventEnsureUserInvitationsModel;
import cz.uois.events.inputs.EventPlanInsertGQLModel;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.NotWrittenYet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Your Java for events: uois wrote this file once and leaves it to you. A method that is not
 * written yet answers its field with an error that says so, a hook does nothing; what each is for
 * stands in EventContract.
 */
public final class EventRules implements EventContract {
  @Override
  public Map<UUID, Double> duration(
      Context context, List<EventContract.DurationRow> rows, String unit) {
    throw new NotWrittenYet("EventRules.duration");
  }

  @Override
  public UUID createPlan(Context context, EventPlanInsertGQLModel event) {
    throw new NotWrittenYet("EventRules.createPlan");
  }

  @Override
  public UUID ensureInvitations(Context context, EventEnsureUserInvitationsModel event) {
    throw new NotWrittenYet("EventRules.ensureInvitations");
  }
}
