package cz.uois.runtime.loading;

import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What of an object is answered.
 *
 * @param outputs its entries, in the order of the response
 * @param computed whether the author's code answers some of them, so that they can fail
 */
public record ObjectSelection(List<Output> outputs, boolean computed) {
  public ObjectSelection {
    outputs = List.copyOf(outputs);
  }

  public ObjectSelection(List<Output> outputs) {
    this(outputs, outputs.stream().anyMatch(Output::computed));
  }

  /** Writes the object that a row holds. */
  public void write(JsonGenerator json, @Nullable Object[] row) {
    json.writeStartObject();
    for (Output output : outputs) {
      output.write(json, row);
    }
    json.writeEndObject();
  }

  /** Writes the objects of rows as a list. */
  public void writeAll(JsonGenerator json, List<@Nullable Object[]> rows) {
    json.writeStartArray();
    for (@Nullable Object[] row : rows) {
      write(json, row);
    }
    json.writeEndArray();
  }

  /** Tells which fields of the object in a row failed. */
  public void failures(@Nullable Object[] row, Deque<Object> path, FieldFailure.Listener listener) {
    if (computed) {
      for (Output output : outputs) {
        output.failures(row, path, listener);
      }
    }
  }

  /** Tells which fields of a list of rows failed. */
  public void failuresOfAll(
      List<@Nullable Object[]> rows, Deque<Object> path, FieldFailure.Listener listener) {
    if (computed) {
      for (int i = 0; i < rows.size(); i++) {
        path.addLast(i);
        failures(rows.get(i), path, listener);
        path.removeLast();
      }
    }
  }
}
