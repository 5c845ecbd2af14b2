package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.shelf.Shelf;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubgraphTest {
  @Test
  void becomesReadyOnAnEmbeddedDatabaseAndAgainOnItsData(@TempDir Path directory) throws Exception {
    for (int run = 0; run < 2; run++) {
      try (Subgraph subgraph = Subgraph.start(config(directory), Shelf.member())) {
        subgraph.awaitReady(Duration.ofSeconds(60));
        assertEquals(200, get(subgraph, "/health/ready").statusCode());
        assertTrue(get(subgraph, "/gql").body().contains("gql_shelf"));
      }
    }
  }

  private static Config config(Path directory) throws Exception {
    return Config.read(
        Map.of(
            "UOIS_ENV", "development",
            "PORT", "0",
            "CONNECTION_STRING", "embedded:" + directory.resolve("database")));
  }

  private static HttpResponse<String> get(Subgraph subgraph, String path) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + subgraph.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
