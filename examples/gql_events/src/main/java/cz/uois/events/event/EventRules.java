package cz.uois.events.event;

import static cz.uois.events.db.EventInvitations.EVENT_INVITATIONS;
import static cz.uois.events.db.Events.EVENTS;

import cz.uois.events.inputs.EventEnsureUserInvitationsModel;
import cz.uois.events.inputs.EventInvitationInsertModel;
import cz.uois.events.inputs.EventPlanInsertGQLModel;
import cz.uois.events.inputs.EventPlanPartGQLModel;
import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the spec of events leaves to Java. */
public final class EventRules implements EventContract {
  @Override
  public Map<UUID, Double> duration(Context context, List<DurationRow> rows, String unit) {
    double secondsOfUnit =
        switch (unit) {
          case "SECONDS" -> 1;
          case "MINUTES" -> 60;
          case "HOURS" -> 3600;
          case "DAYS" -> 86_400;
          case "WEEKS" -> 604_800;
          default -> throw new IllegalArgumentException("no unit of time: " + unit);
        };
    Map<UUID, Double> durations = new HashMap<>();
    for (DurationRow row : rows) {
      if (row.startdate() != null && row.enddate() != null) {
        Duration between = Duration.between(row.startdate(), row.enddate());
        durations.put(row.id(), between.toNanos() / 1e9 / secondsOfUnit);
      }
    }
    return durations;
  }

  @Override
  public UUID createPlan(Context context, EventPlanInsertGQLModel event) {
    // As uois itself: nobody moves the branch that the rows are put below.
    context.dsl().fetch("select 1 from uois_members where member = ? for share", "events");
    UUID id = keyOf(event.id());
    List<Record> rows = new ArrayList<>();
    checkDates(event.startDate(), event.endDate());
    Record plan =
        row(context, id, event.mastereventId(), pathAbove(context, event), event.rbacobjectId());
    plan.set(EVENTS.NAME, event.name());
    plan.set(EVENTS.NAME_EN, event.nameEn());
    plan.set(EVENTS.DESCRIPTION, event.description());
    plan.set(EVENTS.STARTDATE, event.startDate());
    plan.set(EVENTS.ENDDATE, event.endDate());
    rows.add(plan);
    addParts(context, plan, event.subevents(), rows);
    context.dsl().insertInto(EVENTS, plan.fields()).valuesOfRecords(rows).execute();
    return id;
  }

  private static void addParts(
      Context context, Record parent, List<EventPlanPartGQLModel> parts, List<Record> rows) {
    if (parts == null) {
      return;
    }
    for (EventPlanPartGQLModel part : parts) {
      checkDates(part.startDate(), part.endDate());
      Record row =
          row(
              context,
              keyOf(part.id()),
              parent.get(EVENTS.ID),
              parent.get(EVENTS.PATH) + "/",
              parent.get(EVENTS.RBACOBJECT_ID));
      row.set(EVENTS.NAME, part.name());
      row.set(EVENTS.NAME_EN, part.nameEn());
      row.set(EVENTS.DESCRIPTION, part.description());
      row.set(EVENTS.STARTDATE, part.startDate());
      row.set(EVENTS.ENDDATE, part.endDate());
      row.set(EVENTS.PLACE, part.place());
      row.set(EVENTS.FACILITY_ID, part.facilityId());
      row.set(EVENTS.TYPE_ID, part.typeId());
      rows.add(row);
      addParts(context, row, part.subevents(), rows);
    }
  }

  private static Record row(
      Context context, UUID id, UUID parent, String pathAbove, UUID rbacobject) {
    Record row =
        context
            .dsl()
            .newRecord(
                EVENTS.ID,
                EVENTS.MASTEREVENT_ID,
                EVENTS.PATH,
                EVENTS.RBACOBJECT_ID,
                EVENTS.CREATEDBY_ID,
                EVENTS.CHANGEDBY_ID,
                EVENTS.NAME,
                EVENTS.NAME_EN,
                EVENTS.DESCRIPTION,
                EVENTS.STARTDATE,
                EVENTS.ENDDATE,
                EVENTS.PLACE,
                EVENTS.FACILITY_ID,
                EVENTS.TYPE_ID);
    row.set(EVENTS.ID, id);
    row.set(EVENTS.MASTEREVENT_ID, parent);
    row.set(EVENTS.PATH, pathAbove + id);
    row.set(EVENTS.RBACOBJECT_ID, rbacobject);
    row.set(EVENTS.CREATEDBY_ID, caller(context));
    row.set(EVENTS.CHANGEDBY_ID, caller(context));
    return row;
  }

