package cz.uois.runtime.http;

import cz.uois.runtime.graphql.ErrorCode;
import cz.uois.runtime.graphql.GraphQlExecutor;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The routes of a member on Helidon, each request on a virtual thread of its own. */
public final class HttpServer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
  private static final HeaderName SNIFFING = HeaderNames.create("X-Content-Type-Options");

  private final Routes routes;
  private final AtomicBoolean leaving;
  private final AtomicBoolean stopping;
  private final HttpSettings settings;
  private final SlowClients slow;
  private final WebServer server;

  private HttpServer(
      Routes routes,
      AtomicBoolean leaving,
      AtomicBoolean stopping,
      HttpSettings settings,
      SlowClients slow) {
    this.slow = slow;
    this.routes = routes;
    this.leaving = leaving;
    this.stopping = stopping;
    this.settings = settings;
    this.server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            // Off by default, and answers of several segments wait 40 ms for an acknowledgement.
            .connectionOptions(options -> options.tcpNoDelay(true))
            // No library may begin to unpack bodies: what is counted is what arrives.
            .contentEncoding(encodings -> encodings.contentEncodingsDiscoverServices(false))
            .maxTcpConnections(settings.wire().connections())
            .idleConnectionTimeout(settings.patience().idle())
            .idleConnectionPeriod(settings.patience().idle().dividedBy(4))
            .addProtocol(
                Http1Config.builder()
                    .maxHeadersSize(settings.wire().headerBytes())
                    .addReceiveListener(slow)
                    .build())
            .shutdownGracePeriod(settings.stop())
            // Subgraph decides the order in which things stop.
            .shutdownHook(false)
            .directHandlers(handlers -> {
              for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
                handlers.addHandler(type, HttpServer::refused);
              }
            })
            .routing(this::route)
            .build();
  }

  /** Makes a server with the routes of a member; it does not listen yet. */
  public static HttpServer create(
      HttpSettings settings,
      GraphQlExecutor executor,
      CallerSource callers,
      Admission admission,
      RequestListener listener,
      Readiness readiness,
      Supplier<String> metrics,
      Landing landing) {
    AtomicBoolean leaving = new AtomicBoolean();
    AtomicBoolean stopping = new AtomicBoolean();
    SlowClients slow = new SlowClients(settings.patience());
    GraphQlRoute graphQl =
        new GraphQlRoute(
            executor,
            callers,
            admission,
            new BodyBudget(settings.bodyMemory(), admission.patience()),
            listener,
            stopping::get,
            new BodyReader(settings.wire().bodyBytes(), slow),
            settings.wire().bodyBytes());
    Readiness current = () -> leaving.get() ? "shutting down" : readiness.state();
    Optional<SignInRoute> signIn =
        landing.signIn().map(people -> new SignInRoute(people, callers, slow));
    Routes routes = new Routes(graphQl, signIn, landing, current, metrics);
    return new HttpServer(routes, leaving, stopping, settings, slow);
  }

  /**
   * Listens.
   *
   * @throws IOException if the address cannot be used
   */
  public void start() throws IOException {
    server.start();
    // Helidon reports a failed listener to its log alone, and seems to have started.
    if (!server.isRunning() || server.port() < 0) {
      server.stop();
      throw new IOException(reason());
    }
    slow.start();
  }

  private String reason() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
      return "it was taken a moment ago";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** From now on the member is not ready, and is still served: balancers learn it late. */
  public void announceReadinessGone() {
    leaving.set(true);
  }

  /** From now on GraphQL requests are refused. */
  public void refuseRequests() {
    stopping.set(true);
  }

  /** Stops listening; answers on their way get a moment. */
  public void stop() {
    stopping.set(true);
    server.stop();
    slow.close();
  }

  private void route(HttpRouting.Builder routing) {
    routing.any(this::handle);
  }

  private void handle(ServerRequest request, ServerResponse response) {
    String requestId = RequestIds.of(RequestHeaders.text(request, REQUEST_ID));
    if (!request.content().hasEntity()) {
      slow.sent();
    }
    Answer answer;
    // Whatever logs on this thread from here on, in any room, logs under the request's identifier.
    try (MDC.MDCCloseable _ = MDC.putCloseable(RequestIds.LOG_KEY, requestId)) {
      answer = answer(request, requestId);
    }
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(name, value));
    response.header(REQUEST_ID, requestId);
    // JSON that repeats what a caller sent must never be taken for a page.
    response.header(SNIFFING, "nosniff");
    slow.taking(request.content().consumed(), () -> response.send(answer.body()));
  }

  private Answer answer(ServerRequest request, String requestId) {
    try {
      return routes.answer(request, requestId);
    } catch (RuntimeException e) {
      LOG.error("request {} {} failed", request.prologue().method(), request.path().rawPath(), e);
      return Answer.error(500, Answer.JSON, ErrorCode.INTERNAL, Answer.INTERNAL, requestId);
    }
  }

  /**
   * What Helidon refuses before a route sees it: a request line or a header that is none. It calls
   * what it cannot read an internal error; ours never get here.
   */
  private static DirectHandler.TransportResponse refused(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    boolean packed = request.headers().contains(HeaderNames.CONTENT_ENCODING);
    boolean unreadable = type == DirectHandler.EventType.INTERNAL_ERROR;
    Status unpacked = packed ? Status.UNSUPPORTED_MEDIA_TYPE_415 : status;
    Status told = unreadable && !packed ? Status.BAD_REQUEST_400 : unpacked;
    String requestId = RequestIds.of("");
    LOG.debug("request {} is not HTTP: {} {}", requestId, type, told);
    Answer answer =
        Answer.error(
            told.code(),
            Answer.JSON,
            ErrorCode.BAD_USER_INPUT,
            packed
                ? "Content-Encoding is not supported: send the body as it is"
                : "not an HTTP request that can be answered: " + told.reasonPhrase(),
            requestId);
    return DirectHandler.TransportResponse.builder()
        .status(told)
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, Answer.JSON)
        .entity(answer.body())
        .build();
  }
}
