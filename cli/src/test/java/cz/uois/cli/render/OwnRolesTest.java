package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.runtime.Subgraph;
import cz.uois.runtime.config.Config;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published {@code ug}, made of its spec and fed with the university's data: it tells the demo
 * user over whom he holds roles, and keeps its own rules by the same tables.
 */
final class OwnRolesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DEMO_USER = "2d9dc5ca-a4a2-11ed-b9df-0242ac120003";
  private static final String NOT_AUTHORIZED = "468e8391-06a7-468e-a659-3d07bb83c977";
  private static final String UNI = "2d9dcd22-a4a2-11ed-b9df-0242ac120003";
  private static final String FACULTY = "2d9dced0-a4a2-11ed-b9df-0242ac120003";
  private static final String DEPARTMENT = "2d9dd1c8-a4a2-11ed-b9df-0242ac120003";

  @Test
  void tellsAndKeepsWhatItsOwnTablesSay(@TempDir Path work) throws Exception {
    Config config =
        Config.read(
            Map.of(
                "CONNECTION_STRING", "embedded:" + work.resolve("database"),
                "UOIS_ENV", "development",
                "DEMO", "True",
                "DEMODATA", "True",
                "SYSTEMDATA", Path.of("..", "model-specs", "systemdata.json").toString(),
                "PORT", "0"));
    try (CompiledMember compiled = CompiledMember.of(Members.published("ug"), work);
        Subgraph ug = Subgraph.start(config, compiled.descriptor())) {
      ug.awaitReady(Duration.ofMinutes(2));
      tells(ug);
      keeps(ug);
      moves(ug);
    }
  }

  private static void tells(Subgraph ug) throws Exception {
    JsonNode answer =
        ask(
            ug,
            """
            { me { id surname }
              n0: rbacScope(roletypes: ["rektor"]) { owners until }
              n1: rbacScope(roletypes: ["administrátor"]) { userId owners }
              rbacStates { id readers writers } }
            """);
    assertTrue(answer.at("/errors").isMissingNode(), answer.toString());
    assertEquals(DEMO_USER, answer.at("/data/me/id").asString());
    assertEquals("Newbie", answer.at("/data/me/surname").asString());
    assertEquals("{\"owners\":[],\"until\":null}", answer.at("/data/n0").toString());
    assertEquals(DEMO_USER, answer.at("/data/n1/userId").asString(""));
    Set<String> owners = new HashSet<>();
    answer.at("/data/n1/owners").forEach(owner -> owners.add(owner.asString()));
    assertTrue(owners.containsAll(List.of(UNI, FACULTY, DEPARTMENT)), owners.toString());
    // The seed data has no states.
    assertEquals("[]", answer.at("/data/rbacStates").toString());
    System.out.printf("ug_scope_owners=%d%n", owners.size());
  }

  private static void keeps(Subgraph ug) throws Exception {
    assertEquals(
        "GroupGQLModel",
        ask(ug, insert(DEPARTMENT)).at("/data/groupInsert/__typename").asString(""));
    String elsewhere = insert("99999999-a4a2-11ed-b9df-0242ac120003");
    JsonNode refused = ask(ug, elsewhere).at("/data/groupInsert");
    assertEquals("GroupGQLModelInsertError", refused.at("/__typename").asString(""));
    assertEquals(NOT_AUTHORIZED, refused.at("/code").asString(""));
  }

  // PERMISSIONS section 4, line 19: the old owner and the new one are both asked about.
  private static void moves(Subgraph ug) throws Exception {
    JsonNode row = ask(ug, insert(DEPARTMENT)).at("/data/groupInsert");
    String id = row.at("/id").asString("");
    String seen = row.at("/lastchange").asString("");
    for (String elsewhere : List.of("\"99999999-a4a2-11ed-b9df-0242ac120003\"", "null")) {
      JsonNode refused = ask(ug, move(id, seen, elsewhere)).at("/data/groupUpdate");
      assertEquals("GroupGQLModelUpdateError", refused.at("/__typename").asString(""));
      assertEquals(NOT_AUTHORIZED, refused.at("/code").asString(""), elsewhere);
    }
    JsonNode moved = ask(ug, move(id, seen, '"' + FACULTY + '"')).at("/data/groupUpdate");
    assertEquals(FACULTY, moved.at("/rbacobjectId").asString(""));
    seen = moved.at("/lastchange").asString("");
    String kept = move(id, seen, "").replace("rbacobjectId: }", "}");
    assertEquals(FACULTY, ask(ug, kept).at("/data/groupUpdate/rbacobjectId").asString(""));
  }

  private static String move(String id, String seen, String owner) {
    return """
    mutation { groupUpdate(group: {id: "%s", lastchange: "%s", rbacobjectId: %s}) {
      __typename
      ... on GroupGQLModel { lastchange rbacobjectId }
      ... on GroupGQLModelUpdateError { code } } }
    """
        .formatted(id, seen, owner);
  }

  private static String insert(String owner) {
    return """
    mutation { groupInsert(group: {name: "new", rbacobjectId: "%s"}) {
      __typename ... on GroupGQLModel { id lastchange } ... on GroupGQLModelInsertError { code } } }
    """
        .formatted(owner);
  }

  private static JsonNode ask(Subgraph ug, String query) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ug.port() + "/gql"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.createObjectNode().put("query", query).toString()))
              .build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}
