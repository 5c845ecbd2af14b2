package cz.uois.runtime.graphql;

import cz.uois.runtime.federation.Representations;
import cz.uois.runtime.loading.Entries;
import cz.uois.runtime.loading.FieldFailure;
import cz.uois.runtime.loading.ObjectSelection;
import java.util.Deque;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A value of the response that knows how it is written. */
@FunctionalInterface
interface JsonOutput {
  JsonOutput NULL = JsonGenerator::writeNull;

  void write(JsonGenerator json);

  /**
   * Tells which fields in the value failed.
   *
   * @param path where the response has the value; the same again when it returns
   */
  default void failures(Deque<Object> path, FieldFailure.Listener listener) {}

  /** An object that a row holds. */
  static JsonOutput row(ObjectSelection selection, @Nullable Object[] row) {
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        selection.write(json, row);
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        selection.failures(row, path, listener);
      }
    };
  }

  /** What representations of the gateway became. */
  static JsonOutput entities(Representations.Entities entities) {
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        entities.write(json);
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        entities.failures(path, listener);
      }
    };
  }

  /** An object of those fields, in their order. */
  static JsonOutput object(SequencedMap<String, JsonOutput> fields) {
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        json.writeStartObject();
        fields.forEach((key, value) -> {
          json.writeName(key);
          value.write(json);
        });
        json.writeEndObject();
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        fields.forEach((key, value) -> {
          path.addLast(key);
          value.failures(path, listener);
          path.removeLast();
        });
      }
    };
  }

  /** A list of such objects. */
  static JsonOutput rows(ObjectSelection selection, List<@Nullable Object[]> rows) {
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        selection.writeAll(json, rows);
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        selection.failuresOfAll(rows, path, listener);
      }
    };
  }

  /** An object that is not a row. */
  static <T> JsonOutput entries(Entries<T> entries, T source) {
    return new JsonOutput() {
      @Override
      public void write(JsonGenerator json) {
        entries.write(json, source);
      }

      @Override
      public void failures(Deque<Object> path, FieldFailure.Listener listener) {
        entries.failures(source, path, listener);
      }
    };
  }
}
