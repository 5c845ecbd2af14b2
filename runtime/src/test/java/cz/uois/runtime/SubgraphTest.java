package cz.uois.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.DatabaseAddress;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.fixture.HttpCaller;
import cz.uois.runtime.fixture.PortForward;
import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.postgres.DevelopmentDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubgraphTest {
  private static final Duration START = Duration.ofMinutes(2);
  private static final String POEM = "{\"data\":{\"genrePage\":[{\"name\":\"Poem\"}]}}";

  @Test
  void becomesReadyOnAnEmbeddedDatabaseAndAgainOnItsData(@TempDir Path directory) throws Exception {
    Path seed = directory.resolve("systemdata.json");
    Files.writeString(
        seed,
        """
        {"genres": [{"id": "00000000-0000-4000-8000-00000000000a", "name": "Poem"}]}
        """);
    Config first = config(directory, Map.of("SYSTEMDATA", seed.toString()));
    try (Subgraph subgraph = Subgraph.start(first, Shelf.member())) {
      subgraph.awaitReady(START);
      assertEquals(200, get(subgraph, "/health/ready").statusCode());
      assertTrue(get(subgraph, "/gql").body().contains("gql_shelf"));
      assertEquals(POEM, genres(subgraph));
    }
    try (Subgraph subgraph = Subgraph.start(config(directory, Map.of()), Shelf.member())) {
      assertEquals(FeedReport.empty(), subgraph.awaitReady(START));
      assertEquals(POEM, genres(subgraph));
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
        subgraph.awaitReady(START);
        assertEquals(200, get(subgraph, "/health/ready").statusCode());
        later.close();
        awaitNotReady(subgraph);
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

  private static Config config(Path directory, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("UOIS_ENV", "development");
    environment.put("PORT", "0");
    environment.put("CONNECTION_STRING", "embedded:" + directory.resolve("database"));
    return Config.read(environment);
  }

  /** The database is asked once a second. */
  private static void awaitNotReady(Subgraph subgraph) throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (get(subgraph, "/health/ready").statusCode() != 503) {
      assertTrue(System.nanoTime() < end, "still ready without a database");
      Thread.sleep(50);
    }
  }

  private static String genres(Subgraph subgraph) throws Exception {
    HttpCaller caller = new HttpCaller(subgraph.port());
    return caller.send(caller.post("{\"query\": \"{ genrePage { name } }\"}")).body();
  }

  private static HttpResponse<String> get(Subgraph subgraph, String path) throws Exception {
    return new HttpCaller(subgraph.port()).get(path);
  }
}
