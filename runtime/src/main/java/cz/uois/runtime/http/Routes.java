package cz.uois.runtime.http;

import static cz.uois.runtime.http.RequestHeaders.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.graphql.ErrorCode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Which path and method is answered by what. */
final class Routes {
  private static final Set<String> READ = Set.of("GET", "HEAD");

  private final GraphQlRoute graphQl;
  private final BundledPage graphiQl;
  private final BundledPage voyager;
  private final Readiness readiness;
  private final Supplier<String> metrics;
  private final Optional<SignInRoute> signIn;

  Routes(
      GraphQlRoute graphQl,
      Optional<SignInRoute> signIn,
      Landing landing,
      Readiness readiness,
      Supplier<String> metrics) {
    this.graphQl = graphQl;
    this.graphiQl = BundledPage.graphiQl(landing);
    this.voyager = BundledPage.voyager(landing);
    this.readiness = readiness;
    this.metrics = metrics;
    this.signIn = signIn;
  }

  Answer answer(ServerRequest request, String requestId) {
    String path = request.path().rawPath();
    String method = request.prologue().method().text();
    return switch (path) {
      case "/gql", "/gql/" -> gql(request, method, requestId);
      case "/health/live" -> read(method, requestId, () -> state(200, "live"));
      case "/health/ready" -> read(method, requestId, this::ready);
      case "/metrics" -> read(method, requestId, this::scrape);
      case "/" -> read(method, requestId, Routes::toGql);
      case "/voyager", "/voyager/" -> read(method, requestId, () -> voyager.page(cached(request)));
      case SignInRoute.PATH ->
          signIn
              .map(route -> route.answer(request, method, requestId))
              .orElseGet(() -> notFound(requestId));
      default ->
          file(request, path)
              .map(file -> read(method, requestId, () -> file))
              .orElseGet(() -> notFound(requestId));
    };
  }

  private Answer gql(ServerRequest request, String method, String requestId) {
    if (method.equals("POST")) {
      return graphQl.answer(request, requestId);
    }
    if (!READ.contains(method)) {
      return notAllowed("GET, HEAD, POST", requestId);
    }
    boolean forClients =
        (!request.query().isEmpty() && request.query().contains("query"))
            || onlyJson(text(request, HeaderNames.ACCEPT));
    if (forClients) {
      // A link must never run anything: queries travel by POST.
      return Answer.error(
              405,
              Answer.JSON,
              ErrorCode.BAD_USER_INPUT,
              "GraphQL requests are answered by POST only",
              requestId)
          .with(HeaderNames.ALLOW, "POST");
    }
    return graphiQl.page(cached(request));
  }

  private static boolean onlyJson(String accept) {
    return !accept.contains("text/html")
        && (MediaType.names(accept, "application/json")
            || MediaType.names(accept, "application/graphql-response+json"));
  }

  private Answer ready() {
    String state = readiness.state();
    return state(state.equals(Readiness.READY) ? 200 : 503, state);
  }

  private Answer scrape() {
    return Answer.of(
        200, "text/plain; version=0.0.4; charset=utf-8", metrics.get().getBytes(UTF_8));
  }

  private static Answer toGql() {
    return Answer.empty(302).with(HeaderNames.LOCATION, "/gql");
  }

  private Optional<Answer> file(ServerRequest request, String path) {
    String cached = cached(request);
    return graphiQl.file(path, cached).or(() -> voyager.file(path, cached));
  }

  private static String cached(ServerRequest request) {
    return text(request, HeaderNames.IF_NONE_MATCH);
  }

  private static Answer read(String method, String requestId, Supplier<Answer> answer) {
    return READ.contains(method) ? answer.get() : notAllowed("GET, HEAD", requestId);
  }

  private static Answer state(int status, String state) {
    return Answer.json(status, "{\"status\":\"" + state + "\"}")
        .with(HeaderNames.CACHE_CONTROL, "no-store");
  }

  private static Answer notFound(String requestId) {
    return Answer.error(
        404, Answer.JSON, ErrorCode.NOT_FOUND, "not found, the member answers at /gql", requestId);
  }

  private static Answer notAllowed(String allowed, String requestId) {
    return Answer.error(
            405,
            Answer.JSON,
            ErrorCode.BAD_USER_INPUT,
            "method not allowed, expected " + allowed,
            requestId)
        .with(HeaderNames.ALLOW, allowed);
  }
}
