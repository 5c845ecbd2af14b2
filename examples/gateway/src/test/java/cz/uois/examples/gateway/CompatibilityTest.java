package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Apollo's compatibility suite for subgraphs, against the member that is generated from
 * model-specs/products. The package's own tests and its own two other subgraphs run; in front of
 * the three stands the gateway that UOIS deploys, in place of the package's containers.
 */
final class CompatibilityTest {
  private static final String SUITE =
      "node_modules/@apollo/federation-subgraph-compatibility-tests/dist";

  /** The columns of Apollo's table, by the titles of the tests that decide about them. */
  private static final List<String> COLUMNS =
      List.of(
          "introspection",
          "@key single",
          "@key multiple",
          "@key composite",
          "repeatable @key",
          "@requires",
          "@provides",
          "ftv1",
          "@link",
          "@shareable",
          "@tag",
          "@override",
          "@inaccessible",
          "@composeDirective",
          "@interfaceObject");

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  @Test
  void passesEveryColumnOfApollosTable(@TempDir Path databases) throws Exception {
    try {
      Path module = Path.of("").toAbsolutePath();
      Path target = module.resolve("target");
      NodeProject suite = NodeProject.install(target.resolve("compatibility"));
      NodeProject node = NodeProject.install(target.resolve("node"));
      String products = startProducts(module, target, databases);
      String users = startSubgraph(suite, "users");
      String inventory = startSubgraph(suite, "inventory");
      String services =
          "[{\"name\": \"products\", \"url\": \"%s\"}, {\"name\": \"users\", \"url\": \"%s\"}, "
                  .formatted(products, users)
              + "{\"name\": \"inventory\", \"url\": \"%s\"}]".formatted(inventory);
      Service gateway =
          opened(
              Service.start(
                  "compatibility-gateway",
                  node.folder(),
                  Map.of("SERVICES", services),
                  node.program("apollo-gateway.mjs", "0")));
      JsonNode results = run(suite, products, gateway.awaitLine("ready "));

      String table = table(results);
      System.out.println(table);
      Path published = module.resolve("../../doc/federation-compatibility.md");
      assertEquals(Files.readString(published, UTF_8), table);
    } finally {
      while (!started.isEmpty()) {
        started.pop().close();
      }
    }
  }

  private String startProducts(Path module, Path target, Path databases)
      throws IOException, InterruptedException {
    Path seedData = module.resolve("../gql_products/systemdata.json").toRealPath();
    return opened(Members.start("products", target, databases, seedData)).awaitLine("ready ");
  }

  private String startSubgraph(NodeProject suite, String name)
      throws IOException, InterruptedException {
    int port = Service.freePort();
    Service subgraph =
        opened(
            Service.start(
                "subgraph-" + name,
                suite.folder(),
                Map.of(name.toUpperCase(java.util.Locale.ROOT) + "_PORT", Integer.toString(port)),
                List.of("node", SUITE + "/subgraphs/" + name + "/index.js")));
    String url = "http://localhost:" + port + "/";
    Client client = new Client(URI.create(url));
    subgraph.await(client::answers);
    return url;
  }

  private JsonNode run(NodeProject suite, String products, String router)
      throws IOException, InterruptedException {
    Path results = suite.folder().resolve("results.json");
    Files.deleteIfExists(results);
    try (Service jest =
        Service.start(
            "suite",
            suite.folder(),
            Map.of("PRODUCTS_URL", products, "ROUTER_URL", router),
            List.of(
                suite.executable("jest"),
                "--ci",
                "--json",
                "--outputFile",
                results.toString(),
                "--config",
                "jest.config.cjs"))) {
      jest.awaitSuccess();
    }
    return new JsonMapper().readTree(Files.readString(results, UTF_8));
  }

  /** A column is passed if it has tests and none of them failed, as the suite counts. */
  private static String table(JsonNode results) {
    List<JsonNode> tests = new ArrayList<>();
    results.get("testResults").forEach(file -> file.get("assertionResults").forEach(tests::add));
    StringBuilder table =
        new StringBuilder(
            """
            # Apollo Federation subgraph compatibility

            The member of `model-specs/products`, asked by `@apollo/federation-subgraph-compatibility-tests` 1.2.1 behind
            `@apollo/gateway` 2.9.3. The build runs the suite and compares this table (`CompatibilityTest`).

            | column | tests | passed |
            |---|---|---|
            """);
    for (String column : COLUMNS) {
      List<JsonNode> own = tests.stream().filter(test -> column(test).equals(column)).toList();
      long passed =
          own.stream().filter(test -> test.get("status").asString().equals("passed")).count();
      table.append("| `%s` | %d | %d |\n".formatted(column, own.size(), passed));
    }
    return table.toString();
  }

  private static String column(JsonNode test) {
    JsonNode groups = test.get("ancestorTitles");
    return groups.isEmpty() ? test.get("fullName").asString() : groups.get(0).asString();
  }

  private <T extends AutoCloseable> T opened(T service) {
    started.push(service);
    return service;
  }
}
