package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.code.RowValues;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.Hooks.Moment;
import cz.uois.runtime.loading.CodeFailure;
import cz.uois.runtime.sql.NewRow;
import cz.uois.runtime.sql.Session;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Calls the author's hooks, each once for all rows of a table and level. */
final class HookCalls {
  private HookCalls() {}

  /** The rows of an insert after the hooks have seen them. */
  static List<NewRows.Batch> beforeInsert(List<NewRows.Batch> batches, Session session) {
    if (batches.stream()
        .noneMatch(batch -> before(batch.own(), Moment.BEFORE_INSERT).isPresent())) {
      return batches;
    }
    return batches.stream()
        .map(batch ->
            before(batch.own(), Moment.BEFORE_INSERT)
                .map(hook -> beforeInsert(batch, hook, session.context()))
                .orElse(batch))
        .toList();
  }

  private static NewRows.Batch beforeInsert(
      NewRows.Batch batch, Hooks.Before hook, Context context) {
    List<WrittenValues> values = new ArrayList<>();
    for (NewRows.Row row : batch.rows()) {
      values.add(
          new WrittenValues(
              row.id(),
              row.own().type().key(),
              row.own().insertInput(),
              new LinkedHashMap<>(row.row().values())));
    }
    telling(batch, () -> run(hook, context, List.copyOf(values)));
    List<NewRows.Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      NewRows.Row row = batch.rows().get(i);
      SequencedMap<Attribute, @Nullable Object> changed = values.get(i).values();
      StorableValues.check(changed, WriteFailure.Code.INSERT_FAILED);
      List<Attribute> absent = new ArrayList<>(row.row().absent());
      absent.removeAll(changed.keySet());
      rows.add(
          new NewRows.Row(
              row.own(), row.input(), new NewRow(changed, absent), row.path(), row.repeatable()));
    }
    return new NewRows.Batch(batch.own(), rows);
  }

  /** Tells the hooks of new rows. */
  static void afterInsert(List<NewRows.Batch> batches, Session session) {
    for (NewRows.Batch batch : batches) {
      telling(
          batch,
          () ->
              rows(
                  batch.own(),
                  Moment.AFTER_INSERT,
                  batch.rows().stream().map(NewRows.Row::id).toList(),
                  session));
    }
  }

  /** A refusal of a row that an insert brings along says where the row is. */
  private static void telling(NewRows.Batch batch, Runnable hook) {
    try {
      hook.run();
    } catch (Refusal refusal) {
      throw new WriteRefusedException(
          WriteFailure.of(refusal.told(), WriteFailure.Code.INSERT_FAILED)
              .at(place(batch, refusal)));
    }
  }

  /** Of the row that it names, or of the only one; else of what all of them have in common. */
  private static List<Object> place(NewRows.Batch batch, Refusal refusal) {
    List<List<Object>> paths =
        batch.rows().stream()
            .filter(row -> refusal.row().map(row.id()::equals).orElse(true))
            .map(NewRows.Row::path)
            .toList();
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Object> common = paths.getFirst();
    for (List<Object> path : paths) {
      int same = 0;
      while (same < Math.min(common.size(), path.size())
          && common.get(same).equals(path.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return common;
  }

  /** Lets the hook see and change what an update writes. */
  static void beforeUpdate(
      Catalogue.OwnType own,
      Object id,
      SequencedMap<Attribute, @Nullable Object> values,
      Session session) {
    before(own, Moment.BEFORE_UPDATE)
        .ifPresent(hook ->
            run(
                hook,
                session.context(),
                List.of(new WrittenValues(id, own.type().key(), own.updateInput(), values))));
  }

  /** Calls a hook with rows as they are; one that is not there is not among them. */
  static void rows(Catalogue.OwnType own, Moment moment, List<Object> ids, Session session) {
    own.hooks().ifPresent(hooks -> rows(hooks, moment, ids, session));
  }

  private static <M> void rows(Hooks<M> hooks, Moment moment, List<Object> ids, Session session) {
    hooks
        .rowsAt(moment)
        .ifPresent(hook -> run(hook, session.context(), models(hooks, ids, session)));
  }

  /**
   * Deletes rows between their hooks.
   *
   * @param ids finds their keys, which only hooks need
   * @param delete deletes them, and tells whether there were any
   */
  static boolean aroundDelete(
      Catalogue.OwnType own,
      Supplier<List<Object>> ids,
      Session session,
      java.util.function.BooleanSupplier delete) {
    return own.hooks()
        .map(hooks -> aroundDelete(hooks, ids, session, delete))
        .orElseGet(delete::getAsBoolean);
  }

  private static <M> boolean aroundDelete(
      Hooks<M> hooks,
      Supplier<List<Object>> ids,
      Session session,
      java.util.function.BooleanSupplier delete) {
    Optional<Hooks.After<M>> before = hooks.rowsAt(Moment.BEFORE_DELETE);
    Optional<Hooks.After<M>> after = hooks.rowsAt(Moment.AFTER_DELETE);
    if (before.isEmpty() && after.isEmpty()) {
      return delete.getAsBoolean();
    }
    List<M> rows = models(hooks, ids.get(), session);
    before.ifPresent(hook -> run(hook, session.context(), rows));
    boolean deleted = delete.getAsBoolean();
    if (deleted) {
      after.ifPresent(hook -> run(hook, session.context(), rows));
    }
    return deleted;
  }

  private static Optional<Hooks.Before> before(Catalogue.OwnType own, Moment moment) {
    return own.hooks().flatMap(hooks -> hooks.valuesAt(moment));
  }

  private static <M> List<M> models(Hooks<M> hooks, List<Object> ids, Session session) {
    Map<Object, M> found = new HashMap<>();
    for (Record row :
        session
            .context()
            .dsl()
            .select(hooks.rows().table().fields())
            .from(hooks.rows().table())
            .where(oneOf(hooks.rows().key(), ids))
            .fetch()) {
      found.put(
          requireNonNull(row.get(hooks.rows().key()), "a row has no key"),
          requireNonNull(hooks.rows().model().map(row), "a row has no model"));
    }
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** An array, so that the text is one for any number of keys. */
  @SuppressWarnings("unchecked")
  private static Condition oneOf(TableField<?, ?> key, List<Object> ids) {
    Field<Object> column = (Field<Object>) (Field<?>) key;
    Object[] keys = ids.toArray((Object[]) Array.newInstance(key.getType(), 0));
    return column.eq(DSL.any(DSL.val(keys, column.getDataType().array())));
  }

  private static void run(Hooks.Before hook, Context context, List<RowValues> rows) {
    CodeFailure.<@Nullable Object>guard(() -> {
      hook.run(context, rows);
      return null;
    });
  }

  private static <M> void run(Hooks.After<M> hook, Context context, List<M> rows) {
    if (!rows.isEmpty()) {
      CodeFailure.<@Nullable Object>guard(() -> {
        hook.run(context, rows);
        return null;
      });
    }
  }
}
