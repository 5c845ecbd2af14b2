package cz.uois.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of a GraphQL request. Numbers stay exact; what JSON allows and a database or a
 * reader would take in two ways (duplicate names, NUL, half characters) is refused. Thread-safe.
 */
final class RequestDecoder {
  private static final int NESTING = 200;
  private static final int NUMBER_LENGTH = 1000;
  private static final int NAME_LENGTH = 5_000;

  private final JsonFactory json;

  RequestDecoder(long bodyLimit) {
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxStringLength((int) Math.min(bodyLimit, Integer.MAX_VALUE))
                    .build())
            .build();
  }

  /**
   * Reads a body.
   *
   * @throws BadRequest if it is not UTF-8, not JSON, or not a GraphQL request
   */
  RequestBody decode(byte[] body) throws BadRequest {
    if (body.length == 0) {
      throw BadRequest.malformed("the body is empty, expected {\"query\": \"…\"}");
    }
    CharBuffer text = text(body);
    try (JsonParser parser =
        json.createParser(
            ObjectReadContext.empty(),
            text.array(),
            text.arrayOffset() + text.position(),
            text.remaining())) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        throw BadRequest.malformed("batches are not supported, expected one {\"query\": \"…\"}");
      }
      if (first != JsonToken.START_OBJECT) {
        throw BadRequest.malformed("the body must be a JSON object, as {\"query\": \"…\"}");
      }
      RequestBody request = request(parser);
      if (parser.nextToken() != null) {
        throw BadRequest.malformed("the body goes on after its JSON object");
      }
      return request;
    } catch (StreamConstraintsException e) {
      throw BadRequest.malformed(
          "the body is nested deeper than " + NESTING + " levels, or has a number too long");
    } catch (StreamReadException e) {
      throw BadRequest.malformed("the body is not JSON" + place(e));
    }
  }

  /** Strictly UTF-8: the parser would guess UTF-16 from the first bytes. */
  private static CharBuffer text(byte[] body) throws BadRequest {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw BadRequest.malformed("the body is not UTF-8");
    }
  }

  private static String place(StreamReadException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static RequestBody request(JsonParser parser) throws BadRequest {
    Map<String, @Nullable Object> fields = object(parser, "the body");
    Object query = fields.get("query");
    if (!(query instanceof String document)) {
      throw BadRequest.malformed(
          fields.containsKey("query") && query != null
              ? "query must be a string"
              : "query is missing, expected {\"query\": \"…\"}");
    }
    Object name = fields.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw BadRequest.malformed("operationName must be a string or null");
    }
    if (fields.get("extensions") != null && !(fields.get("extensions") instanceof Map)) {
      throw BadRequest.malformed("extensions must be an object or null");
    }
    // An empty name means none: GraphiQL and older clients send it so.
    Optional<String> operation =
        name instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    return new RequestBody(document, operation, variables(fields.get("variables")));
  }

  @SuppressWarnings("unchecked") // Every map here was made by object(), with these types.
  private static Map<String, @Nullable Object> variables(@Nullable Object value) throws BadRequest {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw BadRequest.malformed("variables must be an object or null");
  }

  private static @Nullable Object value(JsonParser parser) throws BadRequest {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, "an object");
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> checked(parser.getString());
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw BadRequest.malformed("the body is not JSON");
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser, String what)
      throws BadRequest {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = checked(parser.currentName());
      parser.nextToken();
      int before = fields.size();
      fields.put(name, value(parser));
      if (fields.size() == before) {
        throw BadRequest.malformed(what + " has '" + name + "' twice");
      }
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws BadRequest {
    List<@Nullable Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return values;
  }

  private static BigDecimal decimal(JsonParser parser) throws BadRequest {
    BigDecimal number = parser.getDecimalValue();
    // 1e999999999 is ten characters here and a gigabyte once somebody writes it out.
    if (Math.abs((long) number.scale()) > NUMBER_LENGTH) {
      throw BadRequest.malformed("a number has more than " + NUMBER_LENGTH + " digits");
    }
    return number;
  }

  /** Text of PostgreSQL holds neither NUL nor half of a surrogate pair. */
  private static String checked(String text) throws BadRequest {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw BadRequest.malformed("a string holds the character NUL (U+0000)");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw BadRequest.malformed("a string holds half of a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }
}
