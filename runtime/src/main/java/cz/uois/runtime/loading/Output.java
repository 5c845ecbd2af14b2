package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.ValueType;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** One entry of a response object: its name, where in the row its value is, how it is written. */
public sealed interface Output {
  /** Writes the entry. */
  void write(JsonGenerator json, @Nullable Object[] row);

  /** Whether it or something in it can fail: what code of the author answers, or is guarded. */
  boolean computed();

  /**
   * Tells which fields of the entry failed.
   *
   * @param path where the response has the object of the entry; the same again when it returns
   */
  void failures(@Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener);

  /** What cannot fail. */
  sealed interface Plain extends Output {
    @Override
    default boolean computed() {
      return false;
    }

    @Override
    default void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {}
  }

  /** {@code __typename}. */
  record TypeName(SerializedString key, SerializedString typeName) implements Plain {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      json.writeString(typeName);
    }
  }

  /** A value of a slot. */
  record Value(SerializedString key, int slot, ValueType type) implements Plain {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      JsonValues.write(json, type, row[slot]);
    }
  }

  /** What a slot has, or why it has nothing. */
  sealed interface Answered extends Output {
    SerializedString key();

    int slot();

    /** Writes what the slot has. */
    void writeAnswer(JsonGenerator json, Object answered);

    /** Tells which fields failed in it. */
    void failuresIn(Object answered, Deque<Object> path, FieldFailure.Listener listener);

    @Override
    default void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key());
      Object answered = row[slot()];
      if (answered == null || answered instanceof FieldFailure) {
        json.writeNull();
      } else {
        writeAnswer(json, answered);
      }
    }

    @Override
    default boolean computed() {
      return true;
    }

    @Override
    default void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      Object answered = row[slot()];
      if (answered != null) {
        path.addLast(key().getValue());
        if (answered instanceof FieldFailure failure) {
          listener.failed(path, failure);
        } else {
          failuresIn(answered, path, listener);
        }
        path.removeLast();
      }
    }
  }

  /** A value, or a list of values. */
  record Computed(SerializedString key, int slot, ValueType type) implements Answered {
    @Override
    public void writeAnswer(JsonGenerator json, Object answered) {
      CodeValues.write(json, type, answered);
    }

    @Override
    public void failuresIn(Object answered, Deque<Object> path, FieldFailure.Listener listener) {}
  }

  /** A value of a slot that only some may see. */
  record Guarded(SerializedString key, int slot, ValueType type) implements Answered {
    @Override
    public void writeAnswer(JsonGenerator json, Object answered) {
      JsonValues.write(json, type, answered);
    }

    @Override
    public void failuresIn(Object answered, Deque<Object> path, FieldFailure.Listener listener) {}
  }

  /** An object that the author's code named by its key. */
  record Named(SerializedString key, int slot, ObjectSelection selection) implements Answered {
    @Override
    public void writeAnswer(JsonGenerator json, Object answered) {
      selection.write(json, (@Nullable Object[]) answered);
    }

    @Override
    public void failuresIn(Object answered, Deque<Object> path, FieldFailure.Listener listener) {
      selection.failures((@Nullable Object[]) answered, path, listener);
    }
  }

  /** Objects that the author's code named by their keys. */
  record NamedMany(SerializedString key, int slot, ObjectSelection selection) implements Answered {
    @Override
    public void writeAnswer(JsonGenerator json, Object answered) {
      selection.writeAll(json, Many.rows(answered));
    }

    @Override
    public void failuresIn(Object answered, Deque<Object> path, FieldFailure.Listener listener) {
      selection.failuresOfAll(Many.rows(answered), path, listener);
    }
  }

  /** An object whose values are in the same row; null where its key is. */
  record Nested(SerializedString key, int keySlot, ObjectSelection selection) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      if (row[keySlot] == null) {
        json.writeNull();
      } else {
        selection.write(json, row);
      }
    }

    @Override
    public boolean computed() {
      return selection.computed();
    }

    @Override
    public void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      if (selection.computed() && row[keySlot] != null) {
        path.addLast(key.getValue());
        selection.failures(row, path, listener);
        path.removeLast();
      }
    }
  }

  /** An object whose values are in the same row; null where all of them are. */
  record Embedded(SerializedString key, List<Integer> slots, ObjectSelection selection)
      implements Output {
    public Embedded {
      slots = List.copyOf(slots);
    }

    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      if (isAbsent(row)) {
        json.writeNull();
      } else {
        selection.write(json, row);
      }
    }

    private boolean isAbsent(@Nullable Object[] row) {
      return slots.stream().allMatch(slot -> row[slot] == null);
    }

    @Override
    public boolean computed() {
      return selection.computed();
    }

    @Override
    public void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      if (selection.computed() && !isAbsent(row)) {
        path.addLast(key.getValue());
        selection.failures(row, path, listener);
        path.removeLast();
      }
    }
  }

  /** The only row of a list that a slot holds; null where there is none. */
  record First(SerializedString key, int slot, ObjectSelection selection) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      List<@Nullable Object[]> rows = Many.rows(row[slot]);
      if (rows.isEmpty()) {
        json.writeNull();
      } else {
        selection.write(json, rows.getFirst());
      }
    }

    @Override
    public boolean computed() {
      return selection.computed();
    }

    @Override
    public void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      List<@Nullable Object[]> rows = Many.rows(row[slot]);
      if (selection.computed() && !rows.isEmpty()) {
        path.addLast(key.getValue());
        selection.failures(rows.getFirst(), path, listener);
        path.removeLast();
      }
    }
  }

  /** A connection whose rows a slot holds. */
  record Connection(SerializedString key, int slot, Entries<Slice> entries) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      entries.write(json, slice(row));
    }

    @Override
    public boolean computed() {
      return entries.computed();
    }

    @Override
    public void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      if (entries.computed()) {
        path.addLast(key.getValue());
        entries.failures(slice(row), path, listener);
        path.removeLast();
      }
    }

    private Slice slice(@Nullable Object[] row) {
      return (Slice) requireNonNull(row[slot], "a row has no connection");
    }
  }

  /** A list of rows that a slot holds. */
  record Many(SerializedString key, int slot, ObjectSelection selection) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      selection.writeAll(json, rows(row[slot]));
    }

    @Override
    public boolean computed() {
      return selection.computed();
    }

    @Override
    public void failures(
        @Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
      if (selection.computed()) {
        path.addLast(key.getValue());
        selection.failuresOfAll(rows(row[slot]), path, listener);
        path.removeLast();
      }
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object[]> rows(@Nullable Object slot) {
      return slot == null ? List.of() : (List<@Nullable Object[]>) slot;
    }
  }
}
