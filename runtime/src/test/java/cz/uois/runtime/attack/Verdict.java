package cz.uois.runtime.attack;

import cz.uois.runtime.graphql.ErrorCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, if anything is. */
final class Verdict {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> CODES =
      Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());

  /** What no caller may read: classes, traces, SQL, addresses. */
  static final Pattern LEAK =
      Pattern.compile(
          "(?i)exception|\\bjava\\.|\\bcz\\.uois|org\\.(postgresql|jooq)|graphql\\.[a-z]+\\.[A-Z]"
              + "|\\bat [a-z.]+\\(|ERROR: |SQLSTATE|https?://|jdbc:"
              + "|\\b(select|insert into|update|delete from)\\b .*\\b(from|values|set|where)\\b"
              + "|LinkedHashMap|ArrayList|BigDecimal|StringValue|IntValue|ObjectValue");

  private Verdict() {}

  /** Why an answer is not well-formed. */
  static Optional<String> of(RawHttp.Answer answer, BadRequest request) {
    if (answer.status() == 0) {
      return request.unanswered() ? Optional.empty() : Optional.of("closed without an answer");
    }
    if (answer.status() == 500) {
      return Optional.of("status " + answer.status());
    }
    if (request.bodiless() || answer.body().isEmpty()) {
      return Optional.empty();
    }
    if (!answer.type().startsWith("application/")) {
      return answer.status() == 200 ? Optional.empty() : Optional.of("type " + answer.type());
    }
    try {
      return json(JSON.readTree(answer.body()));
    } catch (JacksonException notJson) {
      return Optional.of("not JSON");
    }
  }

  private static Optional<String> json(JsonNode body) {
    for (JsonNode error : body.at("/errors")) {
      String message = error.at("/message").asString("");
      String code = error.at("/extensions/code").asString("");
      if (message.isEmpty() || error.at("/extensions/requestId").asString("").isEmpty()) {
        return Optional.of("an error without message or requestId");
      }
      if (!CODES.contains(code) || code.equals("INTERNAL")) {
        return Optional.of("code '" + code + "'");
      }
      if (LEAK.matcher(message).find()) {
        return Optional.of("it says '" + message + "'");
      }
    }
    boolean whole = body.has("data") || body.has("status") || !body.at("/errors").isEmpty();
    return whole ? Optional.empty() : Optional.of("neither data nor errors");
  }
}
