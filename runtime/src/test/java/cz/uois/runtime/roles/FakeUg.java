package cz.uois.runtime.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cz.uois.runtime.rbac.Principal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gql_ug on loopback that answers what a test wants, as slowly as it wants. */
public final class FakeUg implements AutoCloseable {
  static final String JSON = "application/json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> answers = any -> new Answer(500, JSON, "{}");
  private volatile Duration delay = Duration.ZERO;

  /** What was asked. */
  public record Asked(String cookie, JsonNode body) {
    public String query() {
      return body.path("query").stringValue();
    }

    public JsonNode variables() {
      return body.path("variables");
    }
  }

  /** What is answered. */
  public record Answer(int status, String type, String body) {}

  public FakeUg() throws IOException {
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

  /** Somebody whom {@link #each} knows. */
  static Principal principal(UUID user) {
    return new Principal(user, Optional.of("token-of-" + user));
  }

  /** Answers each who he says he is, with one owner for every set of role types. */
  static Answer each(Asked asked, @Nullable Instant until) {
    UUID user = UUID.fromString(asked.cookie().substring("authorization=token-of-".length()));
    List<String> fields = new ArrayList<>(List.of("\"me\":{\"id\":\"" + user + "\"}"));
    for (int i = 0; asked.variables().has("r" + i); i++) {
      fields.add(
          "\"n%d\":{\"owners\":[\"%s\"],\"until\":%s}"
              .formatted(
                  i,
                  new UUID(asked.variables().path("r" + i).size(), user.getLeastSignificantBits()),
                  until == null ? "null" : '"' + until.toString() + '"'));
    }
    return new Answer(
        200, JSON + "; charset=utf-8", "{\"data\":{" + String.join(",", fields) + "}}");
  }

  public void answers(String json) {
    answers(any -> new Answer(200, JSON, json));
  }

  public void answers(Function<Asked, Answer> some) {
    answers = some;
  }

  void delay(Duration some) {
    delay = some;
  }

  /** What was asked so far. */
  public List<Asked> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/gql");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
