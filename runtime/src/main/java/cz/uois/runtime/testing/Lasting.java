package cz.uois.runtime.testing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of an answer every run answers: times of the run itself become {@code $now}, keys that the
 * database drew {@code $uuid}, and the cursors of connections, which hold both, {@code $cursor}.
 */
final class Lasting {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");

  /** Of version 4, as gen_random_uuid() makes them. */
  private static final Pattern RANDOM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final Instant start;
  private final String query;

  /**
   * Of the answers of one query.
   *
   * @param start nothing before it is a time of the run
   * @param query what it names itself lasts, whatever it looks like
   */
  Lasting(Instant start, String query) {
    this.start = start;
    this.query = query;
  }

  /** The same answer, as it lasts. */
  JsonNode of(JsonNode answer) {
    return switch (answer) {
      case ObjectNode object -> {
        ObjectNode lasting = NODES.objectNode();
        boolean page = object.has("hasNextPage") || object.has("node");
        object.forEachEntry((name, value) ->
            lasting.set(
                name,
                page && CURSORS.contains(name) && value.isString()
                    ? NODES.stringNode("$cursor")
                    : of(value)));
        yield lasting;
      }
      case ArrayNode array -> {
        ArrayNode lasting = NODES.arrayNode();
        array.forEach(element -> lasting.add(of(element)));
        yield lasting;
      }
      default -> answer.isString() ? NODES.stringNode(of(answer.asString())) : answer;
    };
  }

  private String of(String text) {
    if (query.contains(text)) {
      return text;
    }
    return isOfTheRun(text) ? "$now" : RANDOM.matcher(text).matches() ? "$uuid" : text;
  }

  private boolean isOfTheRun(String text) {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      return !time.isBefore(start) && !time.isAfter(Instant.now());
    } catch (DateTimeException _) {
      return false;
    }
  }
}
