package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.Limits;
import cz.uois.runtime.config.Openness;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member tells of its schema when settings close it. */
class ClosedSchemaTest {
  private static final String SDL = "query __ApolloGetServiceDefinition__ { _service { sdl } }";
  private static final TestDatabase POSTGRES = TestDatabase.with(Library.ddl());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query{__schema{types{name}}}",
        "query Health { s: __schema { t: types { # all\n n: name } } }",
        "{ __typename __schema { types { name } } }",
      })
  void answersTheHealthCheckHoweverItIsWritten(String document) {
    for (boolean introspection : new boolean[] {true, false}) {
      JsonNode answer = run(new Openness(introspection, false), document);
      assertFalse(answer.has("errors"), answer::toString);
      assertTrue(answer.toString().contains("BookGQLModel"), answer::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __schema { types { name fields { name } } } }",
        "{ __schema { types { kind } } }",
        "{ __schema { types { name } } __schema { types { fields { name } } } }",
        "{ __schema { types { fields { name } } } ... { __schema { types { name } } } }",
        "{ __schema { types { ...F } } } fragment F on __Type { name inputFields { name } }",
        "{ __schema { types { name } queryType { name } } }",
        "{ __schema { types { name } } s: __schema { types { fields { name } } } }",
        "{ ... { __schema { types { ... { name fields { name } } } } } }",
        "{ ...F } fragment F on Query { __schema { directives { name } } }",
        "{ __type(name: \"BookGQLModel\") { name } }",
        "{ x: __type(name: \"BookGQLModel\") { fields { name } } }",
      })
  void tellsNothingElseWhenIntrospectionIsOff(String document) {
    JsonNode closed = run(new Openness(false, true), document);
    JsonNode refusal = closed.at("/errors").get(closed.at("/errors").size() - 1);
    assertEquals("FORBIDDEN", refusal.at("/extensions/code").asString(), closed::toString);
    assertEquals(
        "the schema is closed here: UOIS_INTROSPECTION is off", refusal.at("/message").asString());
    assertFalse(closed.toString().contains("title"), closed::toString);
    closed.at("/data").forEach(field -> assertTrue(field.isNull(), closed::toString));
    assertFalse(run(new Openness(true, false), document).toString().contains("FORBIDDEN"));
  }

  @Test
  void answersItsGatewayUnlessThatIsOff() {
    JsonNode open = run(new Openness(false, true), SDL);
    assertTrue(open.at("/data/_service/sdl").asString().contains("BookGQLModel"), open::toString);
    JsonNode closed = run(new Openness(true, false), SDL);
    assertEquals("FORBIDDEN", code(closed));
    assertFalse(closed.toString().contains("BookGQLModel"), closed::toString);
    assertEquals(
        "{\"data\":{\"__typename\":\"Query\"}}",
        run(new Openness(false, false), "{ __typename }").toString());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "development, none, true",
        "production, none, false",
        "none, none, false",
        "development, False, false",
        "production, True, true",
      })
  void isOpenInDevelopmentUnlessASettingSaysOtherwise(
      String environment, String setting, boolean open) throws Exception {
    Map<String, String> variables = new HashMap<>(Map.of("POSTGRES_HOST", "postgres"));
    if (environment != null) {
      variables.put("UOIS_ENV", environment);
    }
    if (setting != null) {
      variables.put("UOIS_INTROSPECTION", setting);
    }
    assertEquals(new Openness(open, true), Config.read(variables).openness());
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }

  private static JsonNode run(Openness openness, String document) {
    Bounds bounds = new Bounds(Limits.DEFAULT, openness, Duration.ofMinutes(1));
    GraphQlResponse response =
        MemberExecutor.create(Library.MEMBER, Library.sdl(), POSTGRES.database(), bounds)
            .execute(
                new GraphQlRequest(document, Optional.empty(), Map.of(), new Caller.Anonymous()));
    return new JsonMapper().readTree(response.json());
  }
}
