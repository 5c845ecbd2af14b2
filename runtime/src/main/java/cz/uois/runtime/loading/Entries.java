package cz.uois.runtime.loading;

import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * What of an object is answered that is not a row, in the order of the response.
 *
 * @param entries each with its name and how it is written
 * @param computed whether the author's code answers some of them, so that they can fail
 * @param <T> what the object is made of
 */
public record Entries<T>(List<Entry<T>> entries, boolean computed) {
  public Entries {
    entries = List.copyOf(entries);
  }

  public Entries(List<Entry<T>> entries) {
    this(entries, entries.stream().anyMatch(entry -> entry.value().computed()));
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

  /** Tells which fields in the object failed. */
  public void failures(T source, Deque<Object> path, FieldFailure.Listener listener) {
    for (Entry<T> entry : entries) {
      if (entry.value().computed()) {
        path.addLast(entry.key().getValue());
        entry.value().failures(source, path, listener);
        path.removeLast();
      }
    }
  }

  /** One entry. */
  public record Entry<T>(SerializedString key, Value<T> value) {}

  /** The value of an entry. */
  @FunctionalInterface
  public interface Value<T> {
    /** Writes it. */
    void write(JsonGenerator json, T source);

    /** Whether the author's code answers something in it. */
    default boolean computed() {
      return false;
    }

    /** Tells which fields in it failed. */
    default void failures(T source, Deque<Object> path, FieldFailure.Listener listener) {}
  }
}
