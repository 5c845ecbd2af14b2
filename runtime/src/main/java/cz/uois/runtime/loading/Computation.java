package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Arguments;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.sql.InvalidArgumentException;
import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param slot where the value goes
 * @param values what is allowed of an enum; empty if all is
 * @param arguments its arguments
 * @param place where the document has it
 * @param dsl makes records
 */
public record Computation(
    ComputedField<?> field,
    List<Integer> slots,
    int slot,
    Set<String> values,
    ArgumentSource arguments,
    InvalidArgumentException.Place place,
    DSLContext dsl) {
  public Computation {
    requireNonNull(field, "field is null");
    slots = List.copyOf(slots);
    values = Set.copyOf(values);
  }

  /** The arguments of a field, once the variables of a request are known. */
  @FunctionalInterface
  public interface ArgumentSource {
    Arguments arguments(Map<String, @Nullable Object> variables);
  }

  /** Fills the slot in rows; rows without a key have no such object. */
  void run(
      List<@Nullable Object[]> rows, Session session, Map<String, @Nullable Object> variables) {
    int keySlot = slots.getFirst();
    Map<Object, @Nullable Object[]> objects = new LinkedHashMap<>();
    for (@Nullable Object[] row : rows) {
      Object key = row[keySlot];
      if (key != null) {
        objects.putIfAbsent(key, row);
      }
    }
    if (objects.isEmpty()) {
      return;
    }
    Results results = results(field, List.copyOf(objects.values()), session, variables);
    for (@Nullable Object[] row : rows) {
      Object key = row[keySlot];
      if (key != null) {
        row[slot] =
            results.failure() != null ? results.failure() : value(results.computed().get(key));
      }
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
      // Nothing more can be done in this transaction, but it may succeed when it is tried again.
      if (failure instanceof SqlFailure && session.inTransaction()) {
        throw failure;
      }
      return Results.failed(new FieldFailure(failure, place));
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

  private @Nullable Object value(@Nullable Object computed) {
    try {
      Object value = CodeValues.toRow(field.type(), computed);
      if (value != null && !values.isEmpty() && !values.contains(value)) {
        throw new IllegalArgumentException(
            "'%s' is not a value of '%s'".formatted(value, field.name()));
      }
      return value;
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      return new FieldFailure(wrong, place);
    }
  }

  /** What the code answered, or why it did not. */
  private record Results(
      Map<?, ? extends @Nullable Object> computed, @Nullable FieldFailure failure) {
    static Results failed(FieldFailure failure) {
      return new Results(Map.of(), failure);
    }
  }
}
