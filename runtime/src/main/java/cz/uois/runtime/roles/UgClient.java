package cz.uois.runtime.roles;

import cz.uois.runtime.address.ServiceAddress;
import cz.uois.runtime.rbac.RolesUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks gql_ug, with an end to its patience: one second for everything, no more than 16 MiB, no
 * redirect, nothing but JSON. Thread-safe.
 */
final class UgClient implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(1);
  static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Requests that are sent at the same time; more of them wait for their turn. */
  private static final int MOST_ASKING = 16;

  /** What a token can consist of; anything else could make more than one cookie. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  private static final JsonMapper JSON = new JsonMapper();
  private static final UgQuestion ABOUT_NOBODY = new UgQuestion("query { __typename }", Map.of());

  private final HttpClient http;
  private final Semaphore asking = new Semaphore(MOST_ASKING);
  private final ServiceAddress address;
  private final Duration patience;
  private final Circuit circuit;

  /**
   * Asks at that address.
   *
   * @param patience for each request
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  UgClient(URI address, Duration patience, LongSupplier nanos) {
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    this.patience = patience;
    this.address = ServiceAddress.of(address);
    this.circuit = new Circuit(nanos);
  }

  /**
   * What gql_ug answers, of which nothing is known but that it is JSON.
   *
   * @param token what proves who asks
   * @throws RolesUnavailableException if there is no such answer in time
   */
  UgAnswer ask(UgQuestion question, Optional<String> token) {
    HttpRequest.Builder request = request(question, token);
    long end = System.nanoTime() + patience.toNanos();
    try {
      if (!asking.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new RolesUnavailableException("too many ask it");
      }
      try {
        return sent(request, end);
      } finally {
        asking.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RolesUnavailableException("the request was given up", e);
    }
  }

  /**
   * Sends a question that is about nobody, so that the classes for it are loaded and a connection
   * is open when the first one comes that somebody waits for. Says nothing about whether gql_ug is
   * there: who asks finds that out himself.
   *
   * @return whether it answered anything
   */
  boolean warmUp(Duration atMost) throws InterruptedException {
    AtomicBoolean reached = new AtomicBoolean();
    try {
      long end = System.nanoTime() + atMost.toNanos();
      UgAnswer.parse(response(request(ABOUT_NOBODY, Optional.empty()), reached, end).body());
    } catch (IOException | TimeoutException | RolesUnavailableException _) {
      // It may be starting too.
    }
    return reached.get();
  }

  private static HttpRequest.Builder request(UgQuestion question, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(
                BodyPublishers.ofByteArray(
                    JSON.writeValueAsBytes(
                        Map.of("query", question.text(), "variables", question.variables()))));
    if (token.isPresent()) {
      if (!TOKEN.matcher(token.get()).matches()) {
        throw new RolesUnavailableException("the token cannot be passed on");
      }
      request.header("Cookie", "authorization=" + token.get());
    }
    return request;
  }

  private UgAnswer sent(HttpRequest.Builder request, long end) throws InterruptedException {
    if (!circuit.lets()) {
      throw new RolesUnavailableException("it was away a moment ago");
    }
    AtomicBoolean reached = new AtomicBoolean();
    try {
      HttpResponse<byte[]> response;
      try {
        response = response(request, reached, end);
      } catch (IOException e) {
        if (reached.get()) {
          throw e;
        }
        // A connection that was kept from the last time may have been closed in the meantime.
        response = response(request, reached, end);
      }
      circuit.reached();
      requireJson(response);
      return UgAnswer.parse(response.body());
    } catch (TimeoutException | HttpConnectTimeoutException e) {
      circuit.waitedInVain();
      throw new RolesUnavailableException("it does not answer in time", e);
    } catch (IOException e) {
      if (reached.get()) {
        circuit.reached();
        throw new RolesUnavailableException("its answer breaks off, or has no end", e);
      }
      circuit.unreachable();
      throw new RolesUnavailableException("it cannot be reached", e);
    }
  }

  /**
   * One exchange.
   *
   * @param reached becomes true when the answer begins
   */
  private HttpResponse<byte[]> response(
      HttpRequest.Builder request, AtomicBoolean reached, long end)
      throws IOException, TimeoutException, InterruptedException {
    BodyHandler<byte[]> body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES);
    // The client's own timeout ends with the headers; a body may drip for ever.
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.uri(address.reachable(end)).build(),
            head -> {
              reached.set(true);
              return body.apply(head);
            });
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static void requireJson(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new RolesUnavailableException("it answers " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
      throw new RolesUnavailableException("it does not answer application/json");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
