package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Arguments;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.rbac.AccessDeniedException;
import cz.uois.runtime.rbac.Decision;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.RowGuard;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A field of a level that the author's code computes: called once, with every object of the level
 * once. Where an input comes from is all the same to it: a slot of the row, filled by a statement
 * or by a representation of the gateway.
 *
 * @param field what is computed
 * @param slots where the rows have what the field needs; the first one has the key
 * @param guards which objects show it to the caller; it is not computed for the others
 * @param slot where the value goes
 * @param answer what the values may be
 * @param arguments its arguments
 * @param place where the document has it
 * @param dsl makes records
 */
public record Computation(
    ComputedField<?> field,
    List<Integer> slots,
    List<RowGuard> guards,
    int slot,
    Answer answer,
    ArgumentSource arguments,
    InvalidArgumentException.Place place,
    DSLContext dsl) {
  public Computation {
    requireNonNull(field, "field is null");
    slots = List.copyOf(slots);
    guards = List.copyOf(guards);
    requireNonNull(answer, "answer is null");
  }

  /** The arguments of a field, once the variables of a request are known. */
  @FunctionalInterface
  public interface ArgumentSource {
    Arguments arguments(Map<String, @Nullable Object> variables);
  }

  /** Fills the slot in rows; rows without a key have no such object. */
  void run(
      List<@Nullable Object[]> rows, Session session, Map<String, @Nullable Object> variables) {
    List<@Nullable Object[]> all =
        shown(rows.stream().filter(row -> row[slots.getFirst()] != null).toList(), session);
    rounds(all).forEach(round -> compute(round, session, variables));
    answer.objects().ifPresent(source -> load(source, all, session, variables));
  }

  /** The rows whose objects show the field; the others say that they do not. */
  private List<@Nullable Object[]> shown(List<@Nullable Object[]> rows, Session session) {
    if (guards.isEmpty()) {
      return rows;
    }
    List<Decision> decisions =
        guards.stream().map(guard -> session.grants().decide(guard.guard())).toList();
    FieldFailure hidden =
        new FieldFailure(new AccessDeniedException(AccessDeniedException.Reason.FORBIDDEN), place);
    List<@Nullable Object[]> shown = new ArrayList<>(rows.size());
    for (@Nullable Object[] row : rows) {
      boolean all = true;
      for (int i = 0; i < decisions.size(); i++) {
        all &= guards.get(i).allows(decisions.get(i), row);
      }
      if (all) {
        shown.add(row);
      } else {
        row[slot] = hidden;
      }
    }
    return shown;
  }

  /** Puts rows in the place of keys: those of all objects of the level by one statement. */
  private void load(
      ObjectSource source,
      List<@Nullable Object[]> rows,
      Session session,
      Map<String, @Nullable Object> variables) {
    Set<Object> keys = new LinkedHashSet<>();
    for (@Nullable Object[] row : rows) {
      Object answered = row[slot];
      if (answered != null && !(answered instanceof FieldFailure)) {
        keys.addAll(answer.keys(answered));
      }
    }
    Map<Object, @Nullable Object[]> found = Map.of();
    FieldFailure failed = null;
    try {
      found = source.byKeys(keys, session, variables);
    } catch (RuntimeException failure) {
      failed = failed(failure, session);
    }
    for (@Nullable Object[] row : rows) {
      Object answered = row[slot];
      if (answered != null && !(answered instanceof FieldFailure)) {
        row[slot] = failed != null ? failed : answer.resolve(answered, found);
      }
    }
  }

  /** Nothing more can be done in this transaction, but it may succeed when it is tried again. */
  private FieldFailure failed(RuntimeException failure, Session session) {
    if (failure instanceof SqlFailure && session.inTransaction()) {
      throw failure;
    }
    return new FieldFailure(failure, place);
  }

  /**
   * What is computed at once. Only representations can say different things of one object: the code
   * sees an object once at a time, so that each further thing that is said of it is in a later
   * round.
   */
  private List<Round> rounds(List<@Nullable Object[]> rows) {
    List<Round> rounds = new ArrayList<>();
    Map<Object, Map<List<@Nullable Object>, Integer>> said = new HashMap<>();
    for (@Nullable Object[] row : rows) {
      List<@Nullable Object> values = new ArrayList<>(slots.size());
      slots.forEach(each -> values.add(row[each]));
      Map<List<@Nullable Object>, Integer> ofObject =
          said.computeIfAbsent(
              requireNonNull(row[slots.getFirst()], "no key"), _ -> new HashMap<>());
      int number = ofObject.size();
      @Nullable Integer known = ofObject.putIfAbsent(values, number);
      if (known == null) {
        if (number == rounds.size()) {
          rounds.add(new Round(new ArrayList<>(), new ArrayList<>()));
        }
        rounds.get(number).objects().add(row);
      }
      rounds.get(known == null ? number : known).rows().add(row);
    }
    return rounds;
  }

  private void compute(Round round, Session session, Map<String, @Nullable Object> variables) {
    Results results = results(field, round.objects(), session, variables);
    for (@Nullable Object[] row : round.rows()) {
      row[slot] = results.failure() != null ? results.failure() : value(results.computed(), row);
    }
  }

  private <I> Results results(
      ComputedField<I> of,
      List<@Nullable Object[]> objects,
      Session session,
      Map<String, @Nullable Object> variables) {
    try {
      List<I> inputs = new ArrayList<>(objects.size());
      Field<?>[] columns = of.needs().stream().map(Attribute::column).toArray(Field<?>[]::new);
      for (@Nullable Object[] object : objects) {
        inputs.add(requireNonNull(of.input().map(record(columns, object)), "no input"));
      }
      Map<?, ? extends @Nullable Object> computed =
          CodeFailure.guard(
              () -> of.code().compute(session.context(), inputs, arguments.arguments(variables)));
      return new Results(
          requireNonNull(computed, () -> "the code of '" + of.name() + "' answered null"), null);
    } catch (RuntimeException failure) {
      return Results.failed(failed(failure, session));
    }
  }

  private Record record(Field<?>[] columns, @Nullable Object[] row) {
    Record out = dsl.newRecord(columns);
    for (int i = 0; i < columns.length; i++) {
      set(out, columns[i], CodeValues.ofRow(field.needs().get(i).type(), row[slots.get(i)]));
    }
    return out;
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(Record out, Field<T> column, @Nullable Object value) {
    out.set(column, (T) value);
  }

  /** Whatever map the code answers, and whatever is in it, is its author's. */
  private @Nullable Object value(
      Map<?, ? extends @Nullable Object> computed, @Nullable Object[] row) {
    try {
      Object key = CodeValues.ofRow(field.needs().getFirst().type(), row[slots.getFirst()]);
      return answer.toRow(computed.get(key));
    } catch (RuntimeException wrong) {
      return new FieldFailure(wrong, place);
    }
  }

  /**
   * What the code sees at once.
   *
   * @param objects a row of each object
   * @param rows all rows of which the same is said
   */
  private record Round(List<@Nullable Object[]> objects, List<@Nullable Object[]> rows) {}

  /** What the code answered, or why it did not. */
  private record Results(
      Map<?, ? extends @Nullable Object> computed, @Nullable FieldFailure failure) {
    static Results failed(FieldFailure failure) {
      return new Results(Map.of(), failure);
    }
  }
}
