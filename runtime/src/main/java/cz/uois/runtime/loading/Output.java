package cz.uois.runtime.loading;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** One entry of a response object: its name, where in the row its value is, how it is written. */
public sealed interface Output {
  /** Writes the entry. */
  void write(JsonGenerator json, @Nullable Object[] row);

  /** {@code __typename}. */
  record TypeName(SerializedString key, SerializedString typeName) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      json.writeString(typeName);
    }
  }

  /** A value of a slot. */
  record Value(SerializedString key, int slot, ValueType type) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      JsonValues.write(json, type, row[slot]);
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
  }

  /** A connection whose rows a slot holds. */
  record Connection(SerializedString key, int slot, Entries<Slice> entries) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      entries.write(json, (Slice) requireNonNull(row[slot], "a row has no connection"));
    }
  }

  /** A list of rows that a slot holds. */
  record Many(SerializedString key, int slot, ObjectSelection selection) implements Output {
    @Override
    public void write(JsonGenerator json, @Nullable Object[] row) {
      json.writeName(key);
      selection.writeAll(json, rows(row[slot]));
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object[]> rows(@Nullable Object slot) {
      return slot == null ? List.of() : (List<@Nullable Object[]>) slot;
    }
  }
}
