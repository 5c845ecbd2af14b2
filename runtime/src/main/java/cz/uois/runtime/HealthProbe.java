package cz.uois.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks the member of the same container whether it is ready: exit code 0 or 1. Images without curl
 * use it as {@code HEALTHCHECK}.
 */
public final class HealthProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private HealthProbe() {}

  /** Asks {@code http://127.0.0.1:$PORT/health/ready}. */
  public static void main(String[] arguments) {
    String port = System.getenv().getOrDefault("PORT", "8000");
    System.exit(isReady(URI.create("http://127.0.0.1:" + port + "/health/ready")) ? 0 : 1);
  }

  static boolean isReady(URI address) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notReachable) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
