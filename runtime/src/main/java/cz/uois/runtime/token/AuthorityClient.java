package cz.uois.runtime.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.runtime.address.ServiceAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the authority, with an end to its patience: half a second to connect, one for the whole
 * answer, no more than 51,200 bytes, no redirect.
 */
final class AuthorityClient implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(1);
  static final int MOST_BYTES = 51_200;

  private static final Duration CONNECTING = Duration.ofMillis(500);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * Gets a document.
   *
   * @param bearer a token to show
   * @throws AuthorityException if there is no such answer in time
   */
  String get(URI address, Optional<String> bearer) throws AuthorityException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(reachable(address, end)).header("Accept", "application/json, */*");
    bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
    // The client's own timeout ends with the headers; a body may drip for ever.
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response =
          answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (response.statusCode() != 200) {
        throw new AuthorityException("the authority answered " + response.statusCode());
      }
      return new String(response.body(), UTF_8);
    } catch (TimeoutException e) {
      throw new AuthorityException("the authority did not answer in time", e);
    } catch (ExecutionException e) {
      throw new AuthorityException("the authority cannot be asked", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static URI reachable(URI address, long end)
      throws AuthorityException, InterruptedException {
    try {
      return ServiceAddress.of(address).reachable(end);
    } catch (TimeoutException e) {
      throw new AuthorityException("the authority's name was not found in time", e);
    } catch (IOException e) {
      throw new AuthorityException("nobody has the authority's name", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
