package cz.uois.examples.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole university: every member of {@code model-specs} generated, compiled, fed with the real
 * seed data and started; all composed by {@code uois compose} with Apollo's composer, and asked
 * through the gateway that it wrote. {@code target/university.md} has the table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UniversityTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path SPECS = MODULE.resolve("../../model-specs").normalize();
  private static final Path SEED_DATA = SPECS.resolve("systemdata.json");
  private static final Path CASES = MODULE.resolve("src/test/resources/university");
  private static final Pattern GRAPH = Pattern.compile("@join__graph\\(name: \"(\\w+)\"");
  private static final Pattern ANSWERED =
      Pattern.compile("(?m)^uois_graphql_requests_seconds_count\\{.*outcome=\"ok\".*} (\\d+)");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was started, the last first: a start that fails half-way must leave nothing behind. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private final Map<String, Long> answeredBefore = new TreeMap<>();
  private UniversityTable table = new UniversityTable();
  private String composing = "";
  private List<String> composed = List.of();
  private Client gateway = new Client(URI.create("http://127.0.0.1"));

  @BeforeAll
  void startEverything(@TempDir Path work) throws IOException, InterruptedException {
    Path target = MODULE.resolve("target");
    NodeProject node = NodeProject.install(target.resolve("node"));
    Service members =
        opened(
            Service.start(
                "university",
                target,
                Map.of(),
                ClassPath.java(
                    University.class.getName(), SPECS, SEED_DATA, work.resolve("university"))));
    Path system = work.resolve("system");
    List<Object> command = new ArrayList<>(List.of("compose", "--to", system));
    command.addAll(GeneratedMembers.specs(SPECS));
    Path modules = Files.createDirectories(system.resolve("gateway")).resolve("node_modules");
    Files.createSymbolicLink(modules, node.folder().resolve("node_modules"));
    try (Service compose =
        Service.start(
            "uois-compose",
            target,
            Map.of(),
            ClassPath.java("cz.uois.cli.command.Uois", command.toArray()))) {
      compose.awaitSuccess();
      composing = String.join("\n", compose.lines());
    }
    composed =
        GRAPH
            .matcher(Files.readString(system.resolve("gateway/supergraph.graphql")))
            .results()
            .map(graph -> graph.group(1))
            .sorted()
            .toList();
    members.awaitLine("ready");
    table = UniversityTable.of(members.lines());
    gateway = startGateway(system.resolve("gateway"));
    answeredBefore.putAll(answered());
  }

  private Client startGateway(Path folder) throws IOException, InterruptedException {
    String services =
        table.addresses().entrySet().stream()
            .map(it -> "{\"name\": \"%s\", \"url\": \"%s\"}".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(", ", "[", "]"));
    Service service =
        opened(
            Service.start(
                "university-gateway",
                folder,
                Map.of("SERVICES", services, "HOST", "127.0.0.1", "PORT", "0"),
                List.of("node", folder.resolve("gateway.mjs").toString())));
    return new Client(URI.create(service.awaitLine("ready ")));
  }

  private <T extends AutoCloseable> T opened(T service) {
    started.push(service);
    return service;
  }

  @AfterAll
  void stopEverything() throws Exception {
    try {
      Map<String, Long> queries = answered();
      queries.replaceAll((name, number) -> number - answeredBefore.getOrDefault(name, 0L));
      String text = table.print(composed, queries);
      Files.writeString(MODULE.resolve("target/university.md"), text);
      System.out.println(text);
    } finally {
      while (!started.isEmpty()) {
        started.pop().close();
      }
    }
  }

  @Test
  void feedsEachMemberAndSaysWhyItRefusedARow() throws IOException {
    assertEquals(expected(CASES.resolve("fed.md"), table.fed(composed)), table.fed(composed));
  }

  @Test
  void feedsOrRefusesEachRowOfTheSeedDataOnce() throws IOException {
    JsonNode data = new JsonMapper().readTree(Files.readString(SEED_DATA));
    int rows = 0;
    for (JsonNode tableRows : data) {
      rows += tableRows.size();
    }
    assertEquals(rows, table.rowsOfSeedData());
    assertEquals(0, table.notes());
  }

  @Test
  void composesAllMembersByTheRealComposer() {
    assertTrue(
        composing.contains(
            composed.size() + " members: fit together, by uois and by Apollo's composer"),
        composing);
    assertEquals(composed, table.addresses().keySet().stream().sorted().toList());
  }

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersAcrossMembers(Path query) throws IOException, InterruptedException {
    JsonNode data = gateway.data(Files.readString(query), Map.of());

    Path file = Path.of(query.toString().replace(".graphql", ".json"));
    String actual = data.toPrettyString() + "\n";
    assertEquals(Client.json(expected(file, actual)), data);
  }

  @Test
  void handsAConflictOfOneMemberThroughTheGateway() throws IOException, InterruptedException {
    JsonNode data =
        gateway.data(
            """
            mutation {
              projectInsert(project: {id: "00000000-0000-7000-8000-00000000000a", name: "New"}) {
                ... on ProjectGQLModel { name group: team { name } }
              }
              projectUpdate(project: {
                id: "00000000-0000-7000-8000-00000000000a", name: "Newer",
                lastchange: "2020-01-01T00:00:00.000000Z"
              }) {
                ... on ProjectGQLModelUpdateError { code Entity { name } }
              }
            }
            """,
            Map.of());

    assertEquals("New", data.at("/projectInsert/name").asString(), data::toString);
    assertEquals(
        "0cabc1b2-f712-49bd-8823-1e2905eb4f45",
        data.at("/projectUpdate/code").asString(),
        data::toString);
    assertEquals("New", data.at("/projectUpdate/Entity/name").asString(), data::toString);
  }

  /** How many requests each member has answered. */
  private Map<String, Long> answered() throws IOException, InterruptedException {
    Map<String, Long> answered = new TreeMap<>();
    for (Map.Entry<String, URI> member : table.addresses().entrySet()) {
      HttpRequest request = HttpRequest.newBuilder(member.getValue().resolve("/metrics")).build();
      String figures = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
      List<MatchResult> found = new ArrayList<>(ANSWERED.matcher(figures).results().toList());
      answered.put(
          member.getKey(), found.stream().mapToLong(it -> Long.parseLong(it.group(1))).sum());
    }
    return answered;
  }

  // Written anew with -Duois.accept, as all expected files of this repository.
  private static String expected(Path file, String actual) throws IOException {
    if (System.getProperty("uois.accept") != null) {
      Files.writeString(file, actual);
    }
    return Files.readString(file);
  }
}
