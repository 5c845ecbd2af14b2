package cz.uois.runtime.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What of an object is answered.
 *
 * @param outputs its entries, in the order of the response
 */
public record ObjectSelection(List<Output> outputs) {
  public ObjectSelection {
    outputs = List.copyOf(outputs);
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
}
