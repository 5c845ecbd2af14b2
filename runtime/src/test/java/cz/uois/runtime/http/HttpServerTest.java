package cz.uois.runtime.http;

import static cz.uois.runtime.fixture.HttpCaller.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cz.uois.runtime.auth.Identity;
import cz.uois.runtime.config.ClientPatience;
import cz.uois.runtime.config.Limits;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.graphql.GraphQlRequest;
import cz.uois.runtime.graphql.GraphQlResponse;
import cz.uois.runtime.graphql.OperationKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the server does with an executor that takes its time, or fails. */
class HttpServerTest {
  private static final int BODY_LIMIT = 1_000_000;
  private static final String WAIT = query("wait");
  private static final String FINE = query("fine");

  private final CountDownLatch inside = new CountDownLatch(2);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<Outcome> outcomes = new ArrayList<>();

  private HttpServer server;
  private HttpCaller caller;

  @BeforeEach
  void start() throws Exception {
    server =
        HttpServer.create(
            new HttpSettings(
                "127.0.0.1",
                0,
                new Limits.Wire(BODY_LIMIT, 16_384, 1000),
                ClientPatience.DEFAULT,
                BODY_LIMIT,
                Duration.ofMillis(200)),
            this::execute,
            (cookie, authorization) -> Identity.ANONYMOUS,
            new Admission(2, Duration.ofMillis(200)),
            (operation, outcome, nanos) -> {
              synchronized (outcomes) {
                outcomes.add(outcome);
              }
            },
            () -> Readiness.READY,
            () -> "uois_up 1\n",
            new Landing("gql_<shelf>", "{ \"a\" }", true, Optional.empty()));
    server.start();
    caller = new HttpCaller(server.port());
  }

  @AfterEach
  void stop() {
    release.countDown();
    server.stop();
  }

  private static String query(String document) {
    return "{\"query\": \"" + document + "\"}";
  }

  private GraphQlResponse execute(GraphQlRequest request) {
    switch (request.query()) {
      case "explode" -> throw new IllegalStateException("secret detail");
      case "wait" -> await();
      default -> {}
    }
    return new Logged(request.requestId().orElse("-") + " " + MDC.get(RequestIds.LOG_KEY));
  }

  private void await() {
    inside.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/graphql-response+json | 500",
        "application/json | 200",
      })
  void hidesItsOwnFaultsBehindTheIdOfTheRequest(String accept, int status) throws Exception {
    HttpResponse<String> answer =
        caller.send(
            caller.post(query("explode")).header("X-Request-Id", "my-1").header("Accept", accept));
    assertEquals(status, answer.statusCode());
    assertEquals(
        "{\"errors\":[{\"message\":\"internal error, see requestId\",\"extensions\":"
            + "{\"code\":\"INTERNAL\",\"requestId\":\"my-1\"}}]}",
        answer.body());
    assertEquals(accept + "; charset=utf-8", header(answer, "content-type"));
    assertEquals("my-1", header(answer, "x-request-id"));
  }

  @Test
  void executesAndLogsUnderTheIdOfTheRequest() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(GraphQlRoute.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      caller.send(caller.post(query("explode")).header("X-Request-Id", "my-2"));
    } finally {
      log.detachAppender(lines);
    }
    assertEquals(1, lines.list.size());
    assertEquals("my-2", lines.list.getFirst().getMDCPropertyMap().get(RequestIds.LOG_KEY));
    assertEquals("my-3 my-3", caller.send(caller.post(FINE).header("X-Request-Id", "my-3")).body());
    HttpResponse<String> unnamed = caller.send(caller.post(FINE));
    String id = header(unnamed, "x-request-id");
    assertEquals(id + " " + id, unnamed.body());
  }

  @Test
  void writesTitleAndQueryOfGraphiQlAsText() throws Exception {
    String page = caller.send(caller.request("/gql").header("Accept", "text/html")).body();
    assertTrue(page.contains("<title>gql_&lt;shelf&gt;</title>"), page);
    assertTrue(page.contains("data-query=\"{ &quot;a&quot; }\""), page);
  }

  @Test
  void refusesRequestsBeyondItsPlacesAndStillAnswersProbes() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        waiting.add(callers.submit(() -> caller.send(caller.post(WAIT))));
      }
      inside.await();
      HttpResponse<String> third = caller.send(caller.post(FINE));
      assertTrue(third.body().contains("\"code\":\"BUSY\",\"retryable\":true"), third.body());
      assertEquals(200, caller.get("/health/ready").statusCode());
      server.announceReadinessGone();
      assertEquals(503, caller.get("/health/ready").statusCode());
      release.countDown();
      for (Future<HttpResponse<String>> answer : waiting) {
        assertEquals(200, answer.get().statusCode());
      }
    }
    server.refuseRequests();
    HttpResponse<String> late = caller.send(caller.post(FINE));
    assertTrue(late.body().contains("\"code\":\"SHUTTING_DOWN\",\"retryable\":true"), late.body());
    synchronized (outcomes) {
      assertEquals(List.of(Outcome.BUSY, Outcome.OK, Outcome.OK, Outcome.STOPPING), outcomes);
    }
  }

  @Test
  void boundsTheMemoryOfLargeBodiesAndHoldsNoPlaceForWhoeverSendsSlowly() throws Exception {
    String large =
        "{\"extensions\": {\"x\": \"" + "x".repeat(200_000) + "\"}, \"query\": \"fine\"}";
    try (Socket first = slowSender();
        Socket second = slowSender()) {
      // Together they may have a body's limit: the second waits for the first, and nobody else.
      assertTrue(first.isConnected() && second.isConnected());
      awaitBusy(large);
      assertEquals(200, caller.send(caller.post(FINE)).statusCode());
      assertEquals("BUSY", code(caller.send(caller.post(large))));
    }
    while (code(caller.send(caller.post(large))).equals("BUSY")) {
      // The server learns of the closed connections in its own time.
      Thread.onSpinWait();
    }
    assertEquals(200, caller.send(caller.post(large)).statusCode());
    synchronized (outcomes) {
      assertTrue(outcomes.contains(Outcome.MALFORMED), outcomes::toString);
      assertFalse(outcomes.contains(Outcome.FAILED), outcomes::toString);
    }
  }

  private void awaitBusy(String large) throws Exception {
    while (!code(caller.send(caller.post(large))).equals("BUSY")) {
      Thread.onSpinWait();
    }
  }

  private static String code(HttpResponse<String> answer) {
    return answer.body().replaceFirst("(?s).*\"code\":\"([A-Z_]+)\".*", "$1");
  }

  /** Announces nearly all that is allowed, and sends the first byte of it. */
  private Socket slowSender() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    OutputStream out = socket.getOutputStream();
    out.write(
        ("POST /gql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + (BODY_LIMIT - 1)
                + "\r\n\r\n{")
            .getBytes(UTF_8));
    out.flush();
    return socket;
  }

  private record Logged(String text) implements GraphQlResponse {
    @Override
    public boolean refused() {
      return false;
    }

    @Override
    public byte[] json() {
      return text.getBytes(UTF_8);
    }

    @Override
    public OperationKind operation() {
      return OperationKind.QUERY;
    }

    @Override
    public boolean hasErrors() {
      return false;
    }
  }
}
