package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.code.Context;
import cz.uois.runtime.code.RowValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the author's code does before and after writes of an entity, in their transaction: all of it
 * again, if the database asks for another try.
 *
 * @param rows makes model records of the rows
 * @param before what is done before inserts and updates
 * @param after what is done with rows: all other moments
 * @param <M> the model record
 */
public record Hooks<M>(RowLoader<M> rows, Map<Moment, Before> before, Map<Moment, After<M>> after) {
  /** When a hook runs. */
  public enum Moment {
    BEFORE_INSERT,
    AFTER_INSERT,
    BEFORE_UPDATE,
    AFTER_UPDATE,
    BEFORE_DELETE,
    AFTER_DELETE
  }

  public Hooks {
    requireNonNull(rows, "rows is null");
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** No hooks yet. */
  public static <M> Hooks<M> of(RowLoader<M> rows) {
    return new Hooks<>(rows, Map.of(), Map.of());
  }

  /** The same with what is done before inserts or updates. */
  public Hooks<M> before(Moment moment, Before hook) {
    Map<Moment, Before> more = new EnumMap<>(Moment.class);
    more.putAll(before);
    more.put(moment, hook);
    return new Hooks<>(rows, more, after);
  }

  /** The same with what is done with rows. */
  public Hooks<M> with(Moment moment, After<M> hook) {
    Map<Moment, After<M>> more = new EnumMap<>(Moment.class);
    more.putAll(after);
    more.put(moment, hook);
    return new Hooks<>(rows, before, more);
  }

  /** What is done before inserts or updates, if anything. */
  public Optional<Before> valuesAt(Moment moment) {
    return Optional.ofNullable(before.get(moment));
  }

  /** What is done with rows at that moment, if anything. */
  public Optional<After<M>> rowsAt(Moment moment) {
    return Optional.ofNullable(after.get(moment));
  }

  /**
   * Sees what will be written, and may change or refuse it, also where the caller may not write.
   * Only who owns a row is checked again afterwards, because that decides who sees it.
   */
  @FunctionalInterface
  public interface Before {
    void run(Context context, List<RowValues> rows);
  }

  /** Sees rows of the table. */
  @FunctionalInterface
  public interface After<M> {
    void run(Context context, List<M> rows);
  }
}
