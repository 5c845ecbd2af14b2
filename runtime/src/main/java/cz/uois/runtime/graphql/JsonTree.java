package cz.uois.runtime.graphql;

import cz.uois.runtime.sql.Timestamp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes trees of maps and lists: introspection, echoed inputs, paths. */
final class JsonTree {
  private JsonTree() {}

  static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case JsonOutput output -> output.write(json);
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Timestamp moment -> json.writeString(moment.text());
      case byte[] bytes -> json.writeString(Base64.getEncoder().encodeToString(bytes));
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((key, entry) -> {
          json.writeName(String.valueOf(key));
          write(json, entry);
        });
        json.writeEndObject();
      }
      case Collection<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}
