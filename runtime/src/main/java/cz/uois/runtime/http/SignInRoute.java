package cz.uois.runtime.http;

import static cz.uois.runtime.http.RequestHeaders.text;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.graphql.ErrorCode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /development/sign-in}: GET tells who can be chosen and who is signed in, POST of {@code
 * {"user": id}} makes the browser somebody, of {@code {"user": null}} what it is by itself, of
 * {@code {"user": "nobody"}} a stranger. The token travels in a cookie that scripts cannot read.
 */
final class SignInRoute {
  static final String PATH = "/development/sign-in";

  private static final String NOBODY = "nobody";
  private static final int MOST_BYTES = 1024;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<String> FROM_HERE = Set.of("", "same-origin");
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final JsonMapper JSON = new JsonMapper();

  private final SignIn signIn;
  private final CallerSource callers;
  private final BodyReader bodies;
  private final BodyBudget budget = new BodyBudget(MOST_BYTES, Duration.ZERO);

  SignInRoute(SignIn signIn, CallerSource callers, SlowClients slow) {
    bodies = new BodyReader(MOST_BYTES, slow);
    this.signIn = signIn;
    this.callers = callers;
  }

  Answer answer(ServerRequest request, String method, String requestId) {
    return switch (method) {
      case "GET" -> shown(request);
      case "POST" -> signedIn(request, requestId);
      default ->
          refused(405, "method not allowed, expected GET, POST", requestId)
              .with(HeaderNames.ALLOW, "GET, POST");
    };
  }

  private Answer shown(ServerRequest request) {
    ObjectNode shown = JSON.createObjectNode();
    put(shown, "caller", text(request, HeaderNames.COOKIE));
    put(shown, "byItself", "");
    ArrayNode people = shown.putArray("people");
    for (SignIn.Entry entry : signIn.people()) {
      people.addObject().put("id", entry.id().toString()).put("label", entry.label());
    }
    return Answer.json(200, shown.toString()).with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private void put(ObjectNode shown, String key, String cookie) {
    if (callers.callerOf(cookie, "").caller() instanceof Caller.User(UUID id)) {
      shown.put(key, id.toString());
    } else {
      shown.putNull(key);
    }
  }

  private Answer signedIn(ServerRequest request, String requestId) {
    if (!fromHere(request)) {
      return refused(403, "only the pages of this member sign in", requestId);
    }
    try (BodyBudget.Share memory = budget.share()) {
      JsonNode user =
          JSON.readTree(bodies.read(request, memory).orElseGet(() -> new byte[0])).path("user");
      if (user.isNull()) {
        return cookie("", Duration.ZERO);
      }
      String wanted = user.isString() ? user.stringValue() : "";
      Optional<String> token =
          wanted.equals(NOBODY) ? Optional.of(NOBODY) : id(wanted).flatMap(signIn::token);
      return token
          .map(value -> cookie(value, DAY))
          .orElseGet(() -> refused(400, "'user' is nobody's id here", requestId));
    } catch (BadRequest e) {
      return refused(e.status(), e.text(), requestId);
    } catch (IOException | JacksonException e) {
      return refused(400, "the body is not JSON", requestId);
    }
  }

  /** A stranger's page may neither sign its visitor in nor out. */
  private static boolean fromHere(ServerRequest request) {
    String origin = text(request, HeaderNames.ORIGIN);
    String host = text(request, HeaderNames.HOST);
    return FROM_HERE.contains(text(request, FETCH_SITE))
        && (origin.isEmpty()
            || origin.equals("http://" + host)
            || origin.equals("https://" + host));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Answer cookie(String token, Duration lifetime) {
    return Answer.empty(204)
        .with(HeaderNames.CACHE_CONTROL, "no-store")
        .with(
            HeaderNames.SET_COOKIE,
            "authorization=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict"
                .formatted(token, lifetime.toSeconds()));
  }

  private static Answer refused(int status, String message, String requestId) {
    return Answer.error(status, Answer.JSON, ErrorCode.BAD_USER_INPUT, message, requestId);
  }
}
