package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.fixture.PortForward;
import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.postgres.DevelopmentDatabase;
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

  @Test
  void startsWithoutItsDatabaseInProductionAndComesUpWithIt(@TempDir Path directory)
      throws Exception {
    DevelopmentDatabase server = new DevelopmentDatabase(directory.resolve("database"));
    DatabaseAddress.Server first = server.start();
    server.close();
    try (Subgraph subgraph = Subgraph.start(production(first), Shelf.member())) {
      assertEquals(200, get(subgraph, "/health/live").statusCode());
      assertEquals(503, get(subgraph, "/health/ready").statusCode());
      try (PortForward forward = PortForward.from(first.port())) {
        DevelopmentDatabase later = new DevelopmentDatabase(directory.resolve("database"));
        forward.to(later.start().port());
        subgraph.awaitReady(Duration.ofSeconds(20));
        assertEquals(200, get(subgraph, "/health/ready").statusCode());
        later.close();
        Thread.sleep(1100);
        assertEquals(503, get(subgraph, "/health/ready").statusCode());
        assertEquals(200, get(subgraph, "/health/live").statusCode());
      }
    }
  }

  private static Config production(DatabaseAddress.Server address) throws Exception {
    return Config.read(
        Map.of(
            "PORT",
            "0",
            "UOIS_LINGER",
            "0s",
            "POSTGRES_HOST",
            "127.0.0.1:" + address.port(),
            "POSTGRES_PASSWORD",
            address.password()));
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
