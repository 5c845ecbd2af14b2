package cz.uois.examples.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Two generated members behind the gateways that people put in front of them. What is asked crosses
 * from one member to the other; what is expected stands in systemdata.json.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GatewayTest {
  /** The gateways. */
  enum Gateway {
    APOLLO,
    HIVE
  }

  private static final String WINTER_SEMESTER = "08ff1c5d-9891-41f6-a824-fc6272adc189";
  private static final String LESSON_ON_OBJECTS = "2042c68d-9b6f-4fce-9c35-d37bb36b4829";

  /** What was started, the last first: a start that fails half-way must leave nothing behind. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Client apolloClient;
  private Client hiveClient;

  @BeforeAll
  void startEverything(@TempDir Path databases) throws IOException, InterruptedException {
    Path module = Path.of("").toAbsolutePath();
    Path target = module.resolve("target");
    NodeProject node = NodeProject.install(target.resolve("node"));
    Members members =
        opened(
            Members.start(
                target,
                databases,
                module.resolve("../../model-specs/systemdata.json").toRealPath()));
    apolloClient = startApollo(node, members);
    hiveClient = startHive(node, members);
  }

  private Client startApollo(NodeProject node, Members members)
      throws IOException, InterruptedException {
    Service apollo =
        opened(
            Service.start(
                "apollo-gateway",
                node.folder(),
                Map.of("SERVICES", members.services()),
                node.program("apollo-gateway.mjs", "0")));
    return new Client(URI.create(apollo.awaitLine("ready ")));
  }

  private Client startHive(NodeProject node, Members members)
      throws IOException, InterruptedException {
    Path supergraph = node.folder().resolve("supergraph.graphql");
    try (Service compose =
        Service.start(
            "compose",
            node.folder(),
            Map.of("SERVICES", members.services()),
            node.program("compose.mjs", supergraph.toString()))) {
      compose.awaitSuccess();
    }
    int port = Service.freePort();
    Service hive =
        opened(
            Service.start(
                "hive-gateway",
                node.folder(),
                Map.of(),
                List.of(
                    node.executable("hive-gateway"),
                    "supergraph",
                    supergraph.toString(),
                    "--host",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port))));
    Client client = new Client(URI.create("http://127.0.0.1:" + port + "/graphql"));
    hive.await(client::answers);
    return client;
  }

  private <T extends AutoCloseable> T opened(T service) {
    started.push(service);
    return service;
  }

  @AfterAll
  void stopEverything() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  private Client client(Gateway gateway) {
    return switch (gateway) {
      case APOLLO -> apolloClient;
      case HIVE -> hiveClient;
    };
  }

  @ParameterizedTest
  @EnumSource
  void followsALessonToTheEventOfAnotherMember(Gateway gateway)
      throws IOException, InterruptedException {
    JsonNode data =
        client(gateway)
            .data(
                """
                query Lesson($id: UUID!) {
                  plannedLessonById(id: $id) {
                    name
                    order
                    linkedTo { name }
                    plan { masterevent { name startdate masterevent { name } } }
                  }
                }
                """,
                Map.of("id", LESSON_ON_OBJECTS));

    assertEquals(
        Client.json(
            """
            {"plannedLessonById": {
              "name": "Objekty",
              "order": 2,
              "linkedTo": {"name": "Úvod"},
              "plan": {"masterevent": {
                "name": "2022/23 ZS",
                "startdate": "2022-09-01T00:00:00.000000+00:00",
                "masterevent": {"name": "2022/23"}}}}}
            """),
        data);
  }

  @ParameterizedTest
  @EnumSource
  void addsThePlansOfOneMemberToTheEventsOfTheOther(Gateway gateway)
      throws IOException, InterruptedException {
    JsonNode data =
        client(gateway)
            .data(
                """
                query Event($id: UUID!, $limit: Int!) {
                  eventById(id: $id) {
                    name
                    plans { lessons(limit: $limit, skip: 1, orderby: "order") { order name } }
                  }
                }
                """,
                Map.of("id", WINTER_SEMESTER, "limit", 4));

    assertEquals(
        Client.json(
            """
            {"eventById": {
              "name": "2022/23 ZS",
              "plans": [{"lessons": [
                {"order": 2, "name": "Objekty"},
                {"order": 3, "name": "Encapsulation"},
                {"order": 4, "name": "Encapsulation"},
                {"order": 5, "name": "Inheritance"}]}]}}
            """),
        data);
  }

  @ParameterizedTest
  @EnumSource
  void givesEachEventOfAPageItsOwnPlans(Gateway gateway) throws IOException, InterruptedException {
    JsonNode data =
        client(gateway)
            .data(
                """
                query Page($where: EventInputFilter) {
                  eventPage(where: $where, orderby: "startdate") { name plans { id } }
                }
                """,
                Map.of("where", Map.of("name", Map.of("_startswith", "2022/23 "))));

    assertEquals(
        Client.json(
            """
            {"eventPage": [
              {"name": "2022/23 ZS", "plans": [{"id": "a5085468-394f-4a8b-bf23-4e72a6a6d415"}]},
              {"name": "2022/23 LS", "plans": []}]}
            """),
        data);
  }

  @ParameterizedTest
  @EnumSource
  void followsALinkTableToTypesOfOthersAndBack(Gateway gateway)
      throws IOException, InterruptedException {
    JsonNode data =
        client(gateway)
            .data(
                """
                query Teachers($id: UUID!) {
                  plannedLessonById(id: $id) {
                    users(orderby: "user_id") {
                      id
                      plannedLessons(skip: 2, limit: 2, orderby: "order") { order name }
                    }
                  }
                }
                """,
                Map.of("id", LESSON_ON_OBJECTS));

    assertEquals(
        Client.json(
            """
            {"plannedLessonById": {"users": [
              {"id": "2d9dc5ca-a4a2-11ed-b9df-0242ac120003",
               "plannedLessons": [
                 {"order": 3, "name": "Encapsulation"}, {"order": 4, "name": "Encapsulation"}]},
              {"id": "89d1f48a-ae0f-11ed-9bd8-0242ac110002",
               "plannedLessons": [
                 {"order": 5, "name": "Inheritance"}, {"order": 6, "name": "Inheritance"}]}]}}
            """),
        data);
  }

  @ParameterizedTest
  @EnumSource
  void answersNullForAnIdThatNobodyHas(Gateway gateway) throws IOException, InterruptedException {
    JsonNode data =
        client(gateway)
            .data(
                "query Nobody($id: UUID!) { plannedLessonById(id: $id) { plan { masterevent { name"
                    + " } } } }",
                Map.of("id", "00000000-0000-4000-8000-000000000000"));

    assertEquals(Client.json("{\"plannedLessonById\": null}"), data);
  }

  @ParameterizedTest
  @EnumSource
  void passesOnTheErrorOfAMemberBesideTheRestOfTheData(Gateway gateway)
      throws IOException, InterruptedException {
    JsonNode answer =
        client(gateway)
            .ask(
                """
                query Wrong($id: UUID!) {
                  right: eventById(id: $id) { name plans { id } }
                  wrong: eventById(id: $id) { name plans { lessons(orderby: "nonsense") { name } } }
                }
                """,
                Map.of("id", WINTER_SEMESTER));

    assertEquals("2022/23 ZS", answer.at("/data/right/name").asString(), answer::toString);
    assertTrue(answer.at("/data/wrong").isNull(), answer::toString);
    String message = answer.at("/errors/0/message").asString();
    assertTrue(message.contains("nonsense"), () -> "names the value: " + answer);
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFieldThatNoMemberHas(Gateway gateway) throws IOException, InterruptedException {
    JsonNode answer = client(gateway).ask("{ plannedLessonPage { colour } }", Map.of());

    assertFalse(answer.at("/errors/0/message").asString().isEmpty(), answer::toString);
    assertTrue(answer.at("/data/plannedLessonPage").isMissingNode(), answer::toString);
  }
}