  private static String pathAbove(Context context, EventPlanInsertGQLModel event) {
    if (event.mastereventId() == null) {
      return "";
    }
    String path =
        context
            .dsl()
            .select(EVENTS.PATH)
            .from(EVENTS)
            .where(EVENTS.ID.eq(event.mastereventId()))
            .fetchOne(EVENTS.PATH);
    if (path == null) {
      throw new Refusal("mastereventId", "must be the id of an event");
    }
    return path + "/";
  }

  private static void checkDates(OffsetDateTime start, OffsetDateTime end) {
    if (start != null && end != null && end.isBefore(start)) {
      throw new Refusal("endDate", "must not be before startDate");
    }
  }

  @Override
  public UUID ensureInvitations(Context context, EventEnsureUserInvitationsModel event) {
    if (context.dsl().fetchCount(EVENTS, EVENTS.ID.eq(event.id())) == 0) {
      throw new Refusal("id", "must be the id of an event");
    }
    List<EventInvitationInsertModel> invitations = invitations(event);
    if (!invitations.isEmpty()) {
      ensure(context, event.id(), invitations);
    }
    return event.id();
  }

  // Always in the same order, so that two of these never wait for each other.
  private static List<EventInvitationInsertModel> invitations(
      EventEnsureUserInvitationsModel event) {
    List<EventInvitationInsertModel> invitations =
        event.userInvitations() == null ? List.of() : event.userInvitations();
    Set<UUID> users = new HashSet<>();
    for (EventInvitationInsertModel invitation : invitations) {
      if (!users.add(invitation.userId())) {
        throw new Refusal("userInvitations", "must not invite a user twice");
      }
      if (invitation.eventId() != null && !invitation.eventId().equals(event.id())) {
        throw new Refusal("userInvitations", "must be of this event");
      }
    }
    return invitations.stream()
        .sorted(Comparator.comparing(EventInvitationInsertModel::userId))
        .toList();
  }

  private static void ensure(
      Context context, UUID event, List<EventInvitationInsertModel> invitations) {
    var insert =
        context
            .dsl()
            .insertInto(
                EVENT_INVITATIONS,
                EVENT_INVITATIONS.ID,
                EVENT_INVITATIONS.EVENT_ID,
                EVENT_INVITATIONS.USER_ID,
                EVENT_INVITATIONS.STATE_ID,
                EVENT_INVITATIONS.CREATEDBY_ID,
                EVENT_INVITATIONS.CHANGEDBY_ID);
    for (EventInvitationInsertModel invitation : invitations) {
      insert =
          insert.values(
              keyOf(invitation.id()),
              event,
              invitation.userId(),
              invitation.stateId(),
              caller(context),
              caller(context));
    }
    insert
        .onConflict(EVENT_INVITATIONS.EVENT_ID, EVENT_INVITATIONS.USER_ID)
        .doUpdate()
        .set(EVENT_INVITATIONS.STATE_ID, DSL.excluded(EVENT_INVITATIONS.STATE_ID))
        .set(EVENT_INVITATIONS.CHANGEDBY_ID, DSL.excluded(EVENT_INVITATIONS.CHANGEDBY_ID))
        .set(
            EVENT_INVITATIONS.LASTCHANGE,
            DSL.field(
                "greatest(clock_timestamp(), {0} + interval '1 microsecond')",
                OffsetDateTime.class, EVENT_INVITATIONS.LASTCHANGE))
        .where(EVENT_INVITATIONS.STATE_ID.isDistinctFrom(DSL.excluded(EVENT_INVITATIONS.STATE_ID)))
        .execute();
  }

  private static UUID keyOf(UUID given) {
    return given == null ? UUID.randomUUID() : given;
  }

  private static UUID caller(Context context) {
    return context.caller() instanceof Caller.User(UUID id) ? id : null;
  }
}
