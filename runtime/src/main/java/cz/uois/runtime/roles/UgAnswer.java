package cz.uois.runtime.roles;

import cz.uois.runtime.rbac.RolesUnavailableException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of gql_ug, believed in nothing that is not exactly as it should be. */
final class UgAnswer {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** As graphql-java says it, and as graphql-core and graphql-js do. */
  private static final Pattern UNDEFINED =
      Pattern.compile(
          "Field '(?<java>\\w+)' in type '\\w+' is undefined"
              + "|Cannot query field ['\"](?<core>\\w+)['\"] on type");

  private final JsonNode root;

  private UgAnswer(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a body.
   *
   * @throws RolesUnavailableException if it is not JSON, or says anything twice
   */
  static UgAnswer parse(byte[] body) {
    try {
      return new UgAnswer(JSON.readTree(body));
    } catch (JacksonException e) {
      // Its message would quote the answer.
      throw new RolesUnavailableException("it answers no JSON");
    }
  }

  /**
   * What was asked for, whole.
   *
   * @param fields how many there are to be
   * @throws UndefinedFieldsException if gql_ug has no such fields
   * @throws RolesUnavailableException if there is anything else than an answer
   */
  JsonNode data(int fields) throws UndefinedFieldsException {
    JsonNode errors = root.path("errors");
    if (errors.isArray() && !errors.isEmpty()) {
      Set<String> undefined = undefined(errors);
      if (!undefined.isEmpty()) {
        throw new UndefinedFieldsException(undefined);
      }
      throw new RolesUnavailableException("it answers with errors");
    }
    if (!(errors.isMissingNode() || errors.isNull() || errors.isArray())) {
      throw otherShape();
    }
    return object(root.path("data"), fields);
  }

  private static Set<String> undefined(JsonNode errors) {
    Set<String> names = new HashSet<>();
    for (JsonNode error : errors) {
      Matcher said = UNDEFINED.matcher(error.path("message").asString(""));
      while (said.find()) {
        names.add(said.group("java") != null ? said.group("java") : said.group("core"));
      }
    }
    return names;
  }

  /**
   * Whether gql_ug knows the user who asked.
   *
   * @throws RolesUnavailableException if it takes the user for somebody else
   */
  static boolean knows(JsonNode data, UUID user) {
    JsonNode me = present(data, "me");
    if (me.isNull()) {
      return false;
    }
    if (!id(present(object(me, 1), "id")).equals(user)) {
      throw new RolesUnavailableException("it answers about another user");
    }
    return true;
  }

  /** An object of so many properties. */
  static JsonNode object(JsonNode node, int properties) {
    if (node.isObject() && node.size() == properties) {
      return node;
    }
    throw otherShape();
  }

  static JsonNode array(JsonNode node) {
    if (node.isArray()) {
      return node;
    }
    throw otherShape();
  }

  /** A property, which may be null but not absent. */
  static JsonNode present(JsonNode node, String name) {
    JsonNode found = node.path(name);
    if (found.isMissingNode()) {
      throw otherShape();
    }
    return found;
  }

  /** A UUID as UUIDs are written; Java's own parser takes {@code 1-1-1-1-1} for one. */
  static UUID id(JsonNode node) {
    String text = text(node);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException notAnId) {
      // Refused below, like other spellings.
    }
    throw otherShape();
  }

  static String text(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    throw otherShape();
  }

  /** A moment, in UTC unless it says otherwise; empty if null. */
  static Optional<Instant> moment(JsonNode node) {
    if (node.isNull()) {
      return Optional.empty();
    }
    try {
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text(node).replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          parsed instanceof OffsetDateTime exact
              ? exact.toInstant()
              : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw otherShape();
    }
  }

  static RolesUnavailableException otherShape() {
    return new RolesUnavailableException("it answers something else than what it is asked for");
  }
}
