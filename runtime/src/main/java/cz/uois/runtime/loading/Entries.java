package cz.uois.runtime.loading;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * What of an object is answered that is not a row, in the order of the response.
 *
 * @param entries each with its name and how it is written
 * @param <T> what the object is made of
 */
public record Entries<T>(List<Entry<T>> entries) {
  public Entries {
    entries = List.copyOf(entries);
  }

  /** Writes the object. */
  public void write(JsonGenerator json, T source) {
    json.writeStartObject();
    for (Entry<T> entry : entries) {
      json.writeName(entry.key());
      entry.value().write(json, source);
    }
    json.writeEndObject();
  }

  /** One entry. */
  public record Entry<T>(SerializedString key, Value<T> value) {}

  /** How the value of an entry is written. */
  @FunctionalInterface
  public interface Value<T> {
    void write(JsonGenerator json, T source);
  }
}
