package cz.uois.runtime.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gql_ug on loopback that answers what a test wants, as slowly as it wants. */
final class FakeUg implements AutoCloseable {
  static final String JSON = "application/json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> answers = any -> new Answer(500, JSON, "{}");
  private volatile Duration delay = Duration.ZERO;

  /** What was asked. */
  record Asked(String cookie, JsonNode body) {
    String query() {
      return body.path("query").stringValue();
    }

    JsonNode variables() {
      return body.path("variables");
    }
  }

  /** What is answered. */
  record Answer(int status, String type, String body) {}

  FakeUg() throws IOException {
    this(0);
  }

  FakeUg(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/gql", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
      Asked question =
          new Asked(String.join(" and ", cookies), MAPPER.readTree(exchange.getRequestBody()));
      asked.add(question);
      Thread.sleep(delay);
      Answer answer = answers.apply(question);
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      if (answer.status() / 100 == 3) {
        exchange.getResponseHeaders().add("Location", answer.body());
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void answers(String json) {
    answers(any -> new Answer(200, JSON, json));
  }

  void answers(Function<Asked, Answer> some) {
    answers = some;
  }

  void delay(Duration some) {
    delay = some;
  }

  /** What was asked so far. */
  List<Asked> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/gql");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
