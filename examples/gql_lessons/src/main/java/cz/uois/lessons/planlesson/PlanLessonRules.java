package cz.uois.lessons.planlesson;

import static cz.uois.lessons.db.PlanLessons.PLAN_LESSONS;

import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.code.RowValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What the spec of plan_lessons leaves to Java. */
public final class PlanLessonRules implements PlanLessonContract {
  private static final BigDecimal MINUTES_OF_A_UNIT = BigDecimal.valueOf(45);
  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  @Override
  public Map<UUID, BigDecimal> durationHours(Context context, List<DurationHoursRow> rows) {
    Map<UUID, BigDecimal> hours = new HashMap<>();
    for (DurationHoursRow row : rows) {
      if (row.length() != null) {
        hours.put(
            row.id(),
            BigDecimal.valueOf(row.length())
                .multiply(MINUTES_OF_A_UNIT)
                .divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP));
      }
    }
    return hours;
  }

  @Override
  public List<UUID> unscheduled(Context context, UUID planId) {
    return context
        .dsl()
        .select(PLAN_LESSONS.ID)
        .from(PLAN_LESSONS)
        .where(PLAN_LESSONS.PLAN_ID.eq(planId))
        .and(PLAN_LESSONS.EVENT_ID.isNull())
        .orderBy(PLAN_LESSONS.ORDER, PLAN_LESSONS.ID)
        .fetch(PLAN_LESSONS.ID);
  }

  @Override
  public UUID move(Context context, UUID id, Integer order) {
    if (order < 0) {
      throw new Refusal("order", "must be at least 0");
    }
    Record lesson =
        context
            .dsl()
            .select(PLAN_LESSONS.PLAN_ID)
            .from(PLAN_LESSONS)
            .where(PLAN_LESSONS.ID.eq(id))
            .forUpdate()
            .fetchOne();
    if (lesson == null) {
      throw new Refusal("id", "must be the id of a lesson");
    }
    context
        .dsl()
        .update(PLAN_LESSONS)
        .set(PLAN_LESSONS.ORDER, PLAN_LESSONS.ORDER.plus(1))
        .set(PLAN_LESSONS.LASTCHANGE, now())
        .where(PLAN_LESSONS.PLAN_ID.eq(lesson.get(PLAN_LESSONS.PLAN_ID)))
        .and(PLAN_LESSONS.ORDER.ge(order))
        .and(PLAN_LESSONS.ID.ne(id))
        .execute();
    context
        .dsl()
        .update(PLAN_LESSONS)
        .set(PLAN_LESSONS.ORDER, order)
        .set(PLAN_LESSONS.LASTCHANGE, now())
        .where(PLAN_LESSONS.ID.eq(id))
        .execute();
    return id;
  }

  /** A lesson without a position comes last. */
  @Override
  public void beforeInsert(Context context, List<RowValues> rows) {
    Map<UUID, Integer> last = new HashMap<>();
    for (RowValues row : rows) {
      UUID plan = row.get(PLAN_LESSONS.PLAN_ID);
      if (row.get(PLAN_LESSONS.ORDER) == null && plan != null) {
        int order = last.computeIfAbsent(plan, it -> last(context, it)) + 1;
        last.put(plan, order);
        row.set(PLAN_LESSONS.ORDER, order);
      }
    }
  }

  private static int last(Context context, UUID plan) {
    Integer order =
        context
            .dsl()
            .select(DSL.max(PLAN_LESSONS.ORDER))
            .from(PLAN_LESSONS)
            .where(PLAN_LESSONS.PLAN_ID.eq(plan))
            .fetchOne(0, Integer.class);
    return order == null ? -1 : order;
  }

  /** The time that tells a change: later than the one before, whatever the clock does. */
  private static Field<OffsetDateTime> now() {
    return DSL.field(
        "greatest(clock_timestamp(), lastchange + interval '1 microsecond')", OffsetDateTime.class);
  }
}
